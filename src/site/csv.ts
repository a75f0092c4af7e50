import type { Cell, Table } from './table.ts';

/**
 * What a spreadsheet would run: = + - @ and their full-width forms, also behind space, NUL, BOM, tab or line break.
 * The same pattern as for papaparse's escapeFormulae; written out here because the browser needs it in 1 kB.
 */
export const FORMULA = /^[\s\u0000\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20\t\r]/;

/** UTF-8 with BOM, without which Excel reads accents as cp1252. */
export function csv(table: Table): string {
  const head = table.columns.map((column) => field(column.label));
  const lines = [head, ...table.rows.map((row) => row.map(cell))];
  return `\ufeff${lines.map((line) => line.join(',')).join('\r\n')}\r\n`;
}

const cell = ({ value }: Cell) => (typeof value === 'number' ? String(value) : field(value ?? ''));

function field(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
