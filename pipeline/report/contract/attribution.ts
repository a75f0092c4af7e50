import type { JourneyShape, PathRow } from './journeys.ts';

export interface AttributionReport {
  /** Null when not one touch was kept, or no order came after one. */
  results: AttributionResults | null;
  /** Why results is null; else null. */
  empty: Emptiness | null;
}

export interface Emptiness {
  reason: 'no-touch' | 'no-order';
  /** A sentence. */
  text: string;
}

export interface AttributionResults {
  totals: AttributionTotals;
  /** All channels, largest total credit (mean over the models) first. Ties: by id. */
  channels: ChannelSummary[];
  /** Every model in the fixed order of the model list, also those that could not run. */
  models: ModelResult[];
  /** Every pair of models that ran, the earlier in the list first; swap the signs to read one backwards. */
  differences: ModelDifference[];
  /** Id of the configured primary model; always one that ran. */
  primaryModel: string;
  /** Bootstrap draws behind every interval; 0 means no intervals. */
  draws: number;
  /** Width of every interval as a fraction: 0.9. */
  level: number;
  /** True when orders carry money; else value fields are 0 and only orders are shown. */
  hasValue: boolean;
  /** Largest first, at most the configured number; steps are channel ids. */
  topPaths: PathRow[];
  /** How many distinct buying paths there are in all. */
  distinctPaths: number;
  /** One row per number of touches from 1 up; the last row collects `touches` or more. */
  pathLengths: PathLengthRow[];
  /** Days from the first touch of a journey to its order; null without times. */
  timeToConvert: TimeToConvert | null;
  /** What follows what, how buying journeys run, and who opens and closes them. */
  journeys: JourneyShape;
}

export interface AttributionTotals {
  /** All orders in the data (weighted), touched or not. */
  orders: number;
  value: number;
  /** Orders with at least one touch inside the lookback window: what the models share out. */
  creditedOrders: number;
  creditedValue: number;
  /** Journeys without an order (weighted). */
  nullJourneys: number;
  /** Journeys in the data, each counted once whatever its weight. */
  recordedJourneys: number;
  /** Where orders stand: in a table of their own, on the rows of the log (then each has a touch), or in a table of paths. */
  ordersFrom: 'table' | 'log' | 'paths';
  /** Days from the first event of the data to the last; null without times. */
  spanDays: number | null;
  /** Touches that lie in some journey (unweighted rows; 0-weighted never occur). */
  touches: number;
  /** Touches of an ordering customer that fell outside every lookback window. */
  touchesOutsideWindow: number;
  /** creditedOrders / (creditedOrders + nullJourneys); null without null journeys. */
  conversionRate: number | null;
  lookbackDays: number | null;
}

export interface ChannelSummary {
  /** As in the data: `Instagram`, `paid_social`. Also the value in a URL. */
  id: string;
  /** As shown: `Instagram`, `Paid social`. */
  label: string;
  touches: number;
  /** Weighted journeys, buying or not, that contain the channel. */
  journeys: number;
  /** True when touches of creators are among them: an `Instagram` that stands for their posts there, not for ads. */
  creators: boolean;
}

export interface ModelResult {
  /** Also the value in a URL: `time-decay`. */
  id: string;
  label: string;
  /** One or two sentences: what it does, and what it is blind to. */
  doc: string;
  formula: string;
  parameters: { label: string; value: string }[];
  /** Null when it ran, else why it could not: `needs the time of each touch ...`. */
  unavailable: string | null;
  /** In the order of `channels`; empty when unavailable. */
  credits: Credit[];
  /**
   * Orders with a touch that would have been bought anyway; null for models that cannot tell, which credit them to channels.
   * Orders with no touch on record are not among them.
   */
  baseline: Amounts | null;
}

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

export interface Credit extends Amounts {
  /** Channel id. */
  channel: string;
  /** P(order | channel removed) against P(order), 0 to 1: only Markov models have one. */
  removalEffect: number | null;
}

/**
 * What changes when one model takes the place of another. The intervals come from the same draws for both models, so they say whether
 * the two really differ; whether the intervals of the two credits overlap does not.
 */
export interface ModelDifference {
  /** Model ids. */
  from: string;
  to: string;
  /** Credit under `to` minus credit under `from`, in the order of `channels`. */
  credits: Omit<Credit, 'removalEffect'>[];
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

export interface PathLengthRow {
  touches: number;
  /** True for the last row: this many touches or more. */
  orMore: boolean;
  orders: number;
  nulls: number;
  /** orders / (orders + nulls); null when fewer than `MIN_JOURNEYS` recorded journeys are that long. */
  conversionRate: number | null;
}

export interface TimeToConvert {
  medianDays: number;
  /** 90 % of orders come within this many days of the first touch. */
  p90Days: number;
  /** Share of orders whose journey began less than one day before. */
  withinOneDay: number;
  /** Ascending, without gaps; toDays null = no upper end. */
  bins: { fromDays: number; toDays: number | null; orders: number }[];
}
