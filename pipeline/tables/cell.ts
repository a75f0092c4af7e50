import type { Dataset } from '../schema/dataset.ts';
import { wordAt, type AnyTable, type Table } from './table.ts';

/** Whether a table is there and has these columns. */
export const has = <D extends Dataset>(
  table: Table<D> | null,
  ...columns: readonly (keyof D['columns'] & string)[]
): table is Table<D> => table !== null && columns.every((column) => table.present.has(column));

/** A cell as it was read, as text; empty for an empty cell. */
export function cellText(table: AnyTable, column: string, row: number): string {
  const kind = table.dataset.columns[column]?.kind;
  if (kind === 'id' || kind === 'text' || kind === 'category' || kind === 'path')
    return wordAt(table.words(column), row) ?? '';
  const value = table.numbers(column)[row] ?? Number.NaN;
  if (Number.isNaN(value)) return '';
  if (kind === 'boolean') return value === 1 ? 'true' : 'false';
  if (kind === 'instant') return timeText(value);
  if (kind === 'day') return timeText(value).slice(0, 10);
  return kind === 'month' ? timeText(value).slice(0, 7) : String(value);
}

/** `2024-06-18T14:05:00Z`. @param time epoch ms */
export const timeText = (time: number): string => new Date(time).toISOString().replace('.000Z', 'Z');
