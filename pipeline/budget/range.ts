import type { Segment } from './segment.ts';

/** What a segment may get: multiples of unit from low to high, in cents. */
export interface Range {
  low: number;
  high: number;
  unit: number;
}

/** Bounds rounded inwards to whole posts. low > high, or a lock that is no multiple of the unit, is for `clash.ts` to name. */
export function rangeOf({ lock, min = 0, max = Infinity, price = 1, whole }: Segment): Range {
  const unit = whole ? price : 1;
  if (lock !== undefined) return { low: lock, high: lock, unit };
  return { low: up(min, unit), high: max === Infinity ? max : down(max, unit), unit };
}

/** The next multiple of a unit, exact for whole numbers. */
export const down = (amount: number, unit: number): number => amount - (amount % unit);
export const up = (amount: number, unit: number): number => down(amount, unit) + (amount % unit && unit);
