import { incompleteBeta } from './beta.ts';

/**
 * Chance that Student's t lies beyond |t|, both sides together: I(df / (df + t^2); df / 2, 1 / 2).
 * @param df degrees of freedom, above 0
 */
export const studentTwoSided = (t: number, df: number): number =>
  Number.isFinite(t) ? incompleteBeta(df / (df + t * t), [df / 2, 0.5]) : 0;

/**
 * The value that |t| stays below with chance `level`: half the width of a central interval, in standard errors.
 * @param level 0 to 1, both excluded
 */
export function studentReach(level: number, df: number): number {
  let [low, high] = [0, 1];
  while (studentTwoSided(high, df) > 1 - level) high *= 2;
  for (let step = 0; step < 80; step++) {
    const middle = (low + high) / 2;
    if (studentTwoSided(middle, df) > 1 - level) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Chance that F exceeds `f` (Abramowitz and Stegun 26.6.2). @param df of the numerator and of the denominator */
export const fTail = (f: number, [above, below]: readonly [number, number]): number =>
  incompleteBeta(below / (below + above * Math.max(0, f)), [below / 2, above / 2]);
