import { additiveOnce } from './additive.ts';

/** Weights with which every distinct name of a journey weighs 1, shared evenly among its touches. */
export function perName(steps: Int32Array): number[] {
  const touches = new Map<number, number>();
  for (const step of steps) touches.set(step, (touches.get(step) ?? 0) + 1);
  return Array.from(steps, (step) => 1 / (touches.get(step) as number));
}

/** What three models come to: an even split over distinct names. */
export const evenOverNames = additiveOnce(({ steps }) => perName(steps));
