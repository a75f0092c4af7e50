import type { Evidence } from './evidence.ts';

/** One thing that a score is made of. Its weight stands in the config under its id: `scoring.weights`. */
export interface Factor {
  /** Also a JSON key and part of a column name. */
  readonly id: string;
  readonly label: string;
  /** What it measures, and how. */
  readonly doc: string;
  /** Of its values. */
  readonly unit: string;
  /** Among whom a creator's value is placed: the peers, or the whole roster. */
  readonly among: 'peers' | 'roster';
  /** More is better. */
  measure(evidence: Evidence): Measurement;
}

/** A factor of every creator, by number in the roster. */
export interface Measurement {
  /** NaN where it cannot be told. */
  readonly values: Float64Array;
  /** What it may be, draws of one creator side by side, NaN where it cannot be told; null where the values are taken as known. */
  readonly draws: Float64Array | null;
  /** Why it cannot be told; null where it can. */
  missing(creator: number): string | null;
}
