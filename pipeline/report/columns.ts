import { quantileSorted } from '../stats/quantile.ts';
import { round, roundDrawn } from '../stats/round.ts';
import type { IntervalColumn } from './contract.ts';

/** Rounded; null for what cannot be said. */
export const plainColumn = (values: ArrayLike<number>): (number | null)[] =>
  Array.from(values, (value) => (Number.isNaN(value) ? null : round(value)));

/** Numbers that come from draws, or are compared with some: fewer digits. */
export const drawnColumn = (values: ArrayLike<number>): (number | null)[] =>
  Array.from(values, (value) => (Number.isNaN(value) ? null : roundDrawn(value)));

/** Counts and sums that are always known. */
export const countColumn = (values: ArrayLike<number>): number[] => Array.from(values, round);

export interface Width {
  /** Share of draws. */
  level: number;
  /** Per creator; 0 leaves intervals out. */
  draws: number;
}

/**
 * Values with the central interval of their draws.
 * @param draws of creator c and draw d, asked for creator by creator; null where a value is taken as known
 */
export function intervalColumn(
  values: ArrayLike<number>,
  draws: ((creator: number, draw: number) => number) | null,
  width: Width,
): IntervalColumn {
  const ends = Array.from(values, (value, c) => {
    if (Number.isNaN(value) || draws === null || width.draws === 0) return [null, null] as const;
    const own = Float64Array.from({ length: width.draws }, (_, d) => draws(c, d)).sort();
    return [
      roundDrawn(quantileSorted(own, (1 - width.level) / 2)),
      roundDrawn(quantileSorted(own, (1 + width.level) / 2)),
    ] as const;
  });
  return {
    value: drawnColumn(values),
    low: ends.map(([low]) => low),
    high: ends.map(([, high]) => high),
  };
}

/** Values with ends that are known already. */
export const endsColumn = (
  values: ArrayLike<number>,
  { low, high, shown }: { low: ArrayLike<number>; high: ArrayLike<number>; shown: boolean },
): IntervalColumn => ({
  value: drawnColumn(values),
  low: shown ? drawnColumn(low) : Array.from(values, () => null),
  high: shown ? drawnColumn(high) : Array.from(values, () => null),
});
