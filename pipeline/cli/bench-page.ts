import { createServer, type Server } from 'node:http';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { chromium, type CDPSession, type Page } from '@playwright/test';
import { findChromium } from './chromium.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
};

/** A page of a built site in headless Chromium, for as long as it is used. */
export async function withPage<T>(
  site: string,
  { route, ready }: { route: string; ready: string },
  use: (page: Page, session: CDPSession) => Promise<T>,
): Promise<T> {
  const server = await serve(site);
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    await page.goto(`http://localhost:${String(port)}${route}`);
    await page.waitForSelector(ready);
    const session = await page.context().newCDPSession(page);
    // Processor time of the thread, not of the clock: other work on the machine does not count.
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    return await use(page, session);
  } finally {
    await browser.close();
    server.close();
  }
}

/** One line: milliseconds of the main thread, and until painted; median and worst. */
export function lineOf(name: string, { work, painted }: { work: number[]; painted: number[] }): string {
  const [median, worst] = [at(work, 0.5), at(work, 1)].map((v) => v.toFixed(1));
  return `${name.padEnd(50)} ${median ?? ''} ms of the main thread (worst ${worst ?? ''}), painted after ${at(painted, 0.5).toFixed(0)} ms (worst ${at(painted, 1).toFixed(0)})`;
}

/** The value below which a part of them lies. */
export const at = (values: readonly number[], q: number): number =>
  values.toSorted((a, b) => a - b)[Math.round(q * (values.length - 1))] ?? Number.NaN;

/** Script, style, layout and paint of the page since it began, in seconds. */
export async function taskSeconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
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
