import { normalQuantile } from '../stats/normal.ts';
import { studentReach } from '../stats/student.ts';
import type { Pooled } from '../stats/pooling.ts';
import type { Contrast } from './contrast.ts';

/** A difference as a fraction: 0.2 is a fifth more. Low and high end the outer interval, low50 and high50 its middle half. */
export interface Difference {
  value: number;
  low: number;
  high: number;
  low50: number;
  high50: number;
}

/** From a difference of logarithms. */
export const asFraction = (log: number): number => Math.expm1(log);

const between = (value: number, [outer, inner]: readonly [number, number]): Difference => ({
  value: asFraction(value),
  low: asFraction(value - outer),
  high: asFraction(value + outer),
  low50: asFraction(value - inner),
  high50: asFraction(value + inner),
});

export function fromContrast({ value, error, df }: Contrast, level: number): Difference {
  return between(value, [studentReach(level, df) * error, studentReach(0.5, df) * error]);
}

export function fromPooled({ mean, deviation }: Pooled, level: number): Difference {
  const z = (inside: number): number => normalQuantile(0.5 + inside / 2) * deviation;
  return between(mean, [z(level), z(0.5)]);
}

/** How often an effect of the smallest size that counts as visible would be found. */
export const POWER = 0.8;

/**
 * Smallest effect that would have been found in `POWER` of all cases, as a fraction, when each of `tests` comparisons is held to its
 * part of `alpha` (Bonferroni, so a little too large for the tests that are used).
 */
export function smallestVisible(error: number, { tests, alpha }: { tests: number; alpha: number }): number {
  return asFraction((normalQuantile(1 - alpha / (2 * tests)) + normalQuantile(POWER)) * error);
}
