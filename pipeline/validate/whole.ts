import type { AnyTable } from '../tables/table.ts';
import { NOTHING_TO_DO } from './check-rows.ts';
import type { Outcome } from './rule.ts';

interface Whole {
  readonly column: string | null;
  readonly isUsual: boolean;
  /** Rows concerned when it is unusual. */
  readonly count: number;
  /** Rows that it was measured on. */
  readonly checked: number;
  readonly message: string;
  readonly advice: string;
}

/** What is said of a table as a whole: a share, a correlation, a rate. It may be so on purpose, so it is never worse than a review. */
export const wholeTable = (table: Pick<AnyTable, 'dataset'>, whole: Whole): Outcome => ({
  severity: whole.isUsual ? 'pass' : 'review',
  dataset: table.dataset.name,
  column: whole.column,
  count: whole.isUsual ? 0 : whole.count,
  checked: whole.checked,
  message: whole.message,
  advice: whole.isUsual ? NOTHING_TO_DO : whole.advice,
  examples: [],
});
