import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The folder of the site under test. */
export const builtFolder = () => process.env['HEMLINE_OUT'] ?? path.resolve('dist');

/** Its files with one of these endings, as paths from its root. */
export const builtFiles = (...endings: string[]) =>
  readdirSync(builtFolder(), { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => endings.some((ending) => file.endsWith(ending)))
    .sort();

export const builtText = (file: string) => readFileSync(path.join(builtFolder(), file), 'utf8');

/** Alike by the hundred: the pages of creators. */
const OF_A_KIND = 12;

/** Every page, but of a folder with hundreds of alike ones only the first few. */
export function builtPages(): string[] {
  const siblings = Map.groupBy(builtFiles('.html'), (file) => path.posix.dirname(path.posix.dirname(file)));
  return [...siblings.values()].flatMap((files) => files.slice(0, OF_A_KIND));
}
