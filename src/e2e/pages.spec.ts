import { at, everyPage, expect, report, test } from './support.ts';

for (const route of everyPage) {
  test.describe(route, () => {
    test('says its finding, quietly and without help from elsewhere', async ({ strict: page }) => {
      const response = await page.goto(at(route));
      expect(response?.status()).toBe(200);
      await page.waitForLoadState('networkidle');
      await expect(page.locator('h1')).toHaveCount(1);
      await expect(page.locator('h1')).not.toBeEmpty();
      await expect(page).toHaveTitle(new RegExp(escape(report('site').title)));
      await expect(page.locator('meta[name=description]')).toHaveAttribute('content', /\S/);
      await expect(page.locator('body')).not.toContainText(/\bNaN\b|\bundefined\b|Infinity|\[object/);
    });

    test('forbids inline code by its policy', async ({ page }) => {
      await page.goto(at(route));
      const policy = await page.locator('meta[http-equiv=content-security-policy]').getAttribute('content');
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toContain('unsafe');
      expect(await page.locator('[style], style, [onclick]').count()).toBe(0);
    });

    test('needs no sideways scrolling from 320 to 1440 px, tables open', async ({ page }) => {
      await page.goto(at(route));
      await openTables(page);
      for (const width of [320, 360, 768, 1100, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      }
    });

    test('prints without controls', async ({ page }) => {
      await page.goto(at(route));
      await page.emulateMedia({ media: 'print' });
      const controls = page.locator('button, select, input, summary, .tools, nav a');
      for (const control of await controls.all()) await expect(control).toBeHidden();
      await expect(page.locator('h1')).toBeVisible();
    });

    test('shows its finding without JavaScript', async ({ browser, baseURL }) => {
      const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
      const page = await context.newPage();
      await page.goto(at(route));
      await expect(page.locator('h1')).toBeVisible();
      for (const control of await page.locator('select, button').all()) await expect(control).toBeHidden();
      await context.close();
    });
  });
}

test('keeps search engines away exactly when asked to', async ({ page }) => {
  await page.goto(at('/'));
  await expect(page.locator('meta[name=robots][content=noindex]')).toHaveCount(
    report('site').noindex ? 1 : 0,
  );
});

test('names the build, the settings and the rows of every table at the foot', async ({ page }) => {
  const site = report('site');
  await page.goto(at('/'));
  const foot = page.locator('footer');
  await expect(foot).toContainText(site.buildId);
  await expect(foot).toContainText(site.configHash);
  const count = new Intl.NumberFormat(site.locale);
  for (const table of site.tables.filter((t) => t.file !== null)) {
    await expect(foot).toContainText(count.format(table.rowsKept));
  }
});

test('has a menu on the phone that holds every page', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  for (const route of ['/', '/attribution/']) {
    await page.goto(at(route));
    await page.locator('.menu summary').click();
    for (const link of await page.locator('.menu a').all()) await expect(link).toBeVisible();
  }
});

test('lets a keyboard skip the masthead', async ({ page }) => {
  await page.goto(at('/attribution/'));
  await page.keyboard.press('Tab');
  await expect(page.locator('.skip')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
});

const escape = (text: string) =>
  text
    .trim()
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\s+/g, '\\s+');

const openTables = (page: import('@playwright/test').Page) =>
  page.evaluate(() => document.querySelectorAll('details').forEach((d) => (d.open = true)));

test('fetches a page of the contents once somebody comes to its link, and says so to the host', async ({
  strict: page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(at('/'));
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.headers()['sec-purpose'] === 'prefetch') asked.push(new URL(request.url()).pathname);
  });
  const link = (route: string) => page.locator(`nav a[href="${at(route)}"]:visible`);
  await link('/content/').hover();
  await expect.poll(() => asked).toEqual([at('/content/')]);
  await link('/truth/').focus();
  await expect.poll(() => asked).toEqual([at('/content/'), at('/truth/')]);
  await link('/content/').hover();
  await link('/').hover();
  expect(asked).toHaveLength(2);
});
