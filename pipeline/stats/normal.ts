import { upperGamma } from './gamma.ts';

/** Chance that a standard normal variable exceeds z: half a chi-square tail (Abramowitz and Stegun 26.4.19). */
export const normalTail = (z: number): number => {
  const half = upperGamma(0.5, (z * z) / 2) / 2;
  return z >= 0 ? half : 1 - half;
};

/** The z that a standard normal variable exceeds with the given chance, by halving. @param chance 0 to 1, ends excluded */
export function normalPoint(chance: number): number {
  let [low, high] = [-40, 40];
  for (let step = 0; step < 100; step++) {
    const middle = (low + high) / 2;
    if (normalTail(middle) > chance) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
