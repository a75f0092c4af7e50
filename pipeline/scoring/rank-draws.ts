/**
 * Rank of every creator in every draw, 1 for the largest; equal values share the better rank.
 * @param values draws of one creator side by side @param scored numbers of those who are ranked
 * @returns of the ranked, in their order, draws side by side
 */
export function rankDraws(values: Float32Array, scored: Int32Array, draws: number): Int32Array {
  const ranks = new Int32Array(scored.length * draws);
  const column = new Float32Array(scored.length);
  for (let d = 0; d < draws; d++) {
    for (let i = 0; i < scored.length; i++) column[i] = values[(scored[i] as number) * draws + d] as number;
    const sorted = column.slice().sort();
    for (let i = 0; i < scored.length; i++)
      ranks[i * draws + d] = 1 + sorted.length - firstAbove(sorted, column[i] as number);
  }
  return ranks;
}

/** Ranks of single values, as above. */
export function rankOf(values: Float64Array, scored: Int32Array): Int32Array {
  const sorted = Float64Array.from(scored, (c) => values[c] as number).sort();
  return Int32Array.from(scored, (c) => 1 + sorted.length - firstAbove(sorted, values[c] as number));
}

/** Number of values up to and including one, in a sorted column. */
function firstAbove(sorted: Float32Array | Float64Array, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
