import type { Benchmarks } from '../config.ts';
import type { Issue } from '../schema/issue.ts';
import type { Tables } from '../tables/tables.ts';
import type { Finding } from './finding.ts';

/** One thing that data should fulfil. */
export interface Rule {
  /** Also the rule of its findings: `weight-sum`. */
  readonly id: string;
  /** A sentence: what it checks, and where it keeps silent. */
  readonly doc: string;
  /**
   * What it found; one outcome that passes where it found nothing. Silent (no outcome) where its tables or columns are
   * absent, or where there is too little to say anything.
   */
  readonly check: (tables: Tables, benchmarks: Benchmarks) => Outcome[];
}

/** A finding before the name of its rule is put to it. */
export interface Outcome extends Omit<Finding, 'rule' | 'rejected' | 'examples'> {
  readonly examples: readonly Example[];
}

/** A cell or row that is not as expected. */
export type Example = Pick<Issue, 'file' | 'line' | 'column' | 'value' | 'expected'>;
