import { parseHTML } from 'linkedom';

export interface Answer {
  status: number;
  /** Empty for anything but a page. */
  html: string;
}

export interface Crawl {
  broken: string[];
  pages: number;
}

/**
 * Follows every link inside a site, and looks for the target of every fragment.
 * @param start address of its front page
 * @param get asks for a path of the same origin
 */
export async function crawl(start: URL, get: (path: string) => Promise<Answer>): Promise<Crawl> {
  const answers = new Map<string, Answer>();
  const seen = new Map<string, number>();
  const wanted: { from: string; to: URL }[] = [];
  const queue = [start.pathname];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    if (answers.has(next)) continue;
    const whole = await get(next);
    // Of hundreds of alike pages only the first few are read: reading one takes as long as a hundred answers.
    const siblings = seen.get(folderOf(next)) ?? 0;
    seen.set(folderOf(next), siblings + 1);
    const answer = siblings < OF_A_KIND ? whole : { ...whole, html: '' };
    answers.set(next, answer);
    for (const to of linksOf(answer.html, start.origin + next)) {
      if (to.origin !== start.origin) continue;
      wanted.push({ from: next, to });
      queue.push(to.pathname);
    }
  }
  const missing = [...answers].flatMap(([path, { status }]) =>
    status === 200 ? [] : [`${path}: ${status}`],
  );
  const ids = new Map([...answers].map(([path, { html }]) => [path, idsOf(html)]));
  const lost = wanted
    .filter(
      ({ to }) => to.hash.length > 1 && !ids.get(to.pathname)?.has(decodeURIComponent(to.hash.slice(1))),
    )
    .map(({ from, to }) => `${from} -> ${to.pathname}${to.hash}`);
  return { broken: [...missing, ...new Set(lost)], pages: answers.size };
}

/** Above the docs, and above the files of a data folder. */
const OF_A_KIND = 60;

const folderOf = (path: string) => path.replace(/[^/]*\/?$/, '');

function linksOf(html: string, from: string): URL[] {
  const { document } = parseHTML(html || '<html></html>');
  const links = [
    ...document.querySelectorAll(
      'a[href], link[href]:not([rel=canonical]), script[src], [data-source$=".json"]',
    ),
  ];
  return links
    .map((e) => e.getAttribute('href') ?? e.getAttribute('src') ?? e.getAttribute('data-source') ?? '')
    .filter((address) => /^[/#.]|^https?:/.test(address))
    .map((address) => new URL(address, from));
}

function idsOf(html: string): Set<string> {
  const { document } = parseHTML(html || '<html></html>');
  return new Set([...document.querySelectorAll('[id]')].map((element) => element.id));
}
