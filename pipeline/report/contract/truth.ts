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

/** Whom a model gives an order to: one touch, the touches of its path, or touches and what would have been bought anyway. */
export type TruthModelKind = 'one-touch' | 'whole-path' | 'with-baseline';

export interface TruthNamedModel {
  id: string;
  label: string;
  kind: TruthModelKind;
}

export interface TruthWorld {
  scenario: string;
  seed: string;
  orders: number;
  /** Orders that would have been bought anyway, and their share. */
  baseline: number;
  baselineShare: number;
  /** Channels with a lift test that a model could use; orders. `lost` is what it tried to measure. */
  tested: TruthTest[];
  /** Channels first, then every dimension whose truth is known, as far as the data name them. */
  dimensions: TruthDimension[];
  plans: TruthPlans;
}

export interface TruthTest {
  id: string;
  label: string;
  measured: number;
  standardError: number;
  lost: number;
}

export interface TruthDimension {
  id: string;
  label: string;
  /** What marketing pays for in this dimension; empty for influencers, of whom there are too many to list. */
  names: { id: string; label: string; caused: number; lost: number }[];
  models: TruthModel[];
}

export interface TruthModel extends TruthNamedModel {
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
  models: (TruthNamedModel & { revenue: number; regret: TruthRegret })[];
  /** The model that costs least against every other: differences in money, paired by group of shoppers; `worlds` are the groups. */
  pairs: TruthPair[];
}

/** Money, with the 90 % interval that chance in the replay leaves: by chance a cost may come out below zero. */
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
  /** Bootstrap draws in each. */
  draws: number;
  level: number;
  /** Channels with a lift test that a model could use, and in how many of the worlds. */
  tested: { id: string; label: string; worlds: number }[];
  /** As for the world that is reported on. */
  dimensions: TruthPanelDimension[];
}

export interface TruthPanelDimension {
  id: string;
  label: string;
  /** Which error the title, the pairs and the coverage of this dimension go by: shares of what would be lost without each name, or of what each causes. */
  yardstick: 'lost' | 'caused';
  /** Names that all worlds have, in the order of `bias`; empty where each world has names of its own. */
  names: { id: string; label: string }[];
  models: TruthPanelModel[];
  /** By channel every pair of models once; in other dimensions the nearest model against every other. */
  pairs: TruthPair[];
}

export interface TruthPanelModel extends TruthNamedModel {
  /** Of the yardstick. */
  shareError: TruthSpread;
  overCredit: TruthSpread;
  rankCorrelation: TruthSpread;
  /** Of the names that cause most (a tenth, three at least), the share that is among those with most credit. */
  topHits: TruthSpread;
  /** Share of credit less share of what is caused: of the names that cause most together, and by name. */
  topBias: TruthSpread;
  bias: TruthSpread[];
  /**
   * Share of the intervals of all names and worlds that hold the true share of the yardstick; `level` if a model had no bias. Null where no
   * intervals were made.
   */
  coverage: number | null;
}

/** Two models in the same worlds, or as guides for a budget with the same groups of shoppers. */
export interface TruthPair {
  nearer: string;
  farther: string;
  /** Mean share error of the farther less that of the nearer, and the interval of this pair alone, paired by world. */
  difference: number;
  low: number;
  high: number;
  /** Worlds in which the nearer is nearer, of those in which both ran. */
  ahead: number;
  worlds: number;
  /** Of the paired t-test, adjusted for all pairs of the dimension (Holm): clear where it is at most 1 - level. */
  p: number;
}

export interface TruthDial {
  id: 'scenario' | 'tracking-loss' | 'lookback';
  points: {
    /** A scenario, a share of touches lost, or days. */
    value: string | number;
    models: TruthDialModel[];
  }[];
}

export interface TruthDialModel extends TruthNamedModel {
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
