import { quantileSorted } from './quantile.ts';

export interface Spread {
  median: number;
  /** Median absolute deviation x 1.4826: the standard deviation of normal values, and blind to a few wild ones. */
  scale: number;
}

/** Centre and spread that up to half of the values cannot move far (Hampel 1974). @returns NaN for no values */
export function robustSpread(values: readonly number[]): Spread {
  const median = medianOf(values);
  return { median, scale: 1.4826 * medianOf(values.map((value) => Math.abs(value - median))) };
}

/** @returns NaN for no values */
export const medianOf = (values: readonly number[]): number =>
  quantileSorted(Float64Array.from(values).sort(), 0.5);
