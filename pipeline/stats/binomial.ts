import { logGamma } from './gamma.ts';

/** P(X <= hits) of a binomial variable, term by term. @param rate in (0, 1] */
export function binomialAtMost(hits: number, { trials, rate }: { trials: number; rate: number }): number {
  if (hits >= trials) return 1;
  if (rate >= 1) return 0;
  let term = Math.exp(
    logGamma(trials + 1) -
      logGamma(hits + 1) -
      logGamma(trials - hits + 1) +
      hits * Math.log(rate) +
      (trials - hits) * Math.log1p(-rate),
  );
  let total = 0;
  // Downwards from the largest term of a lower tail; above the mean the sum still ends at zero hits.
  for (let k = hits; k >= 0; k--) {
    total += term;
    term *= (k / (trials - k + 1)) * ((1 - rate) / rate);
  }
  return Math.min(1, total);
}
