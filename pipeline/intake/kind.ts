import type { Config } from '../config.ts';
import { openInput } from '../io.ts';
import { paths } from '../schema/datasets/paths.ts';
import { touchpoints } from '../schema/datasets/touchpoints.ts';
import { plainLabel } from '../schema/read/header.ts';

/** Whether the header of a file names a column of paths and none of customers: then it is a table of aggregated paths. */
export async function isPathTable(file: string, { source }: Config): Promise<boolean> {
  const { touchpoints: log, paths: table } = source.tables;
  const isPath = labels('path', paths.columns.path.aliases, table.columns);
  const isCustomer = labels('customer_id', touchpoints.columns.customer_id.aliases, log.columns);
  const encoding = log.encoding === 'auto' ? table.encoding : log.encoding;
  const { blocks } = openInput(file, { encoding, table: 'touchpoints' });
  for await (const block of blocks) {
    const header = headerCells(block).map(plainLabel);
    return header.some((cell) => isPath.has(cell)) && !header.some((cell) => isCustomer.has(cell));
  }
  return false;
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
