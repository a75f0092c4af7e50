import type { Dataset } from '../dataset.ts';
import type { Value } from '../column.ts';
import type { CellReader } from './cell-reader.ts';
import type { Line } from './line.ts';
import type { Fault } from './fault.ts';
import type { AnyRow } from './row.ts';
import { rowText } from './row-shape.ts';
import { seen } from './seen.ts';

/** The fault of a row that was met before, or null; remembers the row. */
export type RepeatCheck = (line: Line, row: AnyRow) => Fault | null;

export interface RepeatOptions {
  readonly dataset: Dataset;
  readonly readers: readonly CellReader[];
  readonly repeatedRows: 'once' | 'keep' | undefined;
  /** See TableSettings. */
  readonly groupedBy: string | undefined;
}

/**
 * Equal rows count once; rows with the same key and other cells count as the first says. Without a key column in the
 * file, or where its cell is empty, the whole row is the key.
 */
export function repeatCheck({
  dataset,
  readers,
  repeatedRows = dataset.repeatedRows,
  groupedBy,
}: RepeatOptions): RepeatCheck {
  if (repeatedRows === 'keep' && !readers.some(({ name }) => name === dataset.key)) return () => null;
  const key = readers.find(({ name }) => name === dataset.key);
  const index = key?.index ?? -1;
  if (index < 0 && groupedBy !== undefined) return withinGroup(groupedBy);
  const rows = seen(index >= 0);
  return (line) => {
    const hasKey = index >= 0 && line.starts[index] !== line.ends[index];
    const known = rows.add(line, hasKey ? index : -1);
    if (known === 'new') return null;
    return known === 'same' ? sameRow(line) : sameKey(line, index, dataset.key);
  };
}

/** Without keys, rows that repeat have equal cells in every column: other groups may be forgotten. */
function withinGroup(column: string): RepeatCheck {
  let group: Value | null | undefined;
  const rows = seen(false, FEW);
  return (line, row) => {
    if (row[column] !== group) rows.clear();
    group = row[column];
    return rows.add(line, -1) === 'new' ? null : sameRow(line);
  };
}

const FEW = 64;

const sameRow = (line: Line): Fault => ({
  column: null,
  code: 'duplicate-row',
  value: rowText(line),
  expected: 'every row once; counted once',
  fatal: true,
});

const sameKey = (line: Line, index: number, column: string | null): Fault => ({
  column,
  code: 'primary-key',
  value: line.text.slice(line.starts[index], line.ends[index]),
  expected: 'an id that no other row has; the first such row counts',
  fatal: true,
});
