import type { Issue as TableIssue, TableName } from '../schema/issue.ts';
import type { Finding, Verdict } from '../validate/finding.ts';

export type { Finding, TableName, Verdict };

/**
 * The type of every JSON file in data/report. The site sees nothing else of the pipeline.
 * Money is in the configured currency, times are in days, shares are fractions of 1, null means "cannot be said".
 * File name = key of `Report`: data/report/attribution.json holds a `AttributionReport`.
 */
export interface Report {
  site: SiteReport;
  attribution: AttributionReport;
  quality: QualityReport;
  truth: TruthReport;
}

/** What every page says of itself: masthead, footer, number formats. */
export interface SiteReport {
  /** Whose report it is, from the config: `site.title`. */
  title: string;
  /** BCP 47 tag for every number and date, for example `en-US`. */
  locale: string;
  /** ISO 4217 code, for example `USD`. */
  currency: string;
  /** Site address for canonical links, or null when the config gives none. */
  address: string | null;
  /** True asks search engines to stay away. */
  noindex: boolean;
  /** One line on where the data come from, for example `Your own data: data/raw` or `The example data set that ships with Hemline`. */
  source: string;
  /** First and last day with an order (or, without orders, with a touch), ISO dates in UTC; null when the data carry no dates. */
  period: { first: string; last: string } | null;
  /** The input tables in a fixed order; absent ones too, so that a page can say which file would fill it. */
  tables: TableSummary[];
  /** Twelve hex digits over config, inputs and program version: the same inputs give the same id on every machine. */
  buildId: string;
  /** Twelve hex digits over the checked config. */
  configHash: string;
  /** Version of Hemline, from package.json. */
  version: string;
}

export interface TableSummary {
  name: TableName;
  /** What it holds, in words: `Touchpoints: who saw or clicked what, and when`. */
  doc: string;
  /** The file as the user named it, or null when there is none. */
  file: string | null;
  /** True when there is a file that was not read on purpose; a finding says why. */
  setAside: boolean;
  /** The file name that would fill it: `touchpoints.csv`. */
  expectedFile: string;
  /** Pages that it feeds, as paths of the site: `/attribution/`. */
  feeds: string[];
  /** Data rows in the file; always rowsKept + rowsRejected. */
  rowsIn: number;
  rowsKept: number;
  rowsRejected: number;
}

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

export interface PathRow {
  steps: string[];
  orders: number;
  value: number;
  /** Journeys (weighted) that took exactly this path and bought nothing. */
  nulls: number;
  /** orders / creditedOrders. */
  share: number;
  /** orders / (orders + nulls); null when fewer than `MIN_JOURNEYS` recorded journeys took the path. */
  conversionRate: number | null;
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

export interface QualityReport {
  /** The worst of the findings. A build stops on too many rejected rows only: data that fail a rule are published with this verdict. */
  verdict: Verdict;
  tables: TableSummary[];
  /** What reading met (one per code x table x column) and what the validators say, worst first; checks that pass come last. */
  findings: Finding[];
  /** Rejected rows in all tables. */
  rejectedRows: number;
  rejectedShare: number;
  /** The configured share of rejected rows above which a build stops. */
  maxRejectedShare: number;
  /** At most 100 issues, some of every kind, rejected rows first, then in file and line order; the whole list is issues.json. */
  issues: Issue[];
  /** All issues, listed or not. */
  issueCount: number;
}

/** One cell or row that was not as expected. The same shape is data/report/issues.json and rejected-rows.csv. */
export type Issue = TableIssue<string>;

/**
 * Models against worlds whose truth is known. Errors are shares of 1 unless said otherwise; orders are those that happened; `caused` is the
 * Shapley value of a name, `lost` what would be lost without it.
 */
export interface TruthReport {
  /** The world that is reported on; null for data of one's own, whose truth nobody knows. */
  world: TruthWorld | null;
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
