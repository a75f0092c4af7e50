import type { TableName } from '../../schema/issue.ts';
import type { CellRow, CellTables } from './rows.ts';

/** One single thing that is wrong with clean rows. */
export type Corruption = (tables: CellTables) => void;

export const rowsOf = (tables: CellTables, name: TableName): CellRow[] => tables.get(name) ?? [];

export interface Where {
  /** The first so many rows; all of them where it is left out. */
  first?: number;
  /** Rows that may be changed; all of them where it is left out. */
  of?: (row: CellRow) => boolean;
}

/** Changes cells of some rows. @param change the new cells from the old row */
export const change =
  (
    name: TableName,
    { first = Infinity, of = () => true }: Where,
    change: (row: CellRow, i: number) => CellRow,
  ): Corruption =>
  (tables) => {
    rowsOf(tables, name)
      .filter(of)
      .slice(0, first)
      .forEach((row, i) => Object.assign(row, change(row, i)));
  };

/** Appends rows made of existing ones. */
export const append =
  (name: TableName, rows: (tables: CellTables) => CellRow[]): Corruption =>
  (tables) => {
    rowsOf(tables, name).push(...rows(tables).map((row) => ({ ...row })));
  };

/** Leaves rows out. */
export const remove =
  (name: TableName, isGone: (row: CellRow, i: number) => boolean): Corruption =>
  (tables) => {
    tables.set(
      name,
      rowsOf(tables, name).filter((row, i) => !isGone(row, i)),
    );
  };

/** Moves a column down by some rows, the last ones to the front: cells apart from their rows. */
export const shift =
  (name: TableName, column: string, by: number): Corruption =>
  (tables) => {
    const rows = rowsOf(tables, name);
    const cells = rows.map((row) => row[column] ?? '');
    rows.forEach((row, i) => (row[column] = cells[(i + by) % cells.length] ?? ''));
  };

/** `2024-06-18T14:05:00Z` moved by some hours. */
export const later = (time: string | undefined, hours: number): string =>
  new Date(Date.parse(time ?? '') + hours * 3_600_000).toISOString();
