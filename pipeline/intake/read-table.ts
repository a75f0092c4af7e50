import type { Config } from '../config.ts';
import { openInput } from '../io.ts';
import type { Row } from '../schema/dataset.ts';
import type { Dataset } from '../schema/index.ts';
import { readRows, type ReadResult } from '../schema/read.ts';
import type { TableSettings } from '../schema/settings.ts';
import type { TableSource } from './sources.ts';

/** A table that was read, or that is not there. */
export interface TableReading {
  source: TableSource;
  /** Null for a table without a file, or one that was left aside. */
  result: ReadResult | null;
}

export interface ReadTableOptions<D extends Dataset> {
  config: Config;
  onRow: (row: Row<D>, line: number) => void;
  /** See TableSettings. */
  groupedBy?: keyof D['columns'] & string;
}

/** Reads one table row by row; a table without a file has no rows. */
export async function readTable<D extends Dataset>(
  source: TableSource,
  dataset: D,
  { config, onRow, groupedBy }: ReadTableOptions<D>,
): Promise<TableReading> {
  if (source.file === null) return { source, result: null };
  const { encoding, decimal } = config.source.tables[dataset.name];
  const input = openInput(source.file, { encoding, decimal, name: source.name, table: dataset.name });
  const settings = cellSettings(dataset, config);
  const grouped = groupedBy === undefined ? settings : { ...settings, groupedBy };
  return { source, result: await readRows(input, dataset, grouped, onRow) };
}

function cellSettings(dataset: Dataset, { source }: Config): TableSettings {
  const { repeatedRows, ...settings } = source.tables[dataset.name];
  const shared = { ...settings, separator: source.pathSeparator };
  // Equal paths are summed, whatever the config says of logs.
  return dataset.repeatedRows === 'keep' ? shared : { ...shared, repeatedRows };
}
