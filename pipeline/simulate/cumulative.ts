/** Values added up: entry i is the sum up to and with value i. */
export function cumulative(values: readonly number[]): Float64Array {
  let total = 0;
  return Float64Array.from(values, (value) => (total += value));
}

/** First position from `low` up to `high` whose entry is larger than the goal; `high` when none is. */
export function firstAbove(
  sorted: Float64Array,
  goal: number,
  { low = 0, high = sorted.length }: { low?: number; high?: number } = {},
): number {
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) > goal) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** A position by chance: each in proportion to its part of the cumulative sum. @param u uniform in [0, 1) */
export const pickIndex = (sums: Float64Array, u: number): number =>
  firstAbove(sums, u * (sums[sums.length - 1] as number), { high: sums.length - 1 });
