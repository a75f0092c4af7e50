import { logGamma } from './gamma.ts';
import type { Moments } from './moments.ts';
import { studentReach, studentTwoSided } from './student.ts';

export interface WelchTest {
  /** Mean of the first sample minus that of the second, and its interval. */
  difference: number;
  low: number;
  high: number;
  t: number;
  df: number;
  /** Two-sided. */
  p: number;
}

/**
 * Welch's t test of two means, whose variances may differ (Biometrika 34, 1947).
 * @param level width of the interval, 0 to 1 @returns null where a sample has fewer than two values or nothing varies
 */
export function welch(a: Moments, b: Moments, level: number): WelchTest | null {
  const [va, vb] = [a.variance / a.n, b.variance / b.n];
  if (a.n < 2 || b.n < 2 || !(va + vb > 0)) return null;
  const difference = a.mean - b.mean;
  const error = Math.sqrt(va + vb);
  const df = (va + vb) ** 2 / (va ** 2 / (a.n - 1) + vb ** 2 / (b.n - 1));
  const reach = studentReach(level, df) * error;
  const t = difference / error;
  return {
    difference,
    low: difference - reach,
    high: difference + reach,
    t,
    df,
    p: studentTwoSided(t, df),
  };
}

export interface EffectSize {
  /** Cohen's d: difference of means over the pooled standard deviation; .2 is small, .5 medium, .8 large (Cohen 1988, chapter 2). */
  d: number;
  /** Hedges's g: d without its bias in small samples (Hedges 1981). */
  g: number;
}

/** @returns null where the samples have fewer than three values together or nothing varies */
export function effectSize(a: Moments, b: Moments): EffectSize | null {
  const df = a.n + b.n - 2;
  const pooled = ((a.n - 1) * a.variance + (b.n - 1) * b.variance) / df;
  if (a.n < 1 || b.n < 1 || df < 1 || !(pooled > 0)) return null;
  const d = (a.mean - b.mean) / Math.sqrt(pooled);
  // The gamma function of (df - 1) / 2 has a pole at df = 1.
  const unbias = df > 1 ? Math.exp(logGamma(df / 2) - logGamma((df - 1) / 2) - 0.5 * Math.log(df / 2)) : 0;
  return { d, g: d * unbias };
}
