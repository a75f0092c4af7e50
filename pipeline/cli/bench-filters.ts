import { existsSync } from 'node:fs';
import path from 'node:path';
import type { CDPSession, Page } from '@playwright/test';
import { at, withPage } from './bench-page.ts';
import { traced, type Round } from './bench-trace.ts';

const ROUNDS = 9;

interface Step {
  name: string;
  /** What a reader has at the top of the window while doing it. */
  sees: string;
  act: string;
  undo: string;
}

const FILTERS = '.controls';
const LIST = '#list';

/** What a reader does, and what undoes it. */
const STEPS: Step[] = [
  {
    name: 'press a segment',
    sees: FILTERS,
    act: press('[data-segment=high]'),
    undo: press('[data-segment=""]'),
  },
  { name: 'tick a tier', sees: FILTERS, act: press('input[name=tier]'), undo: press('input[name=tier]') },
  { name: 'type a letter', sees: FILTERS, act: type('a'), undo: type('') },
  { name: 'type a letter, list in sight', sees: LIST, act: type('a'), undo: type('') },
  {
    name: 'sort by followers',
    sees: LIST,
    act: press('th[data-sort=followers] button'),
    undo: press('th[data-sort=score] button'),
  },
  { name: 'turn the page', sees: LIST, act: press('[data-page="1"]'), undo: press('[data-page="-1"]') },
];

/** Processors as fast as this one, and as those of a cheap telephone. */
const SLOWER = [1, 4];

/** The filters of the Influencers page of a built site, in headless Chromium: milliseconds of the main thread, and until painted. */
export async function benchFilters(site: string): Promise<string[]> {
  if (!existsSync(path.join(site, 'data/influencers.json')))
    return ['filters of the Influencers page: no built site in dist; run npm run build first'];
  const page = { route: '/influencers/?sort=-followers', ready: 'influencer-picker[data-ready]' };
  return withPage(site, page, async (page, session) => {
    const lines: string[] = [];
    for (const rate of SLOWER) {
      await session.send('Emulation.setCPUThrottlingRate', { rate });
      for (const step of STEPS) lines.push(lineOf(step.name, rate, await measured(page, session, step)));
    }
    return lines;
  });
}

async function measured(page: Page, session: CDPSession, { sees, act, undo }: Step): Promise<Round[]> {
  await page.evaluate(`document.querySelector('${sees}').scrollIntoView()`);
  await page.evaluate(round(act));
  await page.evaluate(round(undo));
  return traced(session, async () => {
    for (let n = 0; n < ROUNDS; n++) for (const script of [act, undo]) await page.evaluate(round(script));
  });
}

/** What the slowed-down clock shows is told as time; processor time does not feel it. */
function lineOf(name: string, rate: number, rounds: readonly Round[]): string {
  const [work, all, wait] = (['work', 'all', 'wait'] as const).map((of) => rounds.map((r) => r[of]));
  const ms = (values: readonly number[] = [], q = 0.5): string => at(values, q).toFixed(1);
  const what = `filters: ${name}${rate > 1 ? `, ${String(rate)} times slower` : ''}`.padEnd(50);
  const painted = `painted after ${ms(wait)} ms (worst ${ms(wait, 1)})`;
  return rate > 1
    ? `${what} ${painted}`
    : `${what} ${ms(work)} ms of the main thread until painted (worst ${ms(work, 1)}), ${ms(all)} in all; ${painted}`;
}

function press(selector: string): string {
  return `document.querySelector(${JSON.stringify(selector)}).click()`;
}

function type(text: string): string {
  return `(() => { const input = document.querySelector('input[name=q]'); input.value = ${JSON.stringify(text)}; input.dispatchEvent(new Event('input', { bubbles: true })); })()`;
}

/** Acts, marks the end of the frame that shows it, and lets what was put off run out. */
function round(act: string): string {
  return `new Promise((done) => {
    requestAnimationFrame(() => setTimeout(() => performance.mark('painted')));
    setTimeout(() => { performance.mark('rested'); done(); }, 400);
    performance.mark('acted');
    ${act};
  })`;
}
