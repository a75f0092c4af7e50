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
      high[slot] = after;
      low[slot] = (low[slot] as number) + lost(before, term, after);
    },
    totals: () => high.map((value, slot) => value + (low[slot] as number)),
  };
}

/** What rounding took from the sum of two numbers. */
const lost = (before: number, term: number, after: number): number =>
  Math.abs(before) >= Math.abs(term) ? before - after + term : term - after + before;

/** The same where nobody knows beforehand how many slots there will be. */
export interface GrowingSums {
  add(slot: number, term: number): void;
  /** The sums of the first `slots` slots. */
  totals(slots: number): Float64Array;
}

export function growingSums(): GrowingSums {
  let high = new Float64Array(1024);
  let low = new Float64Array(1024);
  return {
    add(slot, term) {
      if (term === 0) return;
      while (slot >= high.length) [high, low] = [doubled(high), doubled(low)];
      const before = high[slot] as number;
      const after = before + term;
      high[slot] = after;
      low[slot] = (low[slot] as number) + lost(before, term, after);
    },
    totals(slots) {
      const all = new Float64Array(slots);
      // Slots that nothing was added to may lie beyond the lists.
      all.set(high.subarray(0, slots));
      for (let slot = 0; slot < Math.min(slots, low.length); slot++)
        all[slot] = (all[slot] as number) + (low[slot] as number);
      return all;
    },
  };
}

function doubled(list: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  const longer = new Float64Array(2 * list.length);
  longer.set(list);
  return longer;
}

/** Sum of all terms, compensated. */
export function sum(terms: Iterable<number>): number {
  const one = sums(1);
  for (const term of terms) one.add(0, term);
  return one.totals()[0] as number;
}

/** Without the care of `sum`: for draws, whose numbers stand in one order whatever that of the rows. */
export function plainSum(values: Float64Array): number {
  let all = 0;
  for (const value of values) all += value;
  return all;
}
