import type { Issue, TableName } from '../schema/issue.ts';

export type Verdict = 'pass' | 'review' | 'fail';

/** What reading or a validator rule says of a table or of one of its columns. */
export interface Finding {
  /** Rule id, in the field's vocabulary (Frictionless) where it has a word: `type-error`, `foreign-key`, `weight-sum`. */
  readonly rule: string;
  readonly severity: Verdict;
  readonly dataset: TableName;
  readonly column: string | null;
  /** Cells or rows concerned; 0 when it passes. */
  readonly count: number;
  /** Of how many; null where reading does not know. */
  readonly checked: number | null;
  /** How many of the rows concerned were left out; validators leave out none. */
  readonly rejected: number;
  /** A sentence: what was found. */
  readonly message: string;
  /** A sentence: what to do. */
  readonly advice: string;
  /** At most three. */
  readonly examples: readonly Issue<string>[];
}
