import type { Paths } from '../../journeys/paths.ts';
import { heldOut, longerMemory } from './held-out.ts';
import { nextSteps } from './next-steps.ts';

/** Orders above this say little and cost much. */
export const HIGHEST_ORDER = 4;

/**
 * The memory that best foretells journeys which it has not seen. Each journey in turn is left out, and every step of it is
 * foretold from the others: cross-validation with one journey to a fold, which needs no lot and depends neither on the order of rows nor on
 * what channels are called. Memory grows by one touch at a time, as long as that helps.
 */
export function chooseOrder(paths: Paths): number {
  const steps = nextSteps(paths);
  let memory = longerMemory(paths, steps, longerMemory(paths, steps, null));
  while (memory.order < HIGHEST_ORDER) {
    const longer = longerMemory(paths, steps, memory);
    const before = heldOut(steps, memory);
    // Where memories foretell alike, rounding must not choose.
    if (heldOut(steps, longer) - before <= 1e-9 * Math.abs(before)) break;
    memory = longer;
  }
  return memory.order;
}
