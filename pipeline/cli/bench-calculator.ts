import { existsSync } from 'node:fs';
import path from 'node:path';
import type { CDPSession, Page } from '@playwright/test';
import { lineOf, taskSeconds, withPage } from './bench-page.ts';

const MOVES = 60;
const WARM_UP = 10;

/** A slider that is dragged: each event moves one share, evaluates the plan and repaints the page. */
export async function benchCalculator(site: string): Promise<string[]> {
  if (!existsSync(path.join(site, 'data/budget.json')))
    return ['slider of the calculator: no built site in dist; run npm run build first'];
  const page = { route: '/calculator/?show=return', ready: 'calculator-page[data-ready]' };
  return withPage(site, page, async (page, session) => [
    await measured(page, session, 'calculator: move a slider'),
    await measured(page, session, 'calculator: let a slider go'),
  ]);
}

async function measured(page: Page, session: CDPSession, name: string): Promise<string> {
  const [work, painted]: [number[], number[]] = [[], []];
  for (let move = 0; move < WARM_UP + MOVES; move++) {
    const before = await taskSeconds(session);
    const waited = await page.evaluate(moved(move, name.endsWith('go') ? 'change' : 'input'));
    if (move < WARM_UP) continue;
    painted.push(waited as number);
    work.push(1000 * ((await taskSeconds(session)) - before));
  }
  return lineOf(name, { work, painted });
}

/** Every slider in turn, up and down. Resolves with the milliseconds until the frame with the new numbers is done. */
const moved = (move: number, event: string): string => `new Promise((done) => {
  const sliders = document.querySelectorAll('[data-row] input[type=range]');
  const slider = sliders[${String(move)} % sliders.length];
  const start = performance.now();
  slider.value = String((${String(move)} * 7) % 19);
  slider.dispatchEvent(new Event('${event}', { bubbles: true }));
  requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
})`;
