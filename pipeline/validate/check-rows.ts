import type { Dataset } from '../schema/dataset.ts';
import { cut } from '../schema/issue.ts';
import { cellText } from '../tables/cell.ts';
import type { AnyTable, Table } from '../tables/table.ts';
import type { Verdict } from './finding.ts';
import type { Example, Outcome } from './rule.ts';
import { all, capital, some } from './words.ts';

/** What every row of a table (or every row of some kind) should fulfil. */
export interface RowCheck<D extends Dataset> {
  /** The column that is wrong, or null for the row as a whole. */
  readonly column: (keyof D['columns'] & string) | null;
  /** Whether a row is as it should be; null for a row that the check does not concern. */
  readonly holds: (row: number) => boolean | null;
  /** What an example shows; the cell of the column where it is left out. */
  readonly value?: (row: number) => string;
  readonly expected: (row: number) => string;
  /** What is said of the rows concerned, as a clause: `the weekday is that of the date`, `the weekday is not ...`. */
  readonly claim: string;
  readonly denial: string;
  /** The rows concerned, in the plural: `sponsored posts`. */
  readonly rows: string;
  readonly advice: string;
  /** Share of the rows concerned above which it fails; null for a rule that only ever asks for a review. */
  readonly failShare: number | null;
}

/** Checks a table row by row; nothing when no row is concerned. */
export function checkRows<D extends Dataset>(table: Table<D>, check: RowCheck<D>): Outcome[] {
  const wrong: number[] = [];
  let [checked, faults] = [0, 0];
  for (let row = 0; row < table.rows; row++) {
    const holds = check.holds(row);
    if (holds === null) continue;
    checked++;
    if (holds) continue;
    if (faults++ < 3) wrong.push(row);
  }
  if (checked === 0) return [];
  const { claim, denial, rows } = check;
  return [
    {
      severity: severityOf(faults, checked, check.failShare),
      dataset: table.dataset.name,
      column: check.column,
      count: faults,
      checked,
      message: capital(
        faults === 0 ? `${claim} in ${all(checked, rows)}.` : `${denial} in ${some(faults, checked, rows)}.`,
      ),
      advice: faults === 0 ? NOTHING_TO_DO : check.advice,
      examples: wrong.map((row) => example(table, check, row)),
    },
  ];
}

export const NOTHING_TO_DO = 'Nothing to do.';

/** A few contradictions are worth a look; above the share the table cannot be trusted. */
export function severityOf(faults: number, checked: number, failShare: number | null): Verdict {
  if (faults === 0) return 'pass';
  return failShare !== null && faults > failShare * checked ? 'fail' : 'review';
}

function example<D extends Dataset>(table: AnyTable, check: RowCheck<D>, row: number): Example {
  const { column, value, expected } = check;
  const shown = value?.(row) ?? (column === null ? '' : cellText(table, column, row));
  return {
    file: table.file,
    line: table.lines[row] ?? null,
    column,
    value: cut(shown),
    expected: expected(row),
  };
}
