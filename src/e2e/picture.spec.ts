import type { Locator, Page } from '@playwright/test';
import { saved } from './figure-menu.ts';
import { at, credited, expect, test } from './support.ts';

const results = credited();

/** A page with figures on any data. */
const ROUTE = '/data-quality/';

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
