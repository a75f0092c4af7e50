import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { parseHTML } from 'linkedom';
import { makeFormat } from '../site/format.ts';
import { decode, encode } from '../site/headline-code.ts';
import { headlinesOf } from '../site/headlines.ts';
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

test.describe('a picture of a figure', () => {
  const views = [
    { route: '/', colorScheme: 'light', width: 1280 },
    { route: '/attribution/', colorScheme: 'light', width: 1280 },
    { route: '/attribution/', colorScheme: 'dark', width: 400 },
    { route: '/truth/', colorScheme: 'light', width: 1280 },
    { route: ROUTE, colorScheme: 'dark', width: 400 },
  ] as const;
  for (const { route, colorScheme, width } of views) {
    test(`on ${route}, ${colorScheme}, is the figure as it is shown`, async ({ strict: page, browser }) => {
      test.slow();
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height: 900 });
      await page.goto(at(route));
      const sheet = await browser.newPage({ colorScheme });
      for (const figure of await page.locator('figure.fig').all()) {
        const shown = await shot(figure);
        const svg = (await saved(page, figure, 'Save SVG')).toString();
        standsAlone(svg);
        const off = await difference(sheet, shown, await render(sheet, svg));
        expect(off, `${await figure.getAttribute('id')}`).toBeLessThan(0.012);
      }
      await sheet.close();
    });
  }

  test('can be had as PNG, twice as sharp', async ({ strict: page }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(at(ROUTE));
    const figure = page.locator('figure.fig').first();
    const png = await saved(page, figure, 'Save PNG');
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    const { width } = (await figure.boundingBox()) ?? { width: 0 };
    expect(png.readUInt32BE(16)).toBe(2 * Math.ceil(width + 48));
  });

  test('names the view that it shows', async ({ strict: page }) => {
    test.skip(!results, 'nothing to share out');
    await page.goto(`${at('/attribution/')}?show=orders`);
    await expect(page.locator('attribution-picker[data-ready]')).toBeAttached();
    const svg = (await saved(page, page.locator('#credits'), 'Save SVG')).toString();
    expect(svg).toContain('Show as: Orders');
    expect(svg).toContain('?show=orders#credits');
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

async function openMenu(page: Page, figure: Locator): Promise<Locator> {
  const menu = figure.locator('details[data-share]');
  if ((await menu.getAttribute('open')) === null) {
    await menu.locator('summary').focus();
    await page.keyboard.press('Enter');
  }
  await expect(menu.locator('button').first()).toBeVisible();
  return menu;
}

async function saved(page: Page, figure: Locator, label: string): Promise<Buffer> {
  const menu = await openMenu(page, figure);
  const [download] = await Promise.all([page.waitForEvent('download'), menu.getByText(label).click()]);
  return readFileSync(await download.path());
}

/** Well-formed, text as text, and nothing that another program would have to fetch. */
function standsAlone(svg: string): void {
  expect(svg.slice(0, 200)).toMatch(/^<svg [^>]*viewBox/);
  const foreign = /foreignObject|var\(|currentColor|style="|url\(["']?(?!data:|#)/.exec(svg);
  expect(foreign && svg.slice(foreign.index - 80, foreign.index + 40)).toBeNull();
  expect(svg.includes('<text ')).toBe(true);
}

/** The figure down to its tools, before the pointer has touched it. */
async function shot(figure: Locator): Promise<string> {
  const page = figure.page();
  await page.mouse.move(0, 0);
  const clip = await figure.evaluate((element) => {
    const { left, top, width } = element.getBoundingClientRect();
    const bottom = element.querySelector('.tools')?.getBoundingClientRect().top ?? top;
    return { x: left + scrollX, y: top + scrollY, width, height: bottom - top };
  });
  return (await page.screenshot({ clip, fullPage: true, animations: 'disabled' })).toString('base64');
}

async function render(sheet: Page, svg: string): Promise<string> {
  const [, width = '0', height = '0'] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? [];
  await sheet.setViewportSize({ width: Number(width), height: Number(height) });
  await sheet.goto(`data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`);
  // A browser under load now and then refuses a picture of a sheet that has just changed its size.
  const picture = await sheet.screenshot().catch(() => sheet.screenshot());
  return picture.toString('base64');
}

const MARGIN = 24;

/** Mean difference of brightness, 0 to 1, at a quarter of the size, where the edges of letters no longer count. */
async function difference(sheet: Page, shown: string, drawn: string): Promise<number> {
  await sheet.goto('about:blank');
  return sheet.evaluate(
    async ([a, b, margin]) => {
      const open = async (data: string) => {
        const image = new Image();
        image.src = `data:image/png;base64,${data}`;
        await image.decode();
        return image;
      };
      const [p, q] = [await open(a), await open(b)];
      const [width, height] = [Math.floor(p.width / 4), Math.floor(p.height / 4)];
      const pixels = (image: HTMLImageElement, from: number) => {
        const context = new OffscreenCanvas(width, height).getContext(
          '2d',
        ) as OffscreenCanvasRenderingContext2D;
        context.imageSmoothingQuality = 'high';
        context.drawImage(image, from, from, width * 4, height * 4, 0, 0, width, height);
        return context.getImageData(0, 0, width, height).data;
      };
      const other = pixels(q, margin);
      const total = pixels(p, 0).reduce((sum, value, i) => sum + Math.abs(value - (other[i] ?? 0)), 0);
      return total / (255 * other.length);
    },
    [shown, drawn, MARGIN] as const,
  );
}
