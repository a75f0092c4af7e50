import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import { cardSvg, type Card } from '../cards/card.ts';
import { png } from '../cards/ink.ts';

/**
 * Makes the preview images of a rendered site from its own pages, so that an image cannot say what its page does not. Each page names
 * its image (data-card); where many share one, the shortest address has the say. @returns how many were made
 */
export function makeCards(site: string): number {
  const makers = new Map<string, string>();
  for (const file of htmlFiles(site)) {
    const name = /<body[^>]* data-card="\/cards\/([a-z0-9-]+\.png)"/.exec(
      readFileSync(path.join(site, file), 'utf8'),
    )?.[1];
    if (name !== undefined && !makers.has(name)) makers.set(name, file);
  }
  if (makers.size > 0) mkdirSync(path.join(site, 'cards'), { recursive: true });
  for (const [name, file] of makers)
    writeFileSync(
      path.join(site, 'cards', name),
      png(cardSvg(cardOf(readFileSync(path.join(site, file), 'utf8')))),
    );
  return makers.size;
}

const htmlFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .sort((a, b) => a.length - b.length || (a < b ? -1 : 1));

/** What a page says of itself in its head and its key figures. */
function cardOf(html: string): Card {
  const { document } = parseHTML(html);
  const text = (selector: string, within: ParentNode = document): string =>
    within.querySelector(selector)?.textContent ?? '';
  const meta = (name: string): string =>
    document.querySelector(`meta[property="${name}"]`)?.getAttribute('content') ?? '';
  const { period = '', build = '' } = document.body.dataset;
  return {
    site: meta('og:site_name'),
    finding: text('h1'),
    name: meta('og:title'),
    standfirst: text('.stand'),
    figures: [...document.querySelectorAll('.kpi, [data-headline]')].map((kpi) => ({
      label: kpi.getAttribute('data-headline') ?? text('h3', kpi),
      value: text('.big', kpi),
    })),
    foot: `${period} As the page opens, build ${build}.`,
  };
}
