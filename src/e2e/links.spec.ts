import { parseHTML } from 'linkedom';
import { at, expect, test } from './support.ts';

test('every link and every fragment inside the site resolves', async ({ request, baseURL }) => {
  const origin = baseURL ?? '';
  const bodies = new Map<string, string>();
  const wanted: { from: string; to: URL }[] = [];
  const queue = [at('/')];
  const broken: string[] = [];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    if (bodies.has(next)) continue;
    const response = await request.get(next);
    if (response.status() !== 200) broken.push(`${next}: ${response.status()}`);
    const html = (response.headers()['content-type'] ?? '').includes('html');
    bodies.set(next, html ? await response.text() : '');
    if (!html) continue;
    for (const to of linksOf(bodies.get(next) ?? '', origin + next)) {
      if (to.origin !== origin) continue;
      wanted.push({ from: next, to });
      queue.push(to.pathname);
    }
  }
  for (const { from, to } of wanted) {
    const id = decodeURIComponent(to.hash.slice(1));
    if (id !== '' && !hasId(bodies.get(to.pathname) ?? '', id))
      broken.push(`${from} -> ${to.pathname}#${id}`);
  }
  expect(broken).toEqual([]);
  expect(bodies.size).toBeGreaterThan(10);
});

function linksOf(html: string, from: string): URL[] {
  const { document } = parseHTML(html);
  const links = [...document.querySelectorAll('a[href], link[href], script[src]')];
  return links.map((a) => new URL(a.getAttribute('href') ?? a.getAttribute('src') ?? '', from));
}

function hasId(html: string, id: string): boolean {
  const { document } = parseHTML(html);
  return [...document.querySelectorAll('[id]')].some((element) => element.id === id);
}
