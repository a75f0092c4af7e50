import { brotliCompressSync } from 'node:zlib';
import { pages } from '../site/pages.ts';
import { at, expect, test } from './support.ts';

/** What a reader's first look at a page may cost, as a host sends it. */
const MOST_BYTES = 90_000;
const MOST_REQUESTS = 8;

for (const { path: route } of pages) {
  test(`${route} is light`, async ({ page }) => {
    const bodies: Promise<Buffer>[] = [];
    page.on('response', (response) => bodies.push(response.body()));
    await page.goto(at(route));
    await page.waitForLoadState('networkidle');
    const sizes = (await Promise.all(bodies)).map((body) => brotliCompressSync(body).length);
    expect(sizes.length).toBeLessThanOrEqual(MOST_REQUESTS);
    expect(sizes.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(MOST_BYTES);
  });
}
