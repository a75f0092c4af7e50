import type { Weights } from '../journeys/paths.ts';
import { percentileInterval } from '../stats/interval.ts';
import { round } from '../stats/round.ts';
import type { Range } from './contract.ts';

/** Numbers that follow from the weights of journeys, with their values under each draw. */
export interface Sampled {
  draw: (weights: Weights) => void;
  /** Number `at` with its interval; null where it cannot be formed (0 / 0), without interval where no draw could form it. */
  range(at: number): Range | null;
}

/** @param measure all numbers under some weights, always as many @param weights those of the data */
export function sampled(
  measure: (weights: Weights) => Float64Array,
  { weights, level }: { weights: Weights; level: number },
): Sampled {
  const own = measure(weights);
  const draws: Float64Array[] = [];
  return {
    draw: (drawn) => draws.push(measure(drawn)),
    range(at) {
      const value = own[at] as number;
      if (Number.isNaN(value)) return null;
      const column = Float64Array.from(draws, (one) => one[at] as number).filter((v) => !Number.isNaN(v));
      if (column.length === 0) return { value: round(value), low: null, high: null };
      const { low, high } = percentileInterval(column, level);
      return { value: round(value), low: round(low), high: round(high) };
    },
  };
}
