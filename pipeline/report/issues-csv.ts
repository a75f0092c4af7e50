import papaparse from 'papaparse';
import type { Issue } from './contract.ts';

const FIELDS = ['file', 'line', 'column', 'code', 'value', 'expected', 'severity', 'rejected'] as const;

/** Cells that a spreadsheet would run: formula signs, also full-width ones, behind spaces, NUL or a BOM. */
export const FORMULA = /^[\s\0\ufeff]*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

/** Issues as CSV, one row each; an empty list is a header. Cells that look like formulas are made text. */
export const issuesCsv = (issues: readonly Issue[]): string =>
  `${papaparse.unparse(
    { fields: [...FIELDS], data: issues.map((issue) => FIELDS.map((field) => issue[field])) },
    { newline: '\n', escapeFormulae: FORMULA },
  )}\n`;
