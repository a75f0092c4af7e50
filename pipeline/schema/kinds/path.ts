import { column, type ColumnOptions, type Reading, type Refusal } from '../column.ts';

const expected = 'steps that are not empty between the signs of source.pathSeparator';

/** Steps in order with a sign between them; no step may be empty. */
export const path = <const O extends ColumnOptions>(options: O) =>
  column<string, O>({ kind: 'path', unit: null, expected, read: readPath }, options);

function readPath(cell: string, { separator }: { readonly separator: string }): Reading<string> {
  for (let from = 0; from <= cell.length;) {
    const next = cell.indexOf(separator, from);
    const to = next < 0 ? cell.length : next;
    if (isBlank(cell, from, to)) return { code: 'constraint-error', expected };
    if (next > 0 && separator === '>' && isShaft(cell.charCodeAt(to - 1))) return arrow(cell[to - 1] ?? '');
    from = to + separator.length;
  }
  return cell;
}

/** Whether there is nothing but space between two positions. */
function isBlank(cell: string, from: number, to: number): boolean {
  let start = from;
  while (start < to && cell.charCodeAt(start) === 32) start++;
  const code = cell.charCodeAt(start);
  return start === to || (!(code > 32 && code < 160) && cell.slice(start, to).trim() === '');
}

/** `-` and `=`, which make an arrow of a `>`. */
const isShaft = (code: number): boolean => code === 45 || code === 61;

// Read on, `A -> B` would be a channel called `A -`.
const arrow = (shaft: string): Refusal => ({
  code: 'constraint-error',
  expected: `">" between the steps, as source.pathSeparator says; set it to "${shaft}>" if that stands between them`,
});
