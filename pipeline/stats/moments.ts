import { sum } from './sum.ts';

/** A sample, as far as tests of means need it. */
export interface Moments {
  n: number;
  mean: number;
  /** With n - 1 in the denominator; 0 for fewer than two values. */
  variance: number;
}

/** @returns a mean of 0 for no values */
export function moments(values: ArrayLike<number>): Moments {
  const n = values.length;
  if (n === 0) return { n, mean: 0, variance: 0 };
  const mean = sum(Array.from(values)) / n;
  const squares = sum(Array.from(values, (value) => (value - mean) ** 2));
  return { n, mean, variance: n > 1 ? squares / (n - 1) : 0 };
}
