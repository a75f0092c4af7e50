import type { Value } from '../schema/column.ts';
import type { Dataset, Row } from '../schema/dataset.ts';
import { names } from './names.ts';
import type { Table, Words } from './table.ts';

export interface TableBuilder<D extends Dataset> {
  add(row: Row<D>, line: number): void;
  /** What was added so far. @param from the file and the columns that it has */
  table(from: { file: string; present: ReadonlySet<string> }): Table<D>;
}

/**
 * Collects rows as columns, without keeping the rows: millions of them cost one number per cell that is not empty.
 * @param skip columns that nobody will ask for
 */
export function tableBuilder<D extends Dataset>(
  dataset: D,
  { skip = [] }: { skip?: readonly (keyof D['columns'] & string)[] } = {},
): TableBuilder<D> {
  const lines: number[] = [];
  const kept = Object.keys(dataset.columns).filter((name) => !skip.includes(name));
  const columns = kept.map((name) => ({ name, cells: cells() }));
  const byName = new Map(columns.map((column) => [column.name, column.cells]));
  return {
    add(row, line) {
      const at = lines.push(line) - 1;
      const values = row as Readonly<Record<string, Value | null>>;
      for (const column of columns) {
        const value = values[column.name];
        if (value !== null && value !== undefined) column.cells.set(at, value);
      }
    },
    table: ({ file, present }) => ({
      dataset,
      file,
      rows: lines.length,
      lines,
      present: new Set(kept.filter((name) => present.has(name))),
      words: (name) => (byName.get(name) ?? cells()).words(lines.length),
      numbers: (name) => (byName.get(name) ?? cells()).numbers(lines.length),
    }),
  };
}

interface Cells {
  set(row: number, value: Value): void;
  words(rows: number): Words;
  numbers(rows: number): readonly number[];
}

/** The cells of one column. Empty ones are filled in when a later cell is not, so that a column without cells costs nothing. */
function cells(): Cells {
  const known = names();
  const values: number[] = [];
  let empty = Number.NaN;
  const fill = (rows: number): void => {
    while (values.length < rows) values.push(empty);
  };
  const words: Words = { codes: values, names: known.list, find: (word) => known.find(word) };
  return {
    set(row, value) {
      if (typeof value === 'string') empty = -1;
      fill(row);
      values.push(typeof value === 'string' ? known.number(value) : Number(value));
    },
    words(rows) {
      empty = -1;
      fill(rows);
      return words;
    },
    numbers(rows) {
      fill(rows);
      return values;
    },
  };
}
