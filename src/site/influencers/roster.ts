import type { InfluencerResults, IntervalColumn } from '../../../pipeline/report/contract.ts';
import { shown } from '../words.ts';

export const GROUPS = ['platform', 'tier', 'category', 'country'] as const;
export type Group = (typeof GROUPS)[number];

export const SEGMENTS = ['high', 'medium', 'low'] as const;
export type Segment = (typeof SEGMENTS)[number];

export const ADVICE = ['grow', 'renew', 'renegotiate', 'test-more', 'stop'] as const;

export type Numbers = (number | null)[];

export interface Interval {
  value: Numbers;
  low: Numbers;
  high: Numbers;
}

/**
 * All that the list, its filters and its figures show: columns, entry i of each is of creator i, the best first. Numbers carry as many digits as are
 * shown, so that the page and the island, which read the same columns, print the same.
 */
export interface Roster extends Details {
  /** Width of the intervals, share of draws; null without draws. */
  level: number | null;
  /** Whether returns are caused or only credited. */
  basis: 'caused' | 'credited';
  limits: { high: number; medium: number };
  factors: { label: string; among: 'peers' | 'roster'; weight: number }[];
  brands: { id: string; name: string }[];
  /** The values of each group; tiers by followers, all others by name. */
  values: Record<Group, string[]>;
  /** Number in `values`. */
  code: Record<Group, number[]>;
  name: string[];
  slug: string[];
  followers: Numbers;
  /** Share of 1. */
  rate: Numbers;
  /** Money a post. */
  price: Numbers;
  score: Interval;
  rank: Numbers;
  /** Why there is no score; null where there is one. */
  noScore: (string | null)[];
  /** Number in SEGMENTS; -1 without a score. */
  segment: number[];
  /** Revenue less spend, per unit of spend. */
  returns: Interval;
  /** Number in ADVICE. */
  advice: number[];
}

/** What only a comparison and the download show; apart, as it is as large as all the rest. */
export interface Details {
  chanceHigh: Numbers;
  /** Money, caused or credited as `basis` says. */
  revenue: Interval;
  /** Money a post. */
  fair: Interval;
  /** Percentile of each factor. */
  percentiles: number[][];
}

/** Scores for one brand; fetched when a reader asks for it. */
export interface Fit {
  score: Numbers;
}

const digits = (value: number | null, places: number) =>
  value === null ? null : Number(value.toFixed(places));
const significant = (value: number | null, n: number) =>
  value === null ? null : Number(value.toPrecision(n));

const each = (column: IntervalColumn, write: (v: number | null) => number | null): Interval => ({
  value: column.value.map(write),
  low: column.low.map(write),
  high: column.high.map(write),
});

/** Under ten, so many decimals are shown of a return; beyond it none. */
const returnDigits = (places: number) => (value: number | null) =>
  value !== null && Math.abs(value) >= 10 ? digits(value, 0) : digits(value, places);

/** Numbers of the creators by rank; those without one come last, in the order of ids. */
export function byRank({ creators: { id, rank } }: InfluencerResults): number[] {
  const place = (i: number) => rank.value[i] ?? id.length + 1;
  return id.map((_, i) => i).sort((a, b) => place(a) - place(b) || a - b);
}

/** Numbers of the creators as the report has them, beside its other columns. */
export const asReported = ({ creators: { id } }: InfluencerResults): number[] => [...id.keys()];

/** @param order numbers of the creators in the report, in the order of the roster */
export function rosterOf(results: InfluencerResults, order: readonly number[] = byRank(results)): Roster {
  const sorted = <T>(column: readonly T[]): T[] => order.map((i) => column[i] as T);
  const interval = ({ value, low, high }: IntervalColumn): IntervalColumn => ({
    value: sorted(value),
    low: sorted(low),
    high: sorted(high),
  });
  const { creators: c } = results;
  const values = groupValues(results);
  const code = (group: Group) => {
    const numbers = new Map(values[group].map((value, i) => [value, i]));
    return sorted(c[group]).map((value) => numbers.get(named(value)) ?? 0);
  };
  const money = (v: number | null) => significant(v, 3);
  const basis = results.caused.basis === 'credited' ? 'credited' : 'caused';
  return {
    level: results.draws > 0 ? results.level : null,
    basis,
    limits: results.segments,
    factors: results.factors.map(({ label, among, weight }) => ({ label, among, weight })),
    brands: brandsOf(results),
    values,
    code: {
      platform: code('platform'),
      tier: code('tier'),
      category: code('category'),
      country: code('country'),
    },
    name: sorted(c.name).map(shown),
    slug: sorted(c.slug),
    followers: sorted(c.followers),
    rate: sorted(c.engagementRate).map((v) => significant(v, 3)),
    price: sorted(c.price).map(money),
    score: {
      ...each(interval(c.score), (v) => digits(v, 0)),
      value: sorted(c.score.value).map((v) => digits(v, 1)),
    },
    rank: sorted(c.rank.value).map((v) => digits(v, 0)),
    noScore: sorted(c.noScore),
    segment: sorted(c.segment).map((s) => (s === null ? -1 : SEGMENTS.indexOf(s))),
    chanceHigh: sorted(c.chanceHigh).map((v) => digits(v, 2)),
    returns: {
      ...each(interval(c.causedReturn), returnDigits(1)),
      value: sorted(c.causedReturn.value).map(returnDigits(2)),
    },
    revenue: each(interval(basis === 'caused' ? c.causedRevenue : c.creditedRevenue), money),
    fair: each(interval(c.fairPrice), money),
    advice: sorted(c.advice).map((a) => ADVICE.indexOf(a)),
    percentiles: c.factors.map((f) => sorted(f.percentile).map(Math.round)),
  };
}

export const detailsOf = ({ chanceHigh, revenue, fair, percentiles }: Roster): Details => ({
  chanceHigh,
  revenue,
  fair,
  percentiles,
});

export const brandsOf = ({ brands }: Pick<InfluencerResults, 'brands'>): Roster['brands'] => {
  return brands.map(({ name, slug }) => ({ id: slug, name: shown(name) }));
};

/** What a roster leaves open is a value too: a reader may want exactly those. */
const named = (value: string) => (value === '' ? 'not given' : shown(value));

function groupValues({ creators: c }: InfluencerResults): Record<Group, string[]> {
  const byName = (values: string[]) => [...new Set(values.map(named))].sort();
  return {
    platform: byName(c.platform),
    tier: tiersBySize(c.tier.map(named), c.followers),
    category: byName(c.category),
    country: byName(c.country),
  };
}

function tiersBySize(tiers: string[], followers: Numbers): string[] {
  const largest = new Map<string, number>();
  tiers.forEach((tier, i) => largest.set(tier, Math.max(largest.get(tier) ?? 0, followers[i] ?? 0)));
  return [...largest].sort((a, b) => a[1] - b[1] || (a[0] < b[0] ? -1 : 1)).map(([tier]) => tier);
}
