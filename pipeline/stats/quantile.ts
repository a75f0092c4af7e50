/**
 * Quantile of values that stand in ascending order, by linear interpolation between order statistics
 * (Hyndman and Fan 1996, type 7). @param q 0 to 1 @returns NaN for no values
 */
export function quantileSorted(values: ArrayLike<number>, q: number): number {
  if (values.length === 0) return Number.NaN;
  const at = (values.length - 1) * q;
  const below = Math.floor(at);
  const low = values[below] as number;
  const high = values[Math.min(below + 1, values.length - 1)] as number;
  return low + (high - low) * (at - below);
}

/**
 * Weighted quantile of values in ascending order: the smallest value at which the running weight reaches q of the total.
 * @returns NaN when the weights sum to 0
 */
export function weightedQuantileSorted(
  values: ArrayLike<number>,
  weights: ArrayLike<number>,
  q: number,
): number {
  const total = Array.from(weights).reduce((a, b) => a + b, 0);
  if (total <= 0) return Number.NaN;
  let running = 0;
  for (let i = 0; i < values.length; i++) {
    running += weights[i] as number;
    if (running >= q * total) return values[i] as number;
  }
  return values[values.length - 1] as number;
}
