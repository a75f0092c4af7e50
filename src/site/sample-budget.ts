import { letterOf } from '../../pipeline/budget/packed.ts';
import type { BudgetResults, BudgetView } from '../../pipeline/report/contract.ts';

/** Invented budgets for tests: two straight pieces a curve, and draws that lie evenly around them. */
export interface SampleSegment {
  platform: string;
  tier: string;
  /** Revenue per cent of the first half, and of the second. */
  slopes: [number, number];
  /** Cents: where the curve ends; 0 where nobody can be booked. */
  end: number;
  /** Cents spent today, and what its posts brought. */
  spent: number;
  brought: number;
}

export interface SampleOptions {
  segments?: SampleSegment[];
  /** Half width of the draws of curves, and of today, as a share; today's may run against those of the curves. */
  spread?: number;
  todaySpread?: number;
  facts?: Partial<Omit<BudgetResults, 'all' | 'brands' | 'terms'>>;
  terms?: Partial<BudgetResults['terms']>;
}

export const DRAWS = 20;
const STEP = 0.02;

/** From -1 to 1. */
const lean = (draw: number) => (2 * draw) / (DRAWS - 1) - 1;

export const SEGMENTS: SampleSegment[] = [
  { platform: 'TikTok', tier: 'nano', slopes: [3, 2], end: 100_000, spent: 10_000, brought: 20_000 },
  { platform: 'TikTok', tier: 'mega', slopes: [1, 0.5], end: 200_000, spent: 90_000, brought: 60_000 },
];

export function sampleBudget(options: SampleOptions = {}): BudgetResults {
  const { segments = SEGMENTS, spread = 0.1, todaySpread = 0.1, facts = {}, terms = {} } = options;
  return {
    cents: 100,
    period: { first: '2024-01-01', last: '2024-12-31', days: 366 },
    draws: DRAWS,
    level: 0.9,
    basis: 'calibrated',
    terms: { goal: 'revenue', margin: 1, returns: 0, tail: 0.1, level: 0.9, ...terms },
    targetReturn: 0,
    crowding: {
      elasticity: 1,
      window: 0,
      low: 1,
      high: 1,
      days: 30,
      assumed: { elasticity: 1, deviation: 0.1 },
      estimated: null,
    },
    ...facts,
    all: sampleView(segments, spread, todaySpread),
    brands: [],
  };
}

function sampleView(segments: SampleSegment[], spread: number, todaySpread: number): BudgetView {
  const ids = segments.map(({ platform, tier }) => `${platform.toLowerCase()}-${tier}`);
  const total = (of: (s: SampleSegment) => number) => segments.reduce((all, s) => all + of(s), 0);
  const plan = { spend: [], unspent: 0, beatsToday: 1, beatsTodaysSplit: 1 };
  const none = { value: 0, low: 0, high: 0 };
  const brought = total((s) => s.brought);
  const column = (of: (s: SampleSegment) => number) =>
    segments.map((s) => (s.end > 0 ? [0, of(s) / 2, of(s)] : [0]));
  return {
    id: 'all',
    label: 'All brands',
    segments: {
      id: ids,
      label: segments.map(({ platform, tier }) => `${platform} / ${tier}`),
      platform: segments.map(({ platform }) => platform),
      tier: segments.map(({ tier }) => tier),
      creators: segments.map(({ end }) => (end > 0 ? 10 : 0)),
      curve: segments.map(({ end, slopes }) => ({
        spend: end > 0 ? [0, end / 2, end] : [0],
        slope: end > 0 ? slopes : [],
        step: STEP,
        letters: end > 0 ? lettersOf(spread) : '',
      })),
      posts: column(({ end }) => end / 1000),
      reach: column(({ end }) => end),
      engagements: column(({ end }) => end / 10),
      orders: column(({ end }) => end / 100),
    },
    today: {
      spend: segments.map(({ spent }) => spent),
      posts: segments.map(({ spent }) => spent / 1000),
      reach: segments.map(({ spent }) => spent),
      engagements: segments.map(({ spent }) => spent / 10),
      orders: segments.map(({ spent }) => spent / 100),
      revenue: {
        value: segments.map((s) => s.brought),
        low: segments.map((s) => s.brought * (1 - Math.abs(todaySpread))),
        high: segments.map((s) => s.brought * (1 + Math.abs(todaySpread))),
      },
      total: {
        spend: total((s) => s.spent),
        revenue: brought,
        low: brought * (1 - Math.abs(todaySpread)),
        high: brought * (1 + Math.abs(todaySpread)),
        draws: Array.from({ length: DRAWS }, (_, d) => brought * (1 + todaySpread * lean(d))),
      },
    },
    plans: {
      best: { ...plan, revenue: none, gain: none },
      cautious: { ...plan, revenue: none, gain: none },
    },
    mostPosts: 10,
  };
}

/** Both pieces of a draw depart by the same part. */
const lettersOf = (spread: number): string =>
  Array.from({ length: DRAWS }, (_, d) => letterOf(Math.round((1 + spread * lean(d)) / STEP)).repeat(2)).join(
    '',
  );
