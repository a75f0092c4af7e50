import type { Config } from '../config.ts';
import { openInput } from '../io.ts';
import { paths } from '../schema/datasets/paths.ts';
import { touchpoints } from '../schema/datasets/touchpoints.ts';
import type { Dataset } from '../schema/index.ts';
import { plainLabel } from '../schema/read/header.ts';
import type { TableSource } from './sources.ts';

/** Whether the header of a file names a column of paths and none of customers: then it is a table of aggregated paths. */
export async function isPathTable(file: string, { source }: Config): Promise<boolean> {
  const { touchpoints: log, paths: table } = source.tables;
  const isPath = labels('path', paths.columns.path.aliases, table.columns);
  const isCustomer = labels('customer_id', touchpoints.columns.customer_id.aliases, log.columns);
  const header = await headerOf(file, log.encoding === 'auto' ? table.encoding : log.encoding);
  return header.some((cell) => isPath.has(cell)) && !header.some((cell) => isCustomer.has(cell));
}

/** Whether the header of a table's file names a column, by whatever name. */
export async function hasColumn(
  { file }: TableSource,
  { dataset, column, config }: { dataset: Dataset; column: string; config: Config },
): Promise<boolean> {
  if (file === null) return false;
  const { columns, encoding } = config.source.tables[dataset.name];
  const known = labels(column, dataset.columns[column]?.aliases ?? [], columns);
  return (await headerOf(file, encoding)).some((cell) => known.has(cell));
}

/** Cells of the header as labels are compared; none for an empty file. */
async function headerOf(file: string, encoding: string): Promise<string[]> {
  const input = openInput(file, { encoding, table: 'touchpoints' });
  if ('cells' in input) return (await input.cells()).labels.map(plainLabel);
  for await (const block of input.blocks) return headerCells(block).map(plainLabel);
  return [];
}

/** Every header that stands for one of our columns. */
function labels(
  column: string,
  aliases: readonly string[],
  map: Readonly<Record<string, string>>,
): ReadonlySet<string> {
  const mapped = Object.entries(map).filter(([, ours]) => ours === column);
  return new Set([column, ...aliases, ...mapped.map(([theirs]) => theirs)].map(plainLabel));
}

/** Cells of the first line that is neither empty nor a `sep=` hint, whatever stands between them. */
function headerCells(text: string): string[] {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/, 20);
  const header = lines.find((line) => line.trim() !== '' && !/^"?sep=/i.test(line)) ?? '';
  return header.split(/[,;\t|]/).map((cell) => cell.replaceAll('"', ''));
}
