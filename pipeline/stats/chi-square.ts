import { upperGamma } from './gamma.ts';

/** Chance that a chi-square variable exceeds `statistic`. @param df degrees of freedom, 1 or more */
export const chiSquareTail = (statistic: number, df: number): number => upperGamma(df / 2, statistic / 2);

export interface ShareTest {
  /** Observations. */
  n: number;
  statistic: number;
  /** Chance of a difference at least as large when the shares are right. */
  p: number;
  /** Cohen's w, the size of the difference whatever n: .1 is small, .3 medium, .5 large (Cohen 1988, chapter 7). */
  w: number;
  /** Smallest expected count: below 5 the chance is not to be trusted (Cochran 1954). */
  least: number;
}

/**
 * Pearson's chi-square test of counts against shares.
 * @param shares one per count, each above 0, together 1
 */
export function shareTest(counts: readonly number[], shares: readonly number[]): ShareTest {
  const n = counts.reduce((a, b) => a + b, 0);
  const statistic = counts.reduce((total, count, i) => {
    const expected = n * (shares[i] as number);
    return n > 0 ? total + (count - expected) ** 2 / expected : 0;
  }, 0);
  return {
    n,
    statistic,
    p: chiSquareTail(statistic, counts.length - 1),
    w: n > 0 ? Math.sqrt(statistic / n) : 0,
    least: n * Math.min(...shares),
  };
}
