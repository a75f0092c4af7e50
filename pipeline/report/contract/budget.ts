import type { Crowding } from '../../budget/crowding.ts';
import type { PackedCurve } from '../../budget/packed.ts';

/**
 * What money for creators brings. Unlike in the other files, money is in whole cents (the smallest unit of the currency), because plans are;
 * columns: entry i of each is of segment i, or of creator i.
 */
export interface BudgetReport {
  /** Null when there are no curves; then `empty` says why. */
  results: BudgetResults | null;
  empty: BudgetEmptiness | null;
}

export interface BudgetEmptiness {
  reason: 'no-influencers' | 'no-posts' | 'no-log' | 'no-prices';
  /** A sentence: what is missing. */
  text: string;
}

export interface BudgetResults {
  /** Smallest units in one unit of the currency: 100, or 1 where it has no cents. */
  cents: number;
  /** What was observed, and what every curve and plan is for: days from first to last, both included. */
  period: { first: string; last: string; days: number };
  /** Draws of every curve, and width of every interval. */
  draws: number;
  level: number;
  /** What the causal level rests on: lift tests, the log alone (weaker), or nothing: then credit stands for cause. */
  basis: 'calibrated' | 'data-driven' | 'credited';
  /** As configured; what `allocate`, `evaluate` and `compare` of pipeline/budget take. */
  terms: { goal: 'revenue' | 'profit'; margin: number; returns: number; tail: number; level: number };
  /** Wanted (kept revenue - spend) / spend. */
  targetReturn: number;
  crowding: CrowdingSummary;
  /** All brands together. */
  all: BudgetView;
  /** Brands that paid for posts, in ascending order of their ids. data/report/budget/brand-<slug>.json holds the `BrandBudget` of each. */
  brands: { id: string; name: string; slug: string; spend: number }[];
}

/** How further posts of one creator wear off. */
export interface CrowdingSummary extends Crowding {
  /** Interval of the elasticity. */
  low: number;
  high: number;
  /** Days within which posts meet the same audience. */
  days: number;
  /** What was assumed before the data, and what these say alone; null where they say nothing. */
  assumed: { elasticity: number; deviation: number };
  estimated: { elasticity: number; deviation: number } | null;
}

/** Curves, today and plans of all brands, or of one. */
export interface BudgetView {
  /** `all`, or the slug of a brand. */
  id: string;
  label: string;
  segments: SegmentColumns;
  today: BudgetToday;
  plans: { best: BudgetPlan; cautious: BudgetPlan };
  /** Most posts of one creator within the period: what `bookingsOf` takes. */
  mostPosts: number;
}

/** Platform x tier, only those with a creator who can be booked. */
export interface SegmentColumns {
  /** `instagram-nano`: safe in an address. */
  id: string[];
  label: string[];
  platform: string[];
  tier: string[];
  /** Creators who can be booked. */
  creators: number[];
  /** Incremental revenue of the period (with what comes after it from its posts) against spend. `curveOf` opens it. */
  curve: PackedCurve[];
  /** At each breakpoint of the curve, expected: posts booked, people reached (once per post), engagements, incremental orders. */
  posts: number[][];
  reach: number[][];
  engagements: number[][];
  orders: number[][];
}

/** What was really paid in the period, and what the posts that were really booked are estimated to bring. By segment. */
export interface BudgetToday {
  /** Cents. Together what creators cost; posts of creators outside of all segments are left out of everything here. */
  spend: number[];
  posts: number[];
  reach: number[];
  engagements: number[];
  /** Incremental. */
  orders: number[];
  revenue: { value: number[]; low: number[]; high: number[] };
  /** All segments together, with each draw: the same states of the world as the draws of the curves. */
  total: { spend: number; revenue: number; low: number; high: number; draws: number[] };
}

/** A plan for today's spend. */
export interface BudgetPlan {
  /** Cents by segment. */
  spend: number[];
  /** Cents of today's spend that it leaves, because nothing brings more. */
  unspent: number;
  /** Incremental revenue, before what is sent back. */
  revenue: { value: number; low: number; high: number };
  /** Revenue less that of today's posts, draw by draw. */
  gain: { value: number; low: number; high: number };
  /** Chance that it brings more than today's posts did; and more than today's split with the posts booked as well as in the plan. */
  beatsToday: number;
  beatsTodaysSplit: number;
}

/** data/report/budget/brand-<slug>.json. */
export interface BrandBudget {
  view: BudgetView;
  offers: OfferColumns;
}

/** What creators offer, in the order of `BudgetCreators`. */
export interface OfferColumns {
  /** Cents of a post. */
  price: number[];
  /** Expected cents of incremental revenue of the first post of the period. */
  revenue: number[];
}

/**
 * data/report/budget/creators.json: creators who can be booked, in the order of the segments, then of their ids; with their offers for all brands
 * together.
 */
export interface BudgetCreators {
  name: string[];
  /** Part of the address, as in `CreatorColumns`. */
  slug: string[];
  /** Number of the segment; every view has the same segments in the same order. */
  segment: number[];
  /** People reached by a post, and its engagements. */
  reach: number[];
  engagements: number[];
  /** Interval of revenue, as multiples of what is expected; the same for every brand. */
  low: number[];
  high: number[];
  offers: OfferColumns;
}
