import { incompleteBeta } from './beta.ts';
import { normalQuantile } from './normal.ts';

/** Chance that |T| exceeds |t| (Abramowitz and Stegun 26.7.1). @param df degrees of freedom, above 0 and not always whole */
export const studentTails = (t: number, df: number): number =>
  incompleteBeta(df / (df + t * t), [df / 2, 0.5]);

/** Chance that F exceeds `f` (Abramowitz and Stegun 26.6.2). @param df of the numerator and of the denominator */
export const fTail = (f: number, [above, below]: readonly [number, number]): number =>
  incompleteBeta(below / (below + above * Math.max(0, f)), [below / 2, above / 2]);

/** The t that a central interval of this level needs: 2.228 for 0.95 and 10 degrees of freedom. @param level 0 to 1 */
export function studentCritical(level: number, df: number): number {
  const outside = 1 - level;
  let low = 0;
  let high = Math.max(1, normalQuantile(1 - outside / 2));
  while (studentTails(high, df) > outside) high *= 2;
  // Halving a bracket 60 times leaves nothing of it.
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (studentTails(middle, df) > outside) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
