import papaparse from 'papaparse';
import type { Kind, Value } from './column.ts';
import type { Dataset, Row } from './dataset.ts';

/** Rows per piece of text: few enough to stay small, many enough that a write is rare. */
const PIECE = 2000;

/**
 * Rows of a dataset as CSV text in pieces, header first, with cells as reading expects them: ISO dates in UTC, true and
 * false, an empty cell for null. Reading it again gives equal rows.
 * @param without columns that the file has not; the others stand in the order of the schema
 */
export function* csvText<D extends Dataset, W extends keyof Row<D> & string = never>(
  dataset: D,
  rows: Iterable<Omit<Row<D>, W>>,
  without: readonly W[] = [],
): Generator<string> {
  const written = Object.entries(dataset.columns).filter(
    ([name]) => !(without as readonly string[]).includes(name),
  );
  const columns = written.map(([name]) => name);
  const writers = written.map(([, { kind }]) => writerOf(kind));
  yield `${columns.join(',')}\n`;
  let piece: string[][] = [];
  const flush = (): string => {
    const text = papaparse.unparse(piece, { newline: '\n' });
    piece = [];
    return `${text}\n`;
  };
  for (const row of rows) {
    piece.push(
      columns.map((name, i) =>
        cell((row as Record<string, Value | null>)[name] as Value | null, writers[i] as Writer),
      ),
    );
    if (piece.length === PIECE) yield flush();
  }
  if (piece.length > 0) yield flush();
}

type Writer = (value: Value) => string;

const cell = (value: Value | null, write: Writer): string => (value === null ? '' : write(value));

const iso = (value: Value): string => new Date(value as number).toISOString();

function writerOf(kind: Kind): Writer {
  if (kind === 'day') return (value) => iso(value).slice(0, 10);
  if (kind === 'month') return (value) => iso(value).slice(0, 7);
  if (kind === 'instant') return (value) => iso(value).replace('.000Z', 'Z');
  return String;
}
