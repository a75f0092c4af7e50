/** What a permutation test deals anew. */
export interface Dealt {
  /** By row: how much the estimate moves with the row; the estimate is the sum of weight x value. */
  weight: Float64Array;
  /** By row: what is left of it when there is no effect. */
  value: Float64Array;
  /** Values are dealt anew among the rows of a stratum; its rows stand together. */
  stratum: Int32Array;
  /** Rows that are not independent of each other; they stand together. */
  cluster: Int32Array;
}

/**
 * Two-sided permutation test of a coefficient. Not the bare sum is compared but the sum over the root of its squares cluster by cluster:
 * so it keeps its level where groups differ in spread and in size (Janssen 1997; DiCiccio and Romano, JASA 112, 2017).
 * @param uniform draws in [0, 1) @returns (1 + as extreme) / (1 + permutations) (Phipson and Smyth 2010), or null where nothing varies
 */
export function permutationTest(
  dealt: Dealt,
  { permutations, uniform }: { permutations: number; uniform: () => number },
): number | null {
  const value = dealt.value.slice();
  const seen = Math.abs(statistic(dealt, value));
  if (!Number.isFinite(seen)) return null;
  const strata = runsOf(dealt.stratum).map(([from, to]) => value.subarray(from, to));
  let extreme = 0;
  for (let round = 0; round < permutations; round++) {
    for (const own of strata) shuffle(own, uniform);
    // A permutation that is the data again must count, whatever its last bit.
    if (Math.abs(statistic(dealt, value)) >= seen * (1 - 1e-9)) extreme++;
  }
  return (1 + extreme) / (1 + permutations);
}

function statistic({ weight, cluster }: Dealt, value: Float64Array): number {
  let [total, squares, own] = [0, 0, 0];
  for (let i = 0; i < value.length; i++) {
    own += (weight[i] as number) * (value[i] as number);
    if (cluster[i] === cluster[i + 1]) continue;
    total += own;
    squares += own * own;
    own = 0;
  }
  return total / Math.sqrt(squares);
}

/** Fisher and Yates. */
function shuffle(values: Float64Array, uniform: () => number): void {
  for (let i = values.length - 1; i > 0; i--) {
    const j = Math.floor(uniform() * (i + 1));
    const kept = values[i] as number;
    values[i] = values[j] as number;
    values[j] = kept;
  }
}

function runsOf(stratum: Int32Array): (readonly [from: number, to: number])[] {
  const runs: (readonly [number, number])[] = [];
  for (let from = 0, to = 0; from < stratum.length; from = to) {
    for (to = from; to < stratum.length && stratum[to] === stratum[from]; to++);
    runs.push([from, to]);
  }
  return runs;
}
