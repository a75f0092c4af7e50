import { FORMULA } from './issues-csv.ts';

const SPECIAL = /[",\r\n]|^\s|\s$/;

/** A text as a cell of a CSV: text that looks like a formula is made text, and quoted where it must be. For tables too large for a library. */
export function csvCell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return SPECIAL.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
