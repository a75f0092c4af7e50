/**
 * Whom to pay: scores, prices and advice for every creator of the roster. Columns: entry i of each is of creator i, in ascending order of
 * ids; null means "cannot be said". Money is in the configured currency.
 */
export interface InfluencersReport {
  /** Null when nothing can be scored; then `empty` says why. */
  results: InfluencerResults | null;
  empty: InfluencersEmptiness | null;
}

export interface InfluencersEmptiness {
  reason: 'no-influencers' | 'no-posts' | 'no-log';
  /** A sentence: what is missing. */
  text: string;
}

export interface InfluencerResults {
  /** Draws behind the intervals; 0 when the config wants none: every low and high is null then. */
  draws: number;
  /** Width of every interval, share of draws. */
  level: number;
  /** Model whose credit is meant. */
  model: { id: string; label: string };
  /** Caused over credited orders of all creators together, and what that rests on: lift tests, the log alone (weaker), or nothing. */
  caused: {
    basis: 'calibrated' | 'data-driven' | 'credited';
    share: number;
    low: number | null;
    high: number | null;
  };
  /** Wanted profit per unit of money spent: what a fair price is worked out for. */
  targetReturn: number;
  /** Least scores of High and Medium. */
  segments: { high: number; medium: number };
  factors: FactorSummary[];
  flagRules: { id: string; label: string; doc: string }[];
  /** Groups that creators are compared within. */
  peers: PeerSummary[];
  creators: CreatorColumns;
  flags: FlagColumns;
  /** Fit to each brand, and the score with that fit in the place of the mean over brands; whole points. */
  brands: {
    id: string;
    name: string;
    slug: string;
    alignment: (number | null)[];
    score: (number | null)[];
  }[];
}

export interface FactorSummary {
  id: string;
  label: string;
  doc: string;
  /** Of its values. */
  unit: string;
  /** Among whom its percentiles are: the peers, or the whole roster. */
  among: 'peers' | 'roster';
  /** As configured; of all factors together 1. */
  weight: number;
  /** Share of the variance of the published scores that it makes; together 1. */
  realWeight: number;
}

export interface PeerSummary {
  /** `TikTok / micro`, `micro`, `all`. */
  id: string;
  platform: string | null;
  tier: string | null;
  creators: number;
  /** Quartiles of the members' values, in the order of `factors`; null where nobody has one. */
  factors: ({ q1: number; median: number; q3: number } | null)[];
}

/** A number with its interval. */
export interface IntervalColumn {
  value: (number | null)[];
  low: (number | null)[];
  high: (number | null)[];
}

export interface CreatorColumns {
  id: string[];
  /** As shown; the id where there is none. */
  name: string[];
  /** Part of an address: safe and unique. */
  slug: string[];
  /** Empty where the roster says nothing. */
  platform: string[];
  /** By the followers where they are given. */
  tier: string[];
  category: string[];
  country: string[];
  age: string[];
  followers: (number | null)[];
  /** Declared share of real followers. */
  authenticity: (number | null)[];
  /** Number of the group in `peers`. */
  peers: number[];

  /** Posts inside the reported days, and what they reached. */
  posts: number[];
  sponsoredPosts: number[];
  /** People reached by sponsored posts, a person once per post. */
  reach: number[];
  likes: number[];
  comments: number[];
  shares: number[];
  saves: number[];
  /** Likes, comments, shares and saves of the mean post per follower, as a share of 1. */
  engagementRate: (number | null)[];
  /** Paid for sponsored posts. */
  spend: number[];
  /** Mean price paid for a sponsored post; what is asked where none was paid. */
  price: (number | null)[];

  /** Credited by the model to the posts of the reported days; intervals from bootstrap draws. */
  creditedOrders: IntervalColumn;
  creditedRevenue: IntervalColumn;
  /** What those posts are estimated to have caused so far; intervals from posterior draws. */
  causedOrders: IntervalColumn;
  causedRevenue: IntervalColumn;
  /** Caused revenue less spend, per unit of spend, once the posts have had their effect; with the error that all creators share. */
  causedReturn: IntervalColumn;

  /** 0 to 100: the expected percentile among all creators. */
  score: IntervalColumn;
  /** 1 is best. */
  rank: IntervalColumn;
  segment: ('high' | 'medium' | 'low' | null)[];
  chanceHigh: (number | null)[];
  chanceMedium: (number | null)[];
  chanceLow: (number | null)[];
  /** Why there is no score. */
  noScore: (string | null)[];
  /** In the order of `factors`. */
  factors: FactorColumn[];

  /** Price of one more post at which the target return is expected. */
  fairPrice: IntervalColumn;
  /** Chance that it is at least the price. */
  chanceWorth: (number | null)[];
  advice: ('grow' | 'renew' | 'renegotiate' | 'test-more' | 'stop')[];
  reason: AdviceReason[];
}

export type AdviceReason =
  | 'worth-more-than-paid'
  | 'about-worth-the-price'
  | 'likely-worth-the-price'
  | 'likely-worth-less'
  | 'worth-less-than-paid'
  | 'far-below-the-price'
  | 'too-uncertain'
  | 'never-booked'
  | 'no-price'
  | 'no-posts';

export interface FactorColumn extends IntervalColumn {
  /** Expected percentile among the peers or the roster, 0 to 100; what goes into the score. */
  percentile: number[];
  /** Why there is no value. */
  missing: (string | null)[];
}

/** Anomalies, one entry each. */
export interface FlagColumns {
  /** Number of the rule in `flagRules`, and of the creator. */
  rule: number[];
  creator: number[];
  /** What was found, and what peers have. */
  value: number[];
  usual: number[];
  /** Robust standard deviations from the peers; null for counts. */
  distance: (number | null)[];
  /** Chance of so few under the rate of the peers; null for distances. */
  chance: (number | null)[];
  /** Posts, touches or clicks on which it rests. */
  evidence: number[];
}
