import { createServer, type Server } from 'node:http';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { chromium, type CDPSession, type Page } from '@playwright/test';
import { findChromium } from './chromium.ts';

const ROUNDS = 9;

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
};

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
  const server = await serve(site);
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    await page.goto(`http://localhost:${String(port)}/influencers/?sort=-followers`);
    await page.waitForSelector('influencer-picker[data-ready]');
    const session = await page.context().newCDPSession(page);
    // Processor time of the thread, not of the clock: other work on the machine does not count.
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const lines: string[] = [];
    for (const step of STEPS) lines.push(await measured(page, session, step));
    return lines;
  } finally {
    await browser.close();
    server.close();
  }
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
  const [median, worst] = [at(work, 0.5), at(work, 1)].map((v) => v.toFixed(1));
  return `${`filters: ${name}`.padEnd(50)} ${median ?? ''} ms of the main thread (worst ${worst ?? ''}), painted after ${at(painted, 0.5).toFixed(0)} ms (worst ${at(painted, 1).toFixed(0)})`;
}

const at = (values: readonly number[], q: number): number =>
  values.toSorted((a, b) => a - b)[Math.round(q * (values.length - 1))] ?? Number.NaN;

/** Script, style, layout and paint of the page since it began. */
async function taskSeconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
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

function serve(site: string): Promise<Server> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const asked = path.join(site, path.normalize(decodeURIComponent(pathname)));
    const file = existsSync(asked) && statSync(asked).isDirectory() ? path.join(asked, 'index.html') : asked;
    if (!existsSync(file)) response.writeHead(404).end();
    else
      response
        .writeHead(200, { 'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream' })
        .end(readFileSync(file));
  });
  return new Promise((resolve) => server.listen(0, 'localhost', () => resolve(server)));
}
