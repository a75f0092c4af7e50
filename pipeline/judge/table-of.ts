import type { Dataset, Row } from '../schema/dataset.ts';
import { tableBuilder } from '../tables/builder.ts';
import type { Table } from '../tables/table.ts';

/** Rows as a table, as if read from a file. @param without columns that the rows have not */
export function tableOf<D extends Dataset, W extends keyof Row<D> & string = never>(
  dataset: D,
  rows: Iterable<Omit<Row<D>, W>>,
  without: readonly W[] = [],
): Table<D> {
  const builder = tableBuilder(dataset);
  let line = 1;
  for (const row of rows) builder.add(row as Row<D>, ++line);
  return builder.table(fileOf(dataset, without));
}

/** As if read from a file with every column. @param without columns that it has not */
export const fileOf = (
  dataset: Dataset,
  without: readonly string[] = [],
): { file: string; present: Set<string> } => ({
  file: dataset.expectedFile,
  present: new Set(Object.keys(dataset.columns).filter((name) => !without.includes(name))),
});
