import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { parseHTML } from 'linkedom';
import Papa from 'papaparse';
import { builtFiles, builtFolder, builtText } from './built.ts';
import { at, expect, report, someCreators, test } from './support.ts';

/** HTML of one page as a host sends it. */
const MOST_BYTES = 15_000;

const { results } = report('influencers');
const slugs = results?.creators.slug ?? [];
const files = slugs.map((slug) => `influencers/${slug}/index.html`);

test.describe('the pages of creators', () => {
  test.skip(slugs.length === 0, 'nobody is on the roster');

  test('there is one for each, and no other', () => {
    expect(builtFiles('.html').filter((file) => /^influencers\/.+\//.test(file))).toEqual([...files].sort());
  });

  test('each weighs less than 15 kB, and the middle one less than 10', () => {
    test.slow();
    // A quick setting, which hosts use as well: the best one takes minutes for so many pages, and makes them smaller still.
    const params = { [constants.BROTLI_PARAM_QUALITY]: 5 };
    const sizes = files
      .map((file) => brotliCompressSync(builtText(file), { params }).length)
      .sort((a, b) => a - b);
    test.info().annotations.push({ type: 'bytes', description: `${sizes[0]} to ${sizes.at(-1)}` });
    expect(sizes.at(-1)).toBeLessThanOrEqual(MOST_BYTES);
    expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThanOrEqual(10_000);
  });

  test('each says a finding of its own, without holes, and loads no island', () => {
    const titles = new Set<string>();
    for (const file of files) {
      const html = builtText(file);
      expect(/\bNaN\b|\bundefined\b|Infinity|\[object/.test(html), file).toBe(false);
      expect(html.match(/<h1>/g), file).toHaveLength(1);
      expect(html.match(/<script/g), file).toHaveLength(1);
      titles.add(/<link rel="canonical"|<title>[^<]*/.exec(html)?.[0] ?? '');
    }
    expect(titles.size).toBeGreaterThan(slugs.length * 0.9);
  });

  test('every link of every one leads to a file of the site', () => {
    const there = new Set(builtFiles('').map((file) => `/${file}`));
    const base = at('/');
    const lost = new Set<string>();
    for (const file of files)
      for (const [, address = ''] of builtText(file).matchAll(/ href="(\/[^"?#]*)/g)) {
        const route = `/${address.slice(base.length)}`;
        if (!there.has(route.endsWith('/') ? `${route}index.html` : route)) lost.add(`${file} -> ${address}`);
      }
    expect([...lost]).toEqual([]);
  });

  for (const route of someCreators) {
    test(`${route} links to anchors that exist`, () => {
      const { document } = parseHTML(builtText(`${route.slice(1)}index.html`));
      for (const link of document.querySelectorAll('main a[href*="#"]')) {
        const to = new URL(link.getAttribute('href') ?? '', `http://x${at(route)}`);
        const page = `${to.pathname.slice(at('/').length)}index.html`;
        const target = parseHTML(builtText(page)).document;
        expect(target.getElementById(to.hash.slice(1)), to.href).not.toBeNull();
      }
    });

    test(`${route} leads to the list, filtered as said`, async ({ strict: page }) => {
      await page.goto(at(route));
      await page.locator('#similar a[href*="platform="]').first().click();
      await expect(page.locator('influencer-picker[data-ready]')).toBeAttached();
      await expect(page.locator('#list tbody tr').first()).toBeVisible();
      await expect(page.locator('.notice:visible')).toHaveCount(0);
    });
  }

  test('a name in the list leads to its page, also after filtering', async ({ strict: page }) => {
    await page.goto(at('/influencers/?sort=name'));
    await expect(page.locator('influencer-picker[data-ready]')).toBeAttached();
    const link = page.locator('#list tbody a.handle').first();
    const name = (await link.innerText()).trim();
    await link.click();
    await expect(page.locator('h1')).toContainText(name.slice(0, 20));
  });

  test('a table is saved as the CSV that its figure has no file for', async ({ strict: page }) => {
    await page.goto(at(someCreators[0] ?? ''));
    const figure = page.locator('#factors');
    await figure.locator('details[data-share] summary').click();
    const button = figure.getByText('Save table (CSV)');
    const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
    expect(download.suggestedFilename()).toBe(`hemline-influencers-${slugs[0] ?? ''}-factors.csv`);
    const text = readFileSync(await download.path(), 'utf8');
    const { data } = Papa.parse<string[]>(text.slice(1), { skipEmptyLines: 'greedy' });
    expect(data).toHaveLength(1 + (results?.factors.length ?? 0));
    expect(data[0]?.[0]).toBe('Factor');
    const value = results?.creators.factors[0]?.value[0] ?? null;
    expect(data[1]?.[1]).toBe(value === null ? '' : String(value));
  });
});

test('the style of these pages is theirs alone', () => {
  test.skip(slugs.length === 0, 'nobody is on the roster');
  const sheets = (file: string) =>
    [...builtText(file).matchAll(/href="([^"]+\.css)"/g)].map(([, href]) => href);
  const own = sheets(files[0] ?? '').filter((href) => !sheets('index.html').includes(href));
  expect(own).toHaveLength(1);
  expect(readFileSync(path.join(builtFolder(), (own[0] ?? '').slice(at('/').length)), 'utf8')).toContain(
    '.verdict',
  );
});
