import type { Fit, Interval, Roster } from './roster.ts';

/** The scores in use: the mean over brands, or those of one brand. */
export interface Scores extends Interval {
  segment: number[];
  rank: (number | null)[];
  /** Name of the brand; null for the mean over all. */
  brand: string | null;
}

/** With a brand, its own score and rank; they have no interval, as the draws are of the mean over brands. */
export function scoresOf(roster: Roster, fit: Fit | null, brand: string): Scores {
  const { score, segment, rank } = roster;
  if (!fit) return { ...score, segment, rank, brand: null };
  const none = fit.score.map(() => null);
  return {
    value: fit.score,
    low: none,
    high: none,
    segment: fit.score.map((value) => segmentOf(value, roster.limits)),
    rank: ranks(fit.score, rank),
    brand: roster.brands.find((b) => b.id === brand)?.name ?? brand,
  };
}

const segmentOf = (value: number | null, { high, medium }: Roster['limits']): number =>
  value === null ? -1 : value >= high ? 0 : value >= medium ? 1 : 2;

/** Places from 1; equal scores by the rank over all brands. */
function ranks(score: (number | null)[], usual: (number | null)[]): (number | null)[] {
  const order = score.flatMap((value, i) => (value === null ? [] : [i]));
  order.sort(
    (a, b) => (score[b] ?? 0) - (score[a] ?? 0) || (usual[a] ?? Infinity) - (usual[b] ?? Infinity) || a - b,
  );
  const places: (number | null)[] = score.map(() => null);
  order.forEach((i, at) => (places[i] = at + 1));
  return places;
}
