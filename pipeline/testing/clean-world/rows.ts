import type { TableName } from '../../schema/issue.ts';

/** One row of a CSV file as its cells: header -> cell. */
export type CellRow = Record<string, string>;

/** The rows of every file. */
export type CellTables = Map<TableName, CellRow[]>;

/** A CSV file; cells with commas are not needed here. */
export function csvText(rows: readonly CellRow[], columns: CellRow): string {
  const header = Object.keys(columns);
  return `${[header, ...rows.map((row) => header.map((name) => row[name] ?? ''))].map((cells) => cells.join(',')).join('\n')}\n`;
}
