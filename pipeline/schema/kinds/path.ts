import { column, type ColumnOptions, type Reading } from '../column.ts';

const expected = 'steps that are not empty between the signs of source.pathSeparator';

/** Steps in order with a sign between them; no step may be empty. */
export const path = <const O extends ColumnOptions>(options: O) =>
  column<string, O>({ kind: 'path', unit: null, expected, read: readPath }, options);

function readPath(cell: string, { separator }: { readonly separator: string }): Reading<string> {
  const isWhole = cell.split(separator).every((step) => step.trim() !== '');
  return isWhole ? cell : { code: 'constraint-error', expected };
}
