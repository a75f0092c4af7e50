import { upperGamma } from './gamma.ts';

/** Chance that a standard normal variable lies below z. */
export function normalBelow(z: number): number {
  const tail = upperGamma(0.5, (z * z) / 2) / 2;
  return z < 0 ? tail : 1 - tail;
}

/** Chance that |Z| exceeds |z|. */
export const normalTails = (z: number): number => upperGamma(0.5, (z * z) / 2);

/** Value below which a standard normal variable lies with chance p. @param p above 0, below 1 */
export function normalQuantile(p: number): number {
  if (p > 0.5) return -normalQuantile(1 - p);
  if (p === 0.5) return 0;
  // Hastings's approximation (Abramowitz and Stegun 26.2.23) is right to 4.5e-4; Newton's steps do the rest.
  const t = Math.sqrt(-2 * Math.log(p));
  let z =
    (2.515517 + 0.802853 * t + 0.010328 * t * t) / (1 + 1.432788 * t + 0.189269 * t * t + 0.001308 * t ** 3) -
    t;
  for (let i = 0; i < 3; i++) z -= (normalBelow(z) - p) / density(z);
  return z;
}

const density = (z: number): number => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
