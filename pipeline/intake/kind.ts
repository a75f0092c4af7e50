import type { Config } from '../config.ts';
import { openInput } from '../io.ts';
import { paths } from '../schema/datasets/paths.ts';
import { plainLabel } from '../schema/read/header.ts';

/** Whether the header of a file names a column of paths: then it is a table of aggregated paths, else a touchpoint log. */
export async function isPathTable(file: string, config: Config): Promise<boolean> {
  const { encoding, columns } = config.source.tables.paths;
  const mapped = Object.entries(columns).filter(([, ours]) => ours === 'path');
  const known = new Set(
    ['path', ...paths.columns.path.aliases, ...mapped.map(([theirs]) => theirs)].map(plainLabel),
  );
  const { blocks } = openInput(file, { encoding, table: 'paths' });
  for await (const block of blocks) return headerCells(block).some((cell) => known.has(plainLabel(cell)));
  return false;
}

/** Cells of the first line that is neither empty nor a `sep=` hint, whatever stands between them. */
function headerCells(text: string): string[] {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/, 20);
  const header = lines.find((line) => line.trim() !== '' && !/^"?sep=/i.test(line)) ?? '';
  return header.split(/[,;\t|]/).map((cell) => cell.replaceAll('"', ''));
}
