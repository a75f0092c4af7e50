import { createHash } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { parseHTML } from 'linkedom';
import { bundle } from './bundle.ts';
import { dataAddress, fileOf, pageOf, stylesOf, textsAt, type BuiltSite } from './local.ts';

const POLICY = [
  "default-src 'none'",
  'img-src data: blob:',
  'font-src data:',
  'connect-src data:',
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
];

/**
 * One page of a built site as one HTML file: styles, fonts, data and scripts inside, nothing fetched. Browsers refuse modules from a
 * file, so its scripts become one classic script; data that an island fetches become addresses that carry them. The policy of the page
 * allows exactly these styles and scripts, by their hashes.
 * @param address of the published site, for links that lead out of the page; null leaves their words without a link
 */
export async function singleFile(site: BuiltSite, route: string, address: string | null): Promise<string> {
  const { document } = parseHTML(pageOf(site, route));
  const files = filesAskedFor(document, site);
  const script = await takeScripts(document, site, files);
  const styles = takeStyles(document, site);
  inlineData(document, site);
  turnLinks(document, { site, route, address });
  document.querySelectorAll('link[rel=preload], link[rel=modulepreload], noscript').forEach((e) => {
    e.remove();
  });
  const policy = [...POLICY, `script-src ${hash(script)}`, `style-src ${hash(styles)}`].join('; ');
  document.querySelector('meta[http-equiv=content-security-policy]')?.setAttribute('content', policy);
  return whole(document, { style: styles, script });
}

/** Styles and scripts go in as text behind their marks: a serialiser would escape them, and a name in the page cannot be a mark. */
function whole(document: Document, { style, script }: { style: string; script: string }): string {
  const mark = (text: string): string => `hemline-${createHash('sha256').update(text).digest('hex')}`;
  append(document.head, 'style', mark(style));
  append(document.body, 'script', mark(script));
  return `<!doctype html>\n${document.documentElement.outerHTML}\n`
    .replace(`<style>${mark(style)}</style>`, () => `<style>${style}</style>`)
    .replace(`<script>${mark(script)}</script>`, () => `<script>${script}</script>`);
}

function append(parent: Element, tag: string, text: string): void {
  const made = parent.ownerDocument.createElement(tag);
  made.textContent = text;
  parent.append(made);
}

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const addressesOf = (elements: Iterable<Element>, attribute: string): string[] =>
  [...elements].map((element) => element.getAttribute(attribute) ?? '');

async function takeScripts(
  document: Document,
  site: BuiltSite,
  texts: Record<string, string>,
): Promise<string> {
  const scripts = [...document.querySelectorAll('script[src]')];
  const files = addressesOf(scripts, 'src').flatMap((address) => fileOf(site, address) ?? []);
  for (const script of scripts) script.remove();
  return `${carried(texts)}\n${await bundle(files)}`;
}

function takeStyles(document: Document, site: BuiltSite): string {
  const sheets = [...document.querySelectorAll('link[rel=stylesheet]')].filter((e) => !e.closest('noscript'));
  const styles = stylesOf(site, addressesOf(sheets, 'href'));
  for (const sheet of sheets) sheet.remove();
  return styles.replaceAll('</style', '<\\/style');
}

/** What islands fetch stands in data attributes: a file, or a folder of which they take what a reader asks for. */
function filesAskedFor(document: Document, site: BuiltSite): Record<string, string> {
  const values = [...document.querySelectorAll('*')].flatMap((element) =>
    [...element.attributes]
      .filter(({ name, value }) => name.startsWith('data-') && value.startsWith(`${site.base}data/`))
      .map(({ value }) => value),
  );
  return Object.assign({}, ...values.map((value) => textsAt(site, value))) as Record<string, string>;
}

/**
 * Stands before the scripts of a page: what they fetch and what they offer to save is here already, packed, because the views of a page
 * together are ten times as large as what a reader first sees.
 */
const carried = (texts: Record<string, string>): string => {
  const packed = Object.entries(texts).map(([address, text]) => [
    address,
    deflateRawSync(text, { level: 9 }).toString('base64'),
  ]);
  return `const files = new Map(${JSON.stringify(packed).replaceAll('<', '\\u003c')});
const unpacked = (address) => {
  const bytes = Uint8Array.from(atob(files.get(address)), (letter) => letter.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')));
};
const fetch = async (address, options) =>
  files.has(address) ? unpacked(address) : globalThis.fetch(address, options);
document.addEventListener('click', async (event) => {
  const link = event.target instanceof Element ? event.target.closest('a[download]') : null;
  if (!files.has(link?.getAttribute('href'))) return;
  event.preventDefault();
  link.href = URL.createObjectURL(await unpacked(link.getAttribute('href')).blob());
  link.click();
});`;
};

/** The icon and the downloads. */
function inlineData(document: Document, site: BuiltSite): void {
  for (const element of document.querySelectorAll('*'))
    for (const { name, value } of [...element.attributes]) {
      if (!/^(href|src)$/.test(name) || !/\.(json|csv|svg|png)$/.test(value)) continue;
      const file = fileOf(site, value);
      if (file !== null) element.setAttribute(name, dataAddress(file));
    }
}

interface Leading {
  site: BuiltSite;
  route: string;
  address: string | null;
}

function turnLinks(document: Document, { site, route, address }: Leading): void {
  const own = `${site.base}${route.replace(/^\//, '')}`;
  for (const link of document.querySelectorAll('a[href]')) {
    const to = link.getAttribute('href') ?? '';
    if (!to.startsWith('/')) continue;
    const [path, fragment] = to.split('#');
    if (path === own) link.setAttribute('href', `#${fragment ?? 'main'}`);
    else if (address === null) link.removeAttribute('href');
    else link.setAttribute('href', new URL(to, address).href);
  }
}
