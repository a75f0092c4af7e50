import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { count, toOut } from './say.ts';

export interface PageSize {
  page: string;
  html: number;
  brotli: number;
}

/** Every page of a folder, in order. */
export const htmlFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.split(path.sep).join('/'))
    .sort();

/** Pages beside each other, above which they are taken for alike: those of creators. */
const ALIKE = 100;

/** Pages with their sizes, plain and as a host sends them; of hundreds of alike ones the largest stands for all. */
export function pageSizes(folder: string, files: readonly string[]): PageSize[] {
  const bytes = (file: string): number => statSync(path.join(folder, file)).size;
  const families = Map.groupBy(files, (file) => path.posix.dirname(path.posix.dirname(file)));
  return [...families].flatMap(([family, members]) => {
    if (members.length <= ALIKE) return members.map((file) => sizeOf(folder, file));
    const largest = members.reduce((most, file) => (bytes(file) > bytes(most) ? file : most));
    const page = `/${family}/, ${count(members.length)} pages, largest`;
    return [{ ...sizeOf(folder, largest), page }];
  });
}

function sizeOf(folder: string, file: string): PageSize {
  const text = readFileSync(path.join(folder, file));
  const brotli = brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
  return { page: `/${file.replace(/index\.html$/, '')}`, html: text.length, brotli: brotli.length };
}

export function printSizes(pages: readonly PageSize[]): void {
  toOut('\npage                                       HTML kB   brotli kB');
  const kilo = (bytes: number): string => (bytes / 1000).toFixed(1).padStart(9);
  for (const { page, html, brotli } of pages.slice(0, 30))
    toOut(`${page.padEnd(40)} ${kilo(html)}   ${kilo(brotli)}`);
  if (pages.length > 30) toOut(`and ${count(pages.length - 30)} more`);
}
