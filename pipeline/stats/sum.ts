/**
 * Sums by slot, with Neumaier's compensation (ZAMM 54, 1974): the error of each sum stays near one rounding,
 * however many terms come and in whatever order, so that the order of rows in a file does not show in a result.
 */
export interface Sums {
  add(slot: number, term: number): void;
  /** The sums so far, one per slot. */
  totals(): Float64Array;
}

export function sums(slots: number): Sums {
  const high = new Float64Array(slots);
  const low = new Float64Array(slots);
  return {
    add(slot, term) {
      const before = high[slot] as number;
      const after = before + term;
      const lost = Math.abs(before) >= Math.abs(term) ? before - after + term : term - after + before;
      high[slot] = after;
      low[slot] = (low[slot] as number) + lost;
    },
    totals: () => high.map((value, slot) => value + (low[slot] as number)),
  };
}

/** Sum of all terms, compensated. */
export function sum(terms: Iterable<number>): number {
  const one = sums(1);
  for (const term of terms) one.add(0, term);
  return one.totals()[0] as number;
}
