import { nearest } from '../../stats/nearest.ts';
import { column, type ColumnOptions, type Deviation, type Reading } from '../column.ts';

type CategoryOptions<V extends string> = ColumnOptions & { readonly known: readonly V[] };

/** One of a few known words, whatever their case; any other word refuses the row. */
export function closedCategory<const V extends string, const O extends CategoryOptions<V>>(
  options: O & CategoryOptions<V>,
) {
  const { expected, find } = words(options.known);
  const read = (cell: string): Reading<V> => find(cell) ?? refusal(cell, options.known, expected);
  return column<V, O>({ kind: 'category', unit: null, expected, read }, options);
}

/** Known words, whatever their case; other words are kept as they stand and counted for review. */
export function openCategory<const O extends CategoryOptions<string>>(options: O) {
  const { expected, find } = words<string>(options.known);
  const read = (cell: string): Reading<string> =>
    find(cell) ?? { value: cell, expected: `${expected}${hint(cell, options.known)}; kept` };
  return column<string, O>({ kind: 'category', unit: null, expected, read }, options);
}

/** Known words by lower case: exact ones as they are, others as a counted change. */
function words<V extends string>(known: readonly V[]) {
  const exact = new Set<string>(known);
  const folded = new Map<string, Deviation<V>>(
    known.map((word) => [word.toLowerCase(), { value: word, expected: `${word}, read as such` }]),
  );
  const find = (cell: string): Reading<V> | undefined =>
    exact.has(cell) ? (cell as V) : folded.get(cell.toLowerCase());
  return { expected: `one of ${known.join(', ')}`, find };
}

const refusal = (cell: string, known: readonly string[], expected: string) => ({
  code: 'constraint-error' as const,
  expected: `${expected}${hint(cell, known)}`,
});

function hint(cell: string, known: readonly string[]): string {
  const near = nearest(cell.slice(0, 40), known);
  return near === null ? '' : ` (did you mean ${near}?)`;
}
