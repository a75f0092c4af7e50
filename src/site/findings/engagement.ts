import { quantileSorted } from '../../../pipeline/stats/quantile.ts';
import type { Roster } from '../influencers/roster.ts';

export interface TierMedian {
  tier: string;
  /** Creators with followers and engagement. */
  creators: number;
  from: number;
  to: number;
  median: number | null;
  q1: number | null;
  q3: number | null;
  /** 90 % interval of the median; null where creators are too few for one. */
  low: number | null;
  high: number | null;
}

/** With fewer, the smallest and the largest rate hold the median in less than 90 % of draws: 1 - 2 / 2^n. */
const FEWEST = 5;

/** Engagement rates by tier, smallest tier first. */
export const tierMedians = (roster: Roster): TierMedian[] =>
  roster.values.tier.map((tier, t) => {
    const members = roster.name.flatMap((_, i) =>
      roster.code.tier[i] === t && (roster.followers[i] ?? 0) > 0 && (roster.rate[i] ?? 0) > 0 ? [i] : [],
    );
    const rates = Float64Array.from(members, (i) => roster.rate[i] ?? 0).sort();
    const followers = members.map((i) => roster.followers[i] ?? 0);
    const n = rates.length;
    const at = (q: number) => (n > 0 ? quantileSorted(rates, Math.min(1, Math.max(0, q))) : null);
    // Ranks of a binomial count around the middle: n/2 -+ 1.645 sqrt(n)/2 (Conover, Practical Nonparametric Statistics, 3.2).
    const reach = n > 0 ? 0.8225 / Math.sqrt(n) : 0;
    return {
      tier,
      creators: n,
      from: followers.reduce((a, b) => Math.min(a, b), Infinity),
      to: followers.reduce((a, b) => Math.max(a, b), 0),
      median: at(0.5),
      q1: at(0.25),
      q3: at(0.75),
      low: n < FEWEST ? null : at(0.5 - reach),
      high: n < FEWEST ? null : at(0.5 + reach),
    };
  });

/** Whether the whole interval of a median lies below that of another. */
const clearlyBelow = (a: TierMedian, b: TierMedian) => a.high !== null && b.low !== null && a.high < b.low;

const below = (a: TierMedian, b: TierMedian) =>
  a.high !== null && b.low !== null && (a.median ?? 0) < (b.median ?? 0);

/** Pairs of neighbouring tiers whose medians fall, and clearly so. */
function falls(medians: readonly TierMedian[]) {
  const known = medians.filter((m) => m.median !== null);
  const pairs = known.slice(1).map((m, i) => ({ before: known[i] as TierMedian, after: m }));
  return {
    known,
    pairs,
    clear: pairs.filter(({ before, after }) => clearlyBelow(after, before)).length,
    plain: pairs.filter(({ before, after }) => below(after, before)).length,
  };
}

export function scatterTitle(medians: readonly TierMedian[]): string {
  const { known, pairs, clear, plain } = falls(medians);
  const [first, last] = [known[0], known.at(-1)];
  const few = known.every(({ low }) => low === null);
  if (pairs.length === 0 || few || !first || !last) return 'Followers and engagement of every creator';
  if (clear === pairs.length) return 'Engagement falls with every step up in followers';
  if (clearlyBelow(last, first)) return 'Engagement falls as followers rise, but not at every step';
  return plain === pairs.length
    ? 'Engagement probably falls as followers rise'
    : 'Engagement does not clearly follow the number of followers';
}

export const scatterSay = (medians: readonly TierMedian[]): string[] => [
  'Each dot is one creator. Both axes are logarithmic. A larger dot costs more a post. The short bars are the medians of the tiers.',
  `The rate is likes, comments, shares and saves of the mean post, per follower.${medians.length > 1 ? ' Scores compare creators with peers of their own size, so a tier as a whole gains nothing by a high rate.' : ''}`,
];
