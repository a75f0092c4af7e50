import type { ScoreAuditReport } from './score-audit.ts';

/**
 * Models against worlds whose truth is known. Errors are shares of 1 unless said otherwise; orders are those that happened; `caused` is the
 * Shapley value of a name, `lost` what would be lost without it.
 */
export interface TruthReport {
  /** The world that is reported on; null for data of one's own, whose truth nobody knows. */
  world: TruthWorld | null;
  /** Scores against the truth of that world; null without a world or without scores. */
  scores: ScoreAuditReport | null;
  /** Many small worlds of other seeds; null when the config asks for none. */
  panel: TruthPanel | null;
  /** What happens to the errors when one thing changes; empty when the config switches judging off. */
  dials: TruthDial[];
  /** The simulated scenario that the log resembles most; null when judging is switched off, or no order came after a touch. */
  nearest: TruthNearest | null;
}

export interface TruthWorld {
  scenario: string;
  seed: string;
  orders: number;
  /** Orders that would have been bought anyway, and their share. */
  baseline: number;
  baselineShare: number;
  /** Channels first, then tiers, influencers and brands, as far as the data name them. */
  dimensions: TruthDimension[];
  plans: TruthPlans;
}

export interface TruthDimension {
  id: string;
  label: string;
  /** What marketing pays for in this dimension; empty for influencers, of whom there are too many to list. */
  names: { id: string; label: string; caused: number; lost: number }[];
  models: TruthModel[];
}

export interface TruthModel {
  id: string;
  label: string;
  /** Orders credited, in the order of `names`. */
  credited: number[];
  /** Half the sum of absolute differences of shares, 0 to 1: against caused, and against lost. */
  shareError: number;
  shareErrorLost: number;
  /** Credited over caused, all names together. */
  overCredit: number;
  /** Orders credited although they would have been bought anyway (direct visits too). */
  boughtAnyway: number;
  /** Kendall's tau-b between credited and caused, -1 to 1. */
  rankCorrelation: number;
  /** Of the k names that cause most, how many are among the k with most credit. */
  topHits: { k: number; hits: number };
}

/** The same budget split anew, each channel within bounds of today, and played in the world. Money before returns. */
export interface TruthPlans {
  budget: number;
  /** Bounds of a channel against today. */
  least: number;
  most: number;
  /** Touches go with spend to this power. */
  elasticity: number;
  todayRevenue: number;
  /** The best split that was found. */
  bestRevenue: number;
  /** Spend by channel today and in the best split. */
  channels: { id: string; label: string; today: number; best: number }[];
  /** What keeping today's split, and following each model, brings less than the best split. */
  todayRegret: TruthRegret;
  models: { id: string; label: string; revenue: number; regret: TruthRegret }[];
}

/** Money, with the 90 % interval that chance in the replay leaves. */
export interface TruthRegret {
  value: number;
  low: number;
  high: number;
}

export interface TruthSpread {
  mean: number;
  /** Nine worlds in ten lie within. */
  low: number;
  high: number;
}

export interface TruthPanel {
  worlds: number;
  /** Touches in the log of each. */
  touchpoints: number;
  draws: number;
  level: number;
  models: {
    id: string;
    label: string;
    shareError: TruthSpread;
    shareErrorLost: TruthSpread;
    overCredit: TruthSpread;
    rankCorrelation: TruthSpread;
    /** Share of the intervals of all channels and worlds that hold the true share; `level` if a model had no bias. */
    coverage: number;
  }[];
}

export interface TruthDial {
  id: 'scenario' | 'tracking-loss' | 'lookback';
  points: {
    /** A scenario, a share of touches lost, or days. */
    value: string | number;
    models: TruthDialModel[];
  }[];
}

export interface TruthDialModel {
  id: string;
  label: string;
  shareError: number;
  shareErrorLost: number;
  overCredit: number;
}

export interface TruthNearest {
  scenario: string;
  /** Below about 1 the log could be of its kind; above, errors there say little about it. */
  distance: number;
  models: TruthDialModel[];
}
