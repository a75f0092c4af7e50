import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { BuildError } from '../publish.ts';

/** A built site as a folder, with the base that its addresses begin with. */
export interface BuiltSite {
  folder: string;
  /** `/` or `/reports/2024/`. */
  base: string;
}

const TYPES = new Map([
  ['.css', 'text/css'],
  ['.csv', 'text/csv;charset=utf-8'],
  ['.html', 'text/html'],
  ['.js', 'text/javascript'],
  ['.json', 'application/json'],
  ['.png', 'image/png'],
  ['.svg', 'image/svg+xml'],
  ['.woff2', 'font/woff2'],
]);

/** The file behind an address of the site, without its query and fragment; null for any other address. */
export function fileOf({ folder, base }: BuiltSite, address: string): string | null {
  const [route = ''] = address.split(/[?#]/);
  if (!route.startsWith(base)) return null;
  const file = path.join(
    folder,
    decodeURIComponent(route.slice(base.length)),
    route.endsWith('/') ? 'index.html' : '',
  );
  const inside = !path.relative(folder, file).startsWith('..');
  return inside && existsSync(file) ? file : null;
}

/** The HTML of a page. @throws BuildError where the site has no such page */
export function pageOf(site: BuiltSite, route: string): string {
  const file = fileOf(site, `${site.base}${route.replace(/^\//, '')}`);
  if (file === null)
    throw new BuildError(
      `page: got "${route}", expected the path of a page in ${site.folder}, such as /attribution/`,
    );
  return readFileSync(file, 'utf8');
}

/** The texts at an address: of a file, or of every file in a folder, each by its own address. */
export function textsAt(site: BuiltSite, address: string): Record<string, string> {
  if (!address.endsWith('/')) {
    const file = fileOf(site, address);
    return file === null ? {} : { [address]: readFileSync(file, 'utf8') };
  }
  const folder = path.join(site.folder, address.slice(site.base.length));
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  return Object.assign({}, ...names.map((name) => textsAt(site, `${address}${name}`))) as Record<
    string,
    string
  >;
}

/** A file as an address that carries its bytes. */
export function dataAddress(file: string): string {
  const type = TYPES.get(path.extname(file)) ?? 'application/octet-stream';
  return `data:${type};base64,${readFileSync(file).toString('base64')}`;
}

/** The style sheets of a page as one text, fonts inside. */
export function stylesOf(site: BuiltSite, addresses: readonly string[]): string {
  return addresses
    .map((address) => {
      const file = fileOf(site, address);
      return file === null
        ? ''
        : readFileSync(file, 'utf8').replace(
            /url\(["']?(\/[^"')]+)["']?\)/g,
            (whole, one: string) => inlined(site, one) ?? whole,
          );
    })
    .join('\n');
}

function inlined(site: BuiltSite, address: string): string | null {
  const file = fileOf(site, address);
  return file === null ? null : `url(${dataAddress(file)})`;
}
