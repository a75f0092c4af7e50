import type { Page } from '@playwright/test';
import { parseHTML } from 'linkedom';
import { makeFormat } from '../site/format.ts';
import { decode, encode } from '../site/headline-code.ts';
import { headlinesOf } from '../site/headlines.ts';
import { openMenu, saved } from './figure-menu.ts';
import { at, credited, expect, report, test } from './support.ts';

const site = report('site');
const results = credited();
const headlines = headlinesOf(report('attribution').results);

/** A page with figures on any data. */
const ROUTE = '/data-quality/';

const other = 'aaaaaaaaaaaa';
const opened = (was?: string) =>
  `?build=${other}${was === undefined ? '' : `&was=${encodeURIComponent(was)}`}`;

test.describe('a link from another build', () => {
  test('names both builds and the headline numbers that moved', async ({ strict: page }) => {
    test.skip(!results, 'nothing to share out');
    const then = headlines.map((h) => (h.key === 'o' ? { ...h, value: h.value + 1000 } : h));
    await page.goto(at(ROUTE) + opened(encode(then)));
    const { totals } = results ?? { totals: { orders: 0 } };
    const { amount } = makeFormat(site);
    await expect(page.locator('[data-build-note]')).toContainText(
      `copied from build ${other}; this is build ${site.buildId}. According to the link, these headline numbers moved: orders from ${amount(totals.orders + 1000)} to ${amount(totals.orders)}`,
    );
  });

  for (const was of [undefined, '', 'o1_00', '__proto__', '<img src=x onerror=alert(1)>', 'x'.repeat(3000)]) {
    test(`with numbers ${String(was).slice(0, 20)} only says that it is another`, async ({
      strict: page,
    }) => {
      await page.goto(at(ROUTE) + opened(was));
      await expect(page.locator('[data-build-note]')).toHaveText(/so numbers may differ\.$/);
    });
  }

  test('that names no build at all is told apart', async ({ strict: page }) => {
    await page.goto(`${at(ROUTE)}?build=${encodeURIComponent('<b>1</b>')}`);
    await expect(page.locator('[data-build-note]')).toContainText('cannot be one (“<b>1</b>”)');
  });

  test('from this build says nothing', async ({ strict: page }) => {
    await page.goto(`${at(ROUTE)}?build=${site.buildId}`);
    await page.waitForLoadState('networkidle');
    await expect(page.locator('[data-build-note]')).toBeHidden();
  });
});

test.describe('the menu of a figure', () => {
  test('is reached and used by keyboard, and copies a link to the figure in its build', async ({
    strict: page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(`${at(ROUTE)}?kept=1&build=${other}`);
    const menu = await openMenu(page, page.locator('figure.fig').first());
    await page.keyboard.press('Tab');
    await expect(menu.locator('button').first()).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(menu.locator('[role=status]')).toHaveText('The link is copied.');
    const link = new URL(await clipboard(page));
    expect(link.hash).toBe(`#${await page.locator('figure.fig').first().getAttribute('id')}`);
    expect(link.searchParams.get('build')).toBe(site.buildId);
    expect(link.searchParams.get('kept')).toBe('1');
    expect(decode(link.searchParams.get('was') ?? '') ?? []).toEqual(decode(encode(headlines)) ?? []);
  });

  test('says where copying is not allowed, and shows what it would have copied', async ({ page }) => {
    await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await page.goto(at(ROUTE));
    const menu = await openMenu(page, page.locator('figure.fig').first());
    await menu.getByText('Copy link').click();
    await expect(menu.locator('[role=status]')).toContainText(/Copying is not allowed here\. The link: http/);
  });

  test('saves a description that a program can read', async ({ strict: page }) => {
    await page.goto(at(ROUTE));
    const figure = page.locator('figure.fig').first();
    const text = await saved(page, figure, 'Save description (JSON)');
    const title = await figure.locator('[data-part=title]').innerText();
    const facts = JSON.parse(text.toString()) as Record<string, unknown>;
    expect(facts).toMatchObject({
      title,
      build: site.buildId,
      filters: {},
      address: expect.stringContaining('#'),
    });
    expect(facts['source']).toContain(site.source);
  });

  test('offers the share sheet of the system only where there is one', async ({ page }) => {
    await page.addInitScript(() =>
      Object.defineProperty(navigator, 'share', {
        value: (data: ShareData) =>
          Promise.resolve(document.documentElement.setAttribute('lang', data.url ?? '')),
      }),
    );
    await page.goto(at(ROUTE));
    const menu = await openMenu(page, page.locator('figure.fig').first());
    await menu.getByText('Share with an app').click();
    await expect(page.locator('html')).toHaveAttribute('lang', new RegExp(`build=${site.buildId}`));
  });
});

test.describe('the embed form', () => {
  test('shows one figure with its source and a link to the whole', async ({ strict: page }) => {
    await page.goto(`${at(ROUTE)}?embed=1#tables`);
    await expect(page.locator('#tables')).toBeVisible();
    await expect(
      page.locator('h1, header, footer, figure.fig:not(#tables)').filter({ visible: true }),
    ).toHaveCount(0);
    const link = page.locator('.embed-source a');
    await expect(link).toHaveAttribute('target', '_blank');
    expect(new URL((await link.getAttribute('href')) ?? '').search).toBe('');
    await expect(page.locator('.embed-source')).toContainText(site.source);
  });

  test('follows the view of its address', async ({ strict: page }) => {
    test.skip(!results, 'nothing to share out');
    await page.goto(`${at('/attribution/')}?embed=1&show=orders#credits`);
    await expect(page.locator('attribution-picker[data-ready]')).toBeAttached();
    await expect(page.locator('#credits .row.head')).toContainText('Orders');
    await expect(page.locator('select:visible')).toHaveCount(0);
  });

  test('is the whole page where the figure is not known', async ({ strict: page }) => {
    await page.goto(`${at(ROUTE)}?embed=1#${encodeURIComponent('<img>')}`);
    await expect(page.locator('h1')).toBeVisible();
  });

  test('is what the code from the menu opens', async ({ strict: page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(at(ROUTE));
    const menu = await openMenu(page, page.locator('#tables'));
    await menu.getByText('Copy embed code').click();
    await expect(menu.locator('[role=status]')).toContainText('copied');
    const frame = parseHTML(await clipboard(page)).document.querySelector('iframe');
    expect(frame?.getAttribute('title')).toBe(await page.locator('#tables [data-part=title]').innerText());
    await page.goto(frame?.getAttribute('src') ?? '');
    await expect(page.locator('html.embed #tables')).toBeVisible();
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    expect(height).toBeLessThanOrEqual(Math.max(720, Number(frame?.getAttribute('height'))));
  });
});

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
