import type { TableName } from '../../schema/issue.ts';
import type { AnyTable } from '../../tables/table.ts';
import { NOTHING_TO_DO } from '../check-rows.ts';
import type { Outcome, Rule } from '../rule.ts';
import { ROWS, tablesOf } from '../tables-of.ts';
import { count, percent, some } from '../words.ts';

/** Where an empty cell says something: no brand paid, no post was tracked, no order followed. */
const MAY_BE_EMPTY = new Map<TableName, readonly string[]>([
  ['posts', ['brand_id']],
  ['conversions', ['post_id', 'influencer_id', 'utm_source', 'utm_medium', 'customer_journey_length']],
  [
    'touchpoints',
    [
      'post_id',
      'platform',
      'conversion_id',
      'attribution_weight',
      'campaign',
      'contributed_to_conversion',
      'conversion',
      'conversion_value',
    ],
  ],
  ['spend', ['brand_id']],
]);

export const missingValue: Rule = {
  id: 'missing-value',
  doc: 'No column that should be filled has many empty cells. Cells that are needed are refused when the file is read.',
  check: (tables, { missingShare }) => tablesOf(tables).flatMap((table) => checkTable(table, missingShare)),
};

function checkTable(table: AnyTable, limit: number): Outcome[] {
  const { dataset, rows } = table;
  if (rows === 0) return [];
  const normal = MAY_BE_EMPTY.get(dataset.name) ?? [];
  const columns = Object.keys(dataset.columns).filter(
    (name) => table.present.has(name) && !normal.includes(name),
  );
  const gaps = columns
    .map((column) => ({ column, empty: emptyCells(table, column) }))
    .filter(({ empty }) => empty > limit * rows);
  return gaps.length === 0
    ? [filled(table, limit)]
    : gaps.map(({ column, empty }) => gap(table, column, empty));
}

function emptyCells(table: AnyTable, column: string): number {
  const kind = table.dataset.columns[column]?.kind;
  const isWord = kind === 'id' || kind === 'text' || kind === 'category';
  const cells = isWord ? table.words(column).codes : table.numbers(column);
  let empty = 0;
  for (const cell of cells) if (isWord ? cell < 0 : Number.isNaN(cell)) empty++;
  return empty;
}

const filled = ({ dataset, rows }: AnyTable, limit: number): Outcome => ({
  severity: 'pass',
  dataset: dataset.name,
  column: null,
  count: 0,
  checked: rows,
  message: `No column that should be filled is empty in more than ${percent(limit)} of ${count(rows)} ${ROWS[dataset.name]}.`,
  advice: NOTHING_TO_DO,
  examples: [],
});

const gap = ({ dataset, rows }: AnyTable, column: string, empty: number): Outcome => ({
  severity: 'review',
  dataset: dataset.name,
  column,
  count: empty,
  checked: rows,
  message: `The column ${column} is empty in ${some(empty, rows, ROWS[dataset.name])}.`,
  advice: 'Look for an export that lost the column halfway; figures that need it use the other rows only.',
  examples: [],
});
