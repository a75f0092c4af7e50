import type { TableName } from '../../schema/issue.ts';

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
