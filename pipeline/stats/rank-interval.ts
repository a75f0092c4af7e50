import { normalQuantile } from './normal.ts';

/**
 * Interval of a Spearman correlation by Fisher's z with the standard error of Bonett and Wright (Psychometrika 65, 2000):
 * sqrt((1 + r² / 2) / (n - 3)). @param n pairs @returns the correlation itself where n is below 4
 */
export function spearmanInterval(r: number, n: number, level: number): { low: number; high: number } {
  if (n < 4) return { low: r, high: r };
  const reach = normalQuantile((1 + level) / 2) * Math.sqrt((1 + (r * r) / 2) / (n - 3));
  const z = Math.atanh(Math.max(-1 + 1e-12, Math.min(1 - 1e-12, r)));
  return { low: Math.tanh(z - reach), high: Math.tanh(z + reach) };
}
