import type { touchpoints } from '../schema/datasets/touchpoints.ts';
import type { Table, WordColumn } from '../tables/table.ts';

/** Says a touch in one text, so that two touches are alike where their texts are. */
export function touchText(
  table: Table<typeof touchpoints>,
  columns: readonly WordColumn<typeof touchpoints>[],
): (row: number) => string {
  const times = table.numbers('touchpoint_date');
  const words = columns.map((column) => table.words(column).codes);
  return (row) => `${String(times[row])} ${words.map((codes) => codes[row]).join(' ')}`;
}
