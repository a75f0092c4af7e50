/**
 * Mean of the worst draws: the conditional value at risk (Rockafellar and Uryasev 2000, for a sample: the worst `tail` x n draws, the last
 * of them in part). Unlike the quantile it is concave in a plan whose outcome is concave in each draw.
 * @param tail above 0, up to 1
 */
export function tailMean(outcomes: Float64Array, tail: number): number {
  const sorted = outcomes.slice().sort();
  const count = tail * sorted.length;
  let total = 0;
  for (let i = 0; i < count; i++) total += Math.min(1, count - i) * (sorted[i] as number);
  return total / count;
}

/**
 * By draw, its part in the mean of the worst draws, together 1. With these weights any other outcomes have a weighted mean that is no less than their
 * own mean of the worst.
 */
export function tailWeights(outcomes: Float64Array, tail: number): Float64Array {
  const order = Array.from(outcomes.keys()).sort((a, b) => (outcomes[a] as number) - (outcomes[b] as number));
  const count = tail * outcomes.length;
  const weights = new Float64Array(outcomes.length);
  for (let i = 0; i < count; i++) weights[order[i] as number] = Math.min(1, count - i) / count;
  return weights;
}
