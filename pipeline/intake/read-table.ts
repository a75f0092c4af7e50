import type { Config } from '../config.ts';
import { openInput } from '../io.ts';
import type { Row } from '../schema/dataset.ts';
import type { Dataset } from '../schema/index.ts';
import { readRows, type ReadResult } from '../schema/read.ts';
import type { TableSource } from './sources.ts';

/** A table that was read, or that is not there. */
export interface TableReading {
  source: TableSource;
  /** Null for a table without a file, or one that was left aside. */
  result: ReadResult | null;
}

/** Reads one table row by row; a table without a file has no rows. */
export async function readTable<D extends Dataset>(
  source: TableSource,
  dataset: D,
  options: { config: Config; onRow: (row: Row<D>, line: number) => void },
): Promise<TableReading> {
  if (source.file === null) return { source, result: null };
  const { encoding, ...cells } = options.config.source.tables[dataset.name];
  const input = openInput(source.file, { encoding, name: source.name, table: dataset.name });
  return { source, result: await readRows(input, dataset, cells, options.onRow) };
}
