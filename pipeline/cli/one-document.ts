import { parseHTML } from 'linkedom';
import { pageOf, stylesOf, type BuiltSite } from './local.ts';

/** The main pages of a site in the order of its contents, without those that this version does not compute. */
export function mainPages(site: BuiltSite): string[] {
  const { document } = parseHTML(pageOf(site, '/'));
  const links = [...document.querySelectorAll('nav.line a[href]:not(.later)')];
  return links.map((link) => `/${(link.getAttribute('href') ?? '').slice(site.base.length)}`);
}

/**
 * Many pages as one document, each on a new sheet, to be printed. Links between them become links within it.
 * @param address of the published site, for links that lead elsewhere; null leaves their words without a link
 */
export function oneDocument(site: BuiltSite, routes: readonly string[], address: string | null): string {
  const { document } = parseHTML(pageOf(site, routes[0] ?? '/'));
  const sheets = [...document.querySelectorAll('link[rel=stylesheet]')].filter((e) => !e.closest('noscript'));
  const styles = stylesOf(
    site,
    sheets.map((sheet) => sheet.getAttribute('href') ?? ''),
  );
  document.querySelectorAll('script, link, noscript, meta[http-equiv]').forEach((e) => {
    e.remove();
  });
  const main = document.querySelector('main');
  const parts = routes.map((route) => part(site, route, { routes, address }));
  if (main) main.innerHTML = parts.join('\n');
  return `<!doctype html>\n${document.documentElement.outerHTML}`.replace(
    '<head>',
    () => `<head><meta charset="utf-8"><style>${styles}</style>`,
  );
}

interface Whole {
  routes: readonly string[];
  address: string | null;
}

/** `attribution`, `docs-methodology`: what the ids of a page begin with, as two pages may use the same. */
const slugOf = (route: string): string => route.split('/').filter(Boolean).join('-') || 'summary';

function part(site: BuiltSite, route: string, whole: Whole): string {
  const { document } = parseHTML(pageOf(site, route));
  const main = document.querySelector('main');
  if (!main) return '';
  const slug = slugOf(route);
  for (const element of main.querySelectorAll('[id]'))
    // Patterns are named by style sheets, and alike on all pages.
    if (!element.closest('svg')) element.id = `${slug}--${element.id}`;
  for (const name of ['aria-labelledby', 'aria-describedby', 'for'])
    for (const element of main.querySelectorAll(`[${name}]`))
      element.setAttribute(name, `${slug}--${element.getAttribute(name) ?? ''}`);
  for (const link of main.querySelectorAll('a[href]')) {
    const to = target(link.getAttribute('href') ?? '', { ...whole, site, slug });
    if (to === null) link.removeAttribute('href');
    else link.setAttribute('href', to);
  }
  return `<section class="sheet" id="${slug}">${main.innerHTML}</section>`;
}

function target(
  href: string,
  { site, slug, routes, address }: Whole & { site: BuiltSite; slug: string },
): string | null {
  if (href.startsWith('#')) return `#${slug}--${href.slice(1)}`;
  if (!href.startsWith(site.base)) return href;
  const [path = '', fragment] = href.split('#');
  const route = `/${path.slice(site.base.length)}`;
  if (routes.includes(route)) return `#${slugOf(route)}${fragment === undefined ? '' : `--${fragment}`}`;
  return address === null ? null : new URL(href, address).href;
}
