import type { JourneyShape, PathRow } from './journeys.ts';
import type { NameSummary } from './credits.ts';

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
  /** All channels, largest total credit (mean over the models) first: the names of the view `channel`. Steps of paths are their ids. */
  channels: NameSummary[];
  /** Every model in the fixed order of the model list, also those that could not run. Their credits stand in the views. */
  models: ModelInfo[];
  /** Every way to look at the credits, `channel` first; the credits of each stand in a file of its own, credits/<id>.json. */
  views: ViewSummary[];
  /** Why journeys cannot be told apart by brand, to follow the word: `needs the table of ...`; null when they can. */
  brandsMissing: string | null;
  /** Id of the configured primary model; always one that ran by channel. */
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

export interface ModelInfo {
  /** Also the value in a URL: `time-decay`. */
  id: string;
  label: string;
  /** One or two sentences: what it does, and what it is blind to. */
  doc: string;
  formula: string;
  /** By channel; what the data chose may differ in other views. */
  parameters: { label: string; value: string }[];
  /** Null when it ran by channel, else why it could not: `needs the time of each touch ...`. */
  unavailable: string | null;
}

/** A way to look at the credits: all journeys by a dimension, or those of one brand by channel. */
export interface ViewSummary {
  /** File name and value in a URL: `tier`, `brand-maison-one`. */
  id: string;
  kind: 'dimension' | 'brand';
  /** `Tier`, or the name of the brand. */
  label: string;
  /** What its names are, as a sentence. */
  doc: string;
  /** How many names there are; 0 where the view is not available. */
  names: number;
  /** Null where there is something to see; else why not, to follow the label: `needs the table of ...`. */
  unavailable: string | null;
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
