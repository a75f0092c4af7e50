import { columnOf, type Draws } from '../attribution/draws.ts';
import { percentileInterval } from '../stats/interval.ts';
import { sum } from '../stats/sum.ts';
import type { DimensionTruth } from './truths.ts';

/** By name, whether the interval of its share of credit holds its true share. */
export interface Covered {
  /** Of what is caused, and of what would be lost. */
  caused: boolean[];
  lost: boolean[];
}

/**
 * Holds the interval of every name against the truth. Shares are of the names that are judged, as in the share error: what goes to other
 * names, or to nobody, is left out on both sides.
 * @param places of the names of the truth among those of the draws; -1 for one without credit
 */
export function coverage(
  { caused, lost }: Pick<DimensionTruth, 'caused' | 'lost'>,
  { draws, places, level }: { draws: Draws; places: readonly number[]; level: number },
): Covered {
  const columns = places.map((place) => (place < 0 ? null : columnOf(draws, 'conversions', place)));
  const wholes = Float64Array.from({ length: draws.draws }, (_, draw) =>
    columns.reduce((total, column) => total + (column?.[draw] ?? 0), 0),
  );
  const intervals = columns.map((column) =>
    percentileInterval(
      wholes.map((whole, draw) => (whole > 0 ? (column?.[draw] ?? 0) / whole : 0)),
      level,
    ),
  );
  const held = (truth: readonly number[]): boolean[] => {
    const whole = sum(truth);
    return intervals.map(({ low, high }, at) => {
      const share = (truth[at] as number) / whole;
      return low <= share && share <= high;
    });
  };
  return { caused: held(caused), lost: held(lost) };
}
