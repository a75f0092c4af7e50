/** Ranks from 1 upwards; equal values share the mean of their ranks. NaN is not allowed. */
export function ranks(values: readonly number[]): Float64Array {
  const sorted = Float64Array.from(values).sort();
  return Float64Array.from(values, (value) => (below(sorted, value) + upTo(sorted, value) + 1) / 2);
}

/** How many of sorted values are smaller than a value. */
const below = (sorted: Float64Array, value: number): number => place(sorted, (other) => other < value);

/** How many of sorted values are no larger than a value. */
const upTo = (sorted: Float64Array, value: number): number => place(sorted, (other) => other <= value);

function place(sorted: Float64Array, isBefore: (other: number) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(sorted[middle] as number)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Spearman's rank correlation of two columns of the same length, with ties.
 * @returns NaN when one of them does not vary
 */
export const spearman = (x: readonly number[], y: readonly number[]): number => pearson(ranks(x), ranks(y));

function pearson(x: Float64Array, y: Float64Array): number {
  const [meanX, meanY] = [mean(x), mean(y)];
  let [xy, xx, yy] = [0, 0, 0];
  for (let i = 0; i < x.length; i++) {
    const dx = (x[i] as number) - meanX;
    const dy = (y[i] as number) - meanY;
    xy += dx * dy;
    xx += dx * dx;
    yy += dy * dy;
  }
  return xy / Math.sqrt(xx * yy);
}

const mean = (values: Float64Array): number => values.reduce((a, b) => a + b, 0) / values.length;
