import { existsSync } from 'node:fs';
import path from 'node:path';
import type { CDPSession, Page } from '@playwright/test';
import { lineOf, taskSeconds, withPage } from './bench-page.ts';

const ROUNDS = 9;

/** What a reader does; each is undone before the next round. */
const STEPS: { name: string; act: string; undo: string }[] = [
  { name: 'press a segment', act: press('[data-segment=high]'), undo: press('[data-segment=""]') },
  { name: 'tick a tier', act: press('input[name=tier]'), undo: press('input[name=tier]') },
  {
    name: 'sort by followers',
    act: press('th[data-sort=followers] button'),
    undo: press('th[data-sort=score] button'),
  },
  { name: 'type a letter', act: type('a'), undo: type('') },
];

/** The filters of the Influencers page of a built site, in headless Chromium: milliseconds of the main thread, and until painted. */
export async function benchFilters(site: string): Promise<string[]> {
  if (!existsSync(path.join(site, 'data/influencers.json')))
    return ['filters of the Influencers page: no built site in dist; run npm run build first'];
  const page = { route: '/influencers/?sort=-followers', ready: 'influencer-picker[data-ready]' };
  return withPage(site, page, async (page, session) => {
    const lines: string[] = [];
    for (const step of STEPS) lines.push(await measured(page, session, step));
    return lines;
  });
}

async function measured(
  page: Page,
  session: CDPSession,
  { name, act, undo }: (typeof STEPS)[number],
): Promise<string> {
  const [work, painted]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    const before = await taskSeconds(session);
    painted.push(await page.evaluate(untilPainted(act)));
    work.push(1000 * ((await taskSeconds(session)) - before));
    await page.evaluate(untilPainted(undo));
  }
  return lineOf(`filters: ${name}`, { work, painted });
}

function press(selector: string): string {
  return `document.querySelector(${JSON.stringify(selector)}).click()`;
}

function type(text: string): string {
  return `(() => { const input = document.querySelector('input[name=q]'); input.value = ${JSON.stringify(text)}; input.dispatchEvent(new Event('input', { bubbles: true })); })()`;
}

/** Resolves with the milliseconds until the list has changed and the frame with it is done. */
function untilPainted(act: string): string {
  return `new Promise((done) => {
    const start = performance.now();
    const frame = () => requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
    const watch = new MutationObserver(() => { watch.disconnect(); frame(); });
    watch.observe(document.querySelector('[data-rows]'), { childList: true });
    ${act};
  })`;
}
