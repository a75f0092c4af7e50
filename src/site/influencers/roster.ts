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
 * All that the list, its filters and its figures show: columns, entry i of each is of creator i. Numbers carry as many digits as are
 * shown, so that the page and the island, which read the same columns, print the same.
 */
export interface Roster extends Details {
  /** Width of the intervals, share of draws; null without draws. */
  level: number | null;
  /** Whether returns are caused or only credited. */
  basis: 'caused' | 'credited';
  model: string;
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

/** Score and fit for one brand; fetched when a reader asks for it. */
export interface Fit {
  score: Numbers;
  alignment: Numbers;
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

export function rosterOf(results: InfluencerResults): Roster {
  const { creators: c } = results;
  const values = groupValues(results);
  const code = (group: Group) => {
    const numbers = new Map(values[group].map((value, i) => [value, i]));
    return c[group].map((value) => numbers.get(named(value)) ?? 0);
  };
  const money = (v: number | null) => significant(v, 3);
  const basis = results.caused.basis === 'credited' ? 'credited' : 'caused';
  return {
    level: results.draws > 0 ? results.level : null,
    basis,
    model: results.model.label,
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
    name: c.name.map(shown),
    slug: c.slug,
    followers: c.followers,
    rate: c.engagementRate.map((v) => significant(v, 3)),
    price: c.price.map(money),
    score: { ...each(c.score, (v) => digits(v, 0)), value: c.score.value.map((v) => digits(v, 1)) },
    rank: c.rank.value.map((v) => digits(v, 0)),
    segment: c.segment.map((s) => (s === null ? -1 : SEGMENTS.indexOf(s))),
    chanceHigh: c.chanceHigh.map((v) => digits(v, 2)),
    returns: {
      ...each(c.causedReturn, (v) => digits(v, 1)),
      value: c.causedReturn.value.map((v) => digits(v, 2)),
    },
    revenue: each(basis === 'caused' ? c.causedRevenue : c.creditedRevenue, money),
    fair: each(c.fairPrice, money),
    advice: c.advice.map((a) => ADVICE.indexOf(a)),
    percentiles: c.factors.map((f) => f.percentile.map(Math.round)),
  };
}

/** What most slugs are: a name that needs more care keeps the slug that it came with. */
const usualSlug = (name: string) => name.toLowerCase().replace(/[^a-z0-9]+/g, '-');

/** The columns that filters and list need; the details are empty, and so are the slugs that follow from their names. */
export const coreOf = (roster: Roster): Roster => ({
  ...roster,
  slug: roster.slug.map((own, i) => (own === usualSlug(roster.name[i] ?? '') ? '' : own)),
  chanceHigh: [],
  revenue: { value: [], low: [], high: [] },
  fair: { value: [], low: [], high: [] },
  percentiles: [],
});

/** A core as it was fetched, with all slugs. */
export const rosterFrom = (core: Roster): Roster => ({
  ...core,
  slug: core.slug.map((own, i) => own || usualSlug(core.name[i] ?? '')),
});

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
