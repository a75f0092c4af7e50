/** data/report/credits/<view>.json: what every model credits to the names of one view, as columns. */
export interface ViewCredits {
  /** As in `AttributionResults.views`, and the name of the file. */
  id: string;
  /** Largest total credit first (mean over the models that ran). Ties: by id. Every column has one entry per name, in this order. */
  names: NameSummary[];
  /** Orders that are shared out in this view, and their money. */
  creditedOrders: number;
  creditedValue: number;
  /** How many places `among` of the ranks looks at: a tenth of the names, three at the least. */
  among: number;
  /** Every model, in the order of `AttributionResults.models`. */
  models: ModelCredits[];
  /**
   * Every pair of models that ran, the earlier in the list first; swap the signs to read one backwards. The intervals come from the same draws
   * for both models, so they say whether the two really differ; whether the intervals of the two credits overlap does not. Only of the first
   * names, as many as a figure draws.
   */
  differences: ModelDifference[];
}

/** A channel, a tier, a creator ... */
export interface NameSummary {
  /** As in the data: `Instagram`, `paid_social`, `nano`. */
  id: string;
  /** As shown: `Instagram`, `Paid social`, `Nano`. */
  label: string;
  touches: number;
  /** Weighted journeys, buying or not, that contain the name. */
  journeys: number;
  /** By channel, true when touches of creators are among them: an `Instagram` that stands for their posts there, not for ads. */
  creators: boolean;
}

export interface ModelCredits {
  /** Model id. */
  id: string;
  /** Null when it ran, else why it could not: `needs the time of each touch ...`. Then there are no columns. */
  unavailable: string | null;
  /** As used in this view: what the data chose may differ between views. */
  parameters: { label: string; value: string }[];
  credits: AmountColumns | null;
  /**
   * Orders with a touch that would have been bought anyway; null for models that cannot tell, which credit them to names.
   * Orders with no touch on record are not among them.
   */
  baseline: Amounts | null;
  /** P(order) lost when the name is removed, as a share of P(order), 0 to 1: only Markov models have one. */
  removalEffect: EstimateColumn | null;
  /** By orders, and by money where there is any. */
  ranks: { conversions: RankColumns; value: RankColumns | null } | null;
}

/** Estimates name by name; the ends are null when there were no draws. */
export interface EstimateColumn {
  value: number[];
  low: number[] | null;
  high: number[] | null;
  /** The middle half: 25 % and 75 % quantiles of the draws. */
  low50: number[] | null;
  high50: number[] | null;
}

/** Orders, money, and their shares as in `Amounts`. */
export type AmountColumns = Record<keyof Amounts, EstimateColumn>;

/**
 * Ranks name by name: 1 is the largest credit. Names whose credits agree to a billionth of all orders share the best of their ranks (1, 2, 2, 4).
 * All but the rank itself are null when there were no draws.
 */
export interface RankColumns {
  rank: number[];
  /** Ends of the interval at the report's level, whole ranks: the narrowest quantiles of the draws that hold it. */
  low: number[] | null;
  high: number[] | null;
  /** Share of draws in which the name is first, alone or with others. */
  first: number[] | null;
  /** Share of draws in which it is one of the `among` largest. */
  top: number[] | null;
  /** Share of draws by rank from 1 on, a list per name; null where there are more than forty names. */
  each: number[][] | null;
}

/** What changes when one model takes the place of another: credit under `to` minus credit under `from`. */
export interface ModelDifference {
  /** Model ids. */
  from: string;
  to: string;
  /** What goes from some names to others, over all names: the larger of all gains and all losses. */
  moved: Record<keyof Amounts, number>;
  /** Ends only: the middle is the difference of the two credits. Null when there were no draws. */
  ends: Record<keyof Amounts, EndColumns> | null;
}

export type EndColumns = Record<'low' | 'high' | 'low50' | 'high50', number[]>;

/** An amount of orders and money. */
export interface Amounts {
  /** Orders. */
  conversions: Estimate;
  /** Money. */
  value: Estimate;
  /** Share of all orders with a touch, 0 to 1: credits and baseline of a model make 1. */
  share: Estimate;
  /** Share of their money; null estimates when there is no value. */
  valueShare: Estimate;
}

/** An estimate and its central bootstrap interval; low and high are null when there were no draws. */
export interface Estimate {
  value: number;
  low: number | null;
  high: number | null;
  /** The middle half: 25 % and 75 % quantiles of the draws. */
  low50: number | null;
  high50: number | null;
}
