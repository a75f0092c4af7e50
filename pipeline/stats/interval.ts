import { quantileSorted } from './quantile.ts';

/** Central percentile intervals of draws: the outer one of the given level and the middle half. */
export interface Interval {
  low: number;
  high: number;
  low50: number;
  high50: number;
}

/** @param draws at least one, in any order; sorted in place @param level width of the outer interval, 0 to 1 */
export function percentileInterval(draws: Float64Array, level: number): Interval {
  draws.sort();
  return {
    low: quantileSorted(draws, (1 - level) / 2),
    high: quantileSorted(draws, (1 + level) / 2),
    low50: quantileSorted(draws, 0.25),
    high50: quantileSorted(draws, 0.75),
  };
}
