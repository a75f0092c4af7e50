import papaparse from 'papaparse';
import { FORMULA } from './issues-csv.ts';

export type Cell = string | number | boolean | null;

/**
 * A table for spreadsheets as CSV: an empty cell for null, cells that look like formulas made text.
 * @param columns name -> cells, all of one length
 */
export function processedCsv(columns: ReadonlyMap<string, readonly Cell[]>): string {
  const cells = [...columns.values()];
  const rows = Array.from({ length: cells[0]?.length ?? 0 }, (_, row) =>
    cells.map((column) => column[row] ?? ''),
  );
  return `${papaparse.unparse({ fields: [...columns.keys()], data: rows }, { newline: '\n', escapeFormulae: FORMULA })}\n`;
}
