import type { Tables } from '../tables/tables.ts';

/** A way to name touches, so that any model can share orders out among the names. */
export interface Dimension {
  /** Also the value in a URL and a JSON key. */
  readonly id: string;
  readonly label: string;
  /** What its names are, as a sentence. */
  readonly doc: string;
  /** The name of every touch, or why the data do not tell. */
  name(tables: Tables): Naming | Untold;
}

export interface Naming {
  /** Names in ascending order of code units. */
  readonly names: readonly string[];
  /** Number of the name of each row of the table of touchpoints; -1 for a row that is no touch. */
  readonly of: Int32Array;
  /** How names are shown, where that differs from the name. */
  readonly labels: ReadonlyMap<string, string>;
}

/** What is missing: `needs posts.csv with the column content_type`. */
export interface Untold {
  readonly missing: string;
}

export const isTold = (found: Naming | Untold): found is Naming => 'names' in found;
