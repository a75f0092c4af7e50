import type { Page } from '@playwright/test';
import { ran, usualChoice, type Choice } from '../site/credits.ts';
import { disagreementTitle } from '../site/findings/disagreement.ts';
import { leaderTitle } from '../site/findings/leader.ts';
import { switchTitle } from '../site/findings/switch.ts';
import { makeFormat } from '../site/format.ts';
import { usualView } from '../site/view.ts';
import { at, credited, expect, report, test } from './support.ts';

const results = credited();
const fmt = makeFormat(report('site'));

if (results) withResults(results);
else {
  test('says what would fill the page', async ({ strict: page }) => {
    await page.goto(at('/attribution/'));
    await expect(page.locator('main')).toContainText('touchpoints.csv');
    await expect(page.locator('select')).toHaveCount(0);
  });
}

function withResults(results: NonNullable<ReturnType<typeof credited>>) {
  const usual = usualChoice(results);
  const other =
    ran(results)
      .map((m) => m.id)
      .find((id) => id !== usual.model) ?? usual.model;
  const view = (choice: Partial<Choice>) => ({ ...usualView(results, fmt), choice: { ...usual, ...choice } });

  test('shows every model before any script has run', async ({ browser, baseURL }) => {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      baseURL: baseURL ?? '',
      viewport: { width: 1440, height: 900 },
    });
    const page = await context.newPage();
    await page.goto(at('/attribution/'));
    await expect(page.locator('h1')).toHaveText(disagreementTitle(view({})));
    for (const model of ran(results)) {
      await expect(page.locator('#models .names').first()).toContainText(model.label);
      await expect(page.locator(`#model-${model.id}`)).toBeVisible();
    }
    await context.close();
  });

  test('redraws by the functions that drew the page', async ({ strict: page }) => {
    await open(page, '');
    await expect(title(page, 'credits')).toHaveText(leaderTitle(view({})));
    await page.locator('select[name=model]').selectOption(other);
    await page.locator('select[name=show]').selectOption('orders');
    await expect(title(page, 'credits')).toHaveText(leaderTitle(view({ model: other, show: 'orders' })));
    await expect(title(page, 'switch')).toHaveText(switchTitle(view({ model: other, show: 'orders' })));
    await expect(page.locator('[data-status]')).toContainText('Figures show');
  });

  test('shows the numbers of the report', async ({ strict: page }) => {
    await open(page, other === usual.model ? '' : `?model=${other}`);
    const shown = await tableOf(page);
    const model = results.models.find((m) => m.id === other);
    const orders = model?.credits.map((c) => c.conversions.value).sort((a, b) => a - b);
    expect(shown.sort((a, b) => a - b)).toEqual(orders);
  });

  test('restores a link, and steps back and forward through models', async ({ strict: page }) => {
    test.skip(other === usual.model, 'only one model could run on these data');
    await open(page, '?show=orders');
    await expect(page.locator('select[name=show]')).toHaveValue('orders');
    await page.locator('select[name=model]').selectOption(other);
    await expect(page).toHaveURL(new RegExp(`[?&]model=${other}`));
    await page.goBack();
    await expect(page.locator('select[name=model]')).toHaveValue(usual.model);
    await expect(title(page, 'credits')).toHaveText(leaderTitle(view({ show: 'orders' })));
    await page.goForward();
    await expect(page.locator('select[name=model]')).toHaveValue(other);
    await page.reload();
    await expect(title(page, 'credits')).toHaveText(leaderTitle(view({ model: other, show: 'orders' })));
  });

  const hostile = ['<img src=x onerror=alert(1)>', '__proto__', 'constructor', '../../etc', 'x'.repeat(3000)];
  for (const text of hostile) {
    test(`ignores the unknown model ${text.slice(0, 30)} and says so`, async ({ strict: page }) => {
      await open(page, `?model=${encodeURIComponent(text)}`);
      await expect(page.locator('[data-notice]')).toBeVisible();
      await expect(page.locator('[data-notice]')).toContainText(text.slice(0, 30));
      await expect(page.locator('select[name=model]')).toHaveValue(usual.model);
      await expect(title(page, 'credits')).toHaveText(leaderTitle(view({})));
    });
  }

  test('says nothing about a link that it understands', async ({ strict: page }) => {
    await open(page, `?model=${other}&utm_source=mail`);
    await expect(page.locator('[data-notice]')).toBeHidden();
  });

  test('tells a reader when the link comes from another build', async ({ strict: page }) => {
    await open(page, '?build=aaaaaaaaaaaa');
    await expect(page.locator('[data-build-note]')).toContainText(report('site').buildId);
  });

  test('copies a link that carries the state and the build', async ({ strict: page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await open(page, '?show=orders');
    await page.locator('[data-copy]').click();
    await expect(page.locator('[data-status]')).toContainText('Link copied');
    const link = new URL(await page.evaluate(() => navigator.clipboard.readText()));
    expect(link.searchParams.get('build')).toBe(report('site').buildId);
    expect(link.searchParams.get('show')).toBe('orders');
  });

  test('keeps the view and says so when the numbers of another cannot be loaded', async ({ page }) => {
    test.skip(other === usual.model, 'only one model could run on these data');
    await page.route('**/data/attribution.json', (route) => route.abort());
    await open(page, '');
    await page.locator('select[name=model]').selectOption(other);
    await expect(page.locator('[data-notice]')).toContainText('could not be loaded');
    await expect(page.locator('select[name=model]')).toHaveValue(usual.model);
    await expect(title(page, 'credits')).toHaveText(leaderTitle(view({})));
    await page.unroute('**/data/attribution.json');
    await page.locator('select[name=model]').selectOption(other);
    await expect(title(page, 'credits')).toHaveText(leaderTitle(view({ model: other })));
  });

  test('downloads what is shown after a change', async ({ strict: page }) => {
    await open(page, '');
    await page.locator('select[name=show]').selectOption('orders');
    const link = page.locator('#models [data-part=csv]');
    await expect(link).toHaveAttribute('href', /^blob:/);
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    expect(download.suggestedFilename()).toBe('hemline-attribution-models.csv');
  });

  test('works by keyboard alone', async ({ strict: page }) => {
    test.skip(other === usual.model, 'only one model could run on these data');
    await open(page, '');
    await page.locator('select[name=model]').focus();
    await page.keyboard.press(ran(results)[0]?.id === usual.model ? 'ArrowDown' : 'ArrowUp');
    await expect(page).toHaveURL(/model=/);
    await expect(page.locator('select[name=model]')).toBeFocused();
  });
}

async function open(page: Page, search: string): Promise<void> {
  await page.goto(at('/attribution/') + search);
  await expect(page.locator('attribution-picker[data-ready]')).toBeAttached();
}

const title = (page: Page, figure: string) => page.locator(`#${figure} [data-part=title]`);

/** The column of orders in the table of the chosen model. */
const tableOf = (page: Page) =>
  page.locator('#credits [data-part=table] table').evaluate((table) => {
    const at = [...table.querySelectorAll('thead th')].findIndex((th) => th.textContent === 'Orders');
    return [...table.querySelectorAll('tbody tr')].map((row) =>
      Number(row.children[at]?.querySelector('data')?.value ?? row.children[at]?.textContent),
    );
  });
