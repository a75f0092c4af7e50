import { quantileSorted } from '../stats/quantile.ts';
import { sum } from '../stats/sum.ts';

/** A number over many worlds: its mean, and the range that holds nine worlds in ten. */
export interface Spread {
  mean: number;
  low: number;
  high: number;
}

export function spread(values: readonly number[]): Spread {
  const sorted = Float64Array.from(values).sort();
  return {
    mean: sum(sorted) / sorted.length,
    low: quantileSorted(sorted, 0.05),
    high: quantileSorted(sorted, 0.95),
  };
}
