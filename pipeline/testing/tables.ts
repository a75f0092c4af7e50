import { readTable } from '../schema/read.ts';
import type { Dataset } from '../schema/dataset.ts';
import { tableBuilder } from '../tables/builder.ts';
import type { Table } from '../tables/table.ts';

/** A table from CSV text, read as a file would be. */
export async function tableOfCsv<D extends Dataset>(dataset: D, csv: string): Promise<Table<D>> {
  const builder = tableBuilder(dataset);
  const read = await readTable({ name: dataset.expectedFile, blocks: [csv] }, dataset);
  read.rows.forEach((row, at) => {
    builder.add(row, at + 2);
  });
  return builder.table({ file: dataset.expectedFile, present: read.present });
}
