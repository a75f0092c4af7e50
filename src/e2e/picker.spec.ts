import type { Page } from '@playwright/test';
import type { ModelCredits, ViewSummary } from '../../pipeline/report/contract.ts';
import { ran, usualChoice, type Choice } from '../site/credits.ts';
import { disagreementTitle } from '../site/findings/disagreement.ts';
import { leaderTitle } from '../site/findings/leader.ts';
import { orderTitle } from '../site/findings/order.ts';
import { switchTitle } from '../site/findings/switch.ts';
import { makeFormat } from '../site/format.ts';
import { pack, unpack } from '../site/pack.ts';
import { usualView } from '../site/view.ts';
import { shown } from '../site/words.ts';
import { at, credited, expect, report, test, viewCredits } from './support.ts';

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
    await page.locator('#credits summary').first().click();
    const shown = await tableOf(page);
    const model = results.byChannel.models.find((m) => m.id === other);
    const orders = [...(model?.credits?.conversions.value ?? []), ...baselineOf(model)];
    expect(shown.sort((a, b) => a - b)).toEqual(orders.sort((a, b) => a - b));
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
    await page.route('**/data/credits/channel.json', (route) => route.abort());
    await open(page, '');
    await page.locator('select[name=model]').selectOption(other);
    await expect(page.locator('[data-notice]')).toContainText('could not be loaded');
    await expect(page.locator('select[name=model]')).toHaveValue(usual.model);
    await expect(title(page, 'credits')).toHaveText(leaderTitle(view({})));
    await page.unroute('**/data/credits/channel.json');
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

  const dimension = results.views.find(
    (v) => v.kind === 'dimension' && v.id !== 'channel' && v.unavailable === null,
  );
  const brand = results.views.find((v) => v.kind === 'brand' && v.unavailable === null);
  const slug = brand?.id.replace(/^brand-/, '') ?? '';
  const seen = (summary: ViewSummary, choice: Partial<Choice> = {}) => {
    const shown = unpack(pack(results, summary, viewCredits(summary.id)));
    return { results: shown, choice: { ...usualChoice(shown), ...choice }, fmt };
  };

  test('shows another dimension, and steps back and forward', async ({ strict: page }) => {
    test.skip(!dimension, 'these data tell the channel only');
    if (!dimension) return;
    await open(page, '');
    await page.locator('select[name=by]').selectOption(dimension.id);
    await expect(title(page, 'credits')).toHaveText(leaderTitle(seen(dimension)));
    await expect(title(page, 'order')).toHaveText(orderTitle(seen(dimension)));
    await expect(page).toHaveURL(new RegExp(`by=${dimension.id}`));
    await page.goBack();
    await expect(title(page, 'credits')).toHaveText(leaderTitle(view({})));
    await expect(page.locator('select[name=by]')).toHaveValue('channel');
    await page.goForward();
    await expect(title(page, 'credits')).toHaveText(leaderTitle(seen(dimension)));
  });

  test('shows one brand, by channel, and says so', async ({ strict: page }) => {
    test.skip(!brand || !dimension, 'these data tell no brands');
    if (!brand || !dimension) return;
    await open(page, `?by=${dimension.id}&brand=${slug}`);
    await expect(page.locator('[data-notice]')).toContainText('by channel');
    await expect(page.locator('select[name=by]')).toHaveValue('channel');
    await expect(title(page, 'credits')).toHaveText(leaderTitle(seen(brand)));
    await expect(page.locator('#models [data-part=say]')).toContainText(shown(brand.label));
    await page.locator('select[name=by]').selectOption(dimension.id);
    await expect(page.locator('select[name=brand]')).toHaveValue('');
    await expect(title(page, 'credits')).toHaveText(leaderTitle(seen(dimension)));
  });

  test('says why a model is not there in a view', async ({ strict: page }) => {
    const absent =
      brand &&
      viewCredits(brand.id).models.find(
        (m) => m.unavailable !== null && ran(results).some(({ id }) => id === m.id),
      );
    test.skip(!absent, 'every model runs in every view');
    if (!absent) return;
    await open(page, `?brand=${slug}&model=${absent.id}`);
    await expect(page.locator('[data-notice]')).toContainText(absent.unavailable ?? '');
  });

  for (const [key, text] of [
    ['by', '__proto__'],
    ['by', '../../data/site'],
    ['brand', '<b>x</b>'],
    ['brand', 'constructor'],
  ] as const) {
    test(`ignores the unknown ${key} ${text} and says so`, async ({ strict: page }) => {
      await open(page, `?${key}=${encodeURIComponent(text)}`);
      await expect(page.locator('[data-notice]')).toContainText(text);
      await expect(title(page, 'credits')).toHaveText(leaderTitle(view({})));
    });
  }

  test('works by keyboard alone', async ({ strict: page }) => {
    test.skip(other === usual.model, 'only one model could run on these data');
    await open(page, '');
    await page.locator('select[name=model]').focus();
    await page.keyboard.press(ran(results)[0]?.id === usual.model ? 'ArrowDown' : 'ArrowUp');
    await expect(page).toHaveURL(/model=/);
    await expect(page.locator('select[name=model]')).toBeFocused();
  });
}

const baselineOf = (model: ModelCredits | undefined) =>
  model?.baseline ? [model.baseline.conversions.value] : [];

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
