import type { Dataset } from '../schema/dataset.ts';
import type { NumberColumn, Table, WordColumn, Words } from './table.ts';

/** Some rows of a table, in the given order. Words keep their numbers. */
export function pickRows<D extends Dataset>(table: Table<D>, rows: readonly number[]): Table<D> {
  const pick = (cells: readonly number[]): number[] => rows.map((row) => cells[row] as number);
  return {
    ...table,
    rows: rows.length,
    lines: pick(table.lines),
    words(column: WordColumn<D>): Words {
      const words = table.words(column);
      return { ...words, codes: pick(words.codes) };
    },
    numbers: (column: NumberColumn<D>) => pick(table.numbers(column)),
  };
}

/** The rows whose number in a column fits. */
export function rowsWhere<D extends Dataset>(
  table: Table<D>,
  column: NumberColumn<D>,
  fits: (value: number) => boolean,
): Table<D> {
  const values = table.numbers(column);
  return pickRows(
    table,
    Array.from({ length: table.rows }, (_, row) => row).filter((row) => fits(values[row] as number)),
  );
}
