import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import Papa from 'papaparse';
import { influencersTitle } from '../site/findings/influencers.ts';
import { makeFormat } from '../site/format.ts';
import { GROUPS, rosterOf, type Roster } from '../site/influencers/roster.ts';
import { at, expect, report, test } from './support.ts';

const fmt = makeFormat(report('site'));
const { results } = report('influencers');
const roster = results && results.creators.id.length > 0 ? rosterOf(results) : null;

if (roster) withRoster(roster);
else {
  test('says what would fill the page', async ({ strict: page }) => {
    await page.goto(at('/influencers/'));
    await expect(page.locator('main')).toContainText(/\.csv/);
    await expect(page.locator('influencer-picker')).toHaveCount(0);
  });
}

function withRoster(roster: Roster) {
  const n = roster.name.length;
  const everyone = roster.name.map((_, i) => i);
  const tier = roster.values.tier[0] ?? '';
  const inTier = everyone.filter((i) => roster.code.tier[i] === 0);
  const byFollowers = everyone.toSorted((a, b) => (roster.followers[b] ?? 0) - (roster.followers[a] ?? 0));

  test('shows the finding, the figures and the best fifty before any script has run', async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
    const page = await context.newPage();
    await page.goto(at('/influencers/'));
    await expect(page.locator('h1')).toHaveText(influencersTitle(roster, fmt));
    await expect(page.locator('[data-rows] tr')).toHaveCount(Math.min(50, n));
    await expect(page.locator('figure')).toHaveCount(3);
    const ranks = everyone.toSorted((a, b) => (roster.rank[a] ?? n) - (roster.rank[b] ?? n));
    await expect(names(page).first()).toHaveText(handle(roster, ranks[0]));
    await context.close();
  });

  test('draws a dot for every creator that axes have a place for', async ({ page }) => {
    await page.goto(at('/influencers/'));
    const paths = await page
      .locator('svg.scatter.only-w [data-dots]')
      .evaluateAll((all) => all.map((path) => path.getAttribute('d') ?? ''));
    const drawn = everyone.filter((i) => (roster.followers[i] ?? 0) > 0 && (roster.rate[i] ?? 0) > 0);
    expect(paths.join('').split('h0').length - 1).toBe(drawn.length);
  });

  test('filters, counts, announces and restores a link', async ({ strict: page }) => {
    await open(page, `?tier=${tier}`);
    await expect(page.locator('[data-shown]')).toHaveText(shown(inTier.length));
    await expect(page.locator(`input[name=tier][value="${tier}"]`)).toBeChecked();
    await page.locator('input[name=q]').fill(roster.name[inTier[0] ?? 0] ?? '');
    await expect(page.locator('[data-status]')).toContainText('shown');
    await expect(names(page).first()).toHaveText(handle(roster, inTier[0]));
    await expect(page).toHaveURL(/q=/);
    await page.locator('.controls [data-clear]').click();
    await expect(page.locator('[data-shown]')).toHaveText(shown(n));
    await expect(page).not.toHaveURL(/tier=|q=/);
  });

  test('sorts by a column head, both ways, and steps back and forward', async ({ strict: page }) => {
    await open(page, '');
    const head = page.locator('th[data-sort=followers]');
    await head.locator('button').click();
    await expect(head).toHaveAttribute('aria-sort', 'descending');
    await expect(names(page).first()).toHaveText(handle(roster, byFollowers[0]));
    await head.locator('button').click();
    await expect(head).toHaveAttribute('aria-sort', 'ascending');
    await expect(page).toHaveURL(/sort=followers/);
    await page.goBack();
    await expect(head).toHaveAttribute('aria-sort', 'descending');
    await page.goBack();
    await expect(page.locator('th[data-sort=score]')).toHaveAttribute('aria-sort', 'descending');
    await page.goForward();
    await expect(names(page).first()).toHaveText(handle(roster, byFollowers[0]));
  });

  test('turns pages without losing a creator', async ({ strict: page }) => {
    test.skip(n <= 50, 'one page holds them all');
    await open(page, '');
    const first = await names(page).allTextContents();
    await page.locator('[data-page="1"]').click();
    await expect(page.locator('[data-foot]')).toContainText('Rows 51 to');
    const second = await names(page).allTextContents();
    expect(new Set([...first, ...second]).size).toBe(first.length + second.length);
  });

  test('compares several, which a link restores and a button removes', async ({ strict: page }) => {
    const some = roster.slug.slice(0, 2);
    await open(page, `?compare=${some.join('.')}`);
    await expect(page.locator('.compare thead th')).toHaveCount(some.length);
    await expect(page.locator('.tray [data-remove]')).toHaveCount(some.length);
    const next = page.locator('[data-rows] input[data-compare]:not(:checked)').first();
    const third = page.locator(
      `[data-rows] input[data-compare="${await next.getAttribute('data-compare')}"]`,
    );
    await third.focus();
    await page.keyboard.press('Space');
    await expect(third).toBeChecked();
    await expect(third).toBeFocused();
    await expect(page.locator('.compare thead th')).toHaveCount(Math.min(n, some.length + 1));
    await page.locator('.tray [data-remove]').first().click();
    await expect(page.locator('.compare thead th')).toHaveCount(Math.min(n, some.length + 1) - 1);
    await expect(page).toHaveURL(/compare=/);
  });

  test('names the filter that empties the list and takes it away', async ({ strict: page }) => {
    await open(page, `?tier=${tier}&q=nobody-is-called-this`);
    await expect(page.locator('[data-rows] tr')).toHaveCount(0);
    await expect(page.locator('[data-drop=text]')).toContainText(fmt.count(inTier.length));
    await page.locator('[data-drop=text]').click();
    await expect(page.locator('[data-shown]')).toHaveText(shown(inTier.length));
    await expect(page.locator('input[name=q]')).toHaveValue('');
  });

  const hostile = [
    'tier=%3Cimg%20src=x%20onerror=alert(1)%3E',
    'sort=__proto__',
    'compare=..%2F..%2Fetc',
    'price=NaN-',
    'page=-1',
    'brand=constructor',
  ];
  for (const search of hostile) {
    test(`ignores ${search} and says so`, async ({ strict: page }) => {
      await open(page, `?${search}`);
      await expect(page.locator('[data-notice]')).toContainText(search.split('=')[0] ?? '');
      await expect(page.locator('[data-shown]')).toHaveText(shown(n));
    });
  }

  test('downloads exactly the rows that are shown', async ({ strict: page }) => {
    await open(page, `?tier=${tier}&sort=followers`);
    await expect(page.locator('[data-shown]')).toHaveText(shown(inTier.length));
    // The list is laid out when it comes into sight, and moves what stands beneath it.
    await page.locator('[data-csv]').scrollIntoViewIfNeeded();
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('[data-csv]').click()]);
    const text = readFileSync(await download.path(), 'utf8').replace(/^\ufeff/, '');
    const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
    expect(data.map((row) => row['Tier'])).toEqual(inTier.map(() => tier));
    const first = await names(page).allTextContents();
    expect(data.slice(0, first.length).map((row) => `@${row['Creator']}`)).toEqual(first);
    expect(data.map((row) => Number(row['Followers']))).toEqual(
      inTier.map((i) => roster.followers[i] ?? 0).sort((a, b) => a - b),
    );
  });

  test('scores for one brand when its fit is asked for', async ({ strict: page }) => {
    const [brand] = roster.brands;
    test.skip(!brand || !results, 'no brands');
    await open(page, `?brand=${brand?.id ?? ''}`);
    await expect(page.locator('[data-brand-note]')).toContainText(brand?.name ?? '');
    const scores = results?.brands[0]?.score.filter((s) => s !== null) ?? [];
    await expect(page.locator('[data-rows] tr').first().locator('.main')).toHaveText(
      fmt.count(Math.max(...scores)),
    );
  });

  test('works by keyboard: the plot steps through creators, filters open and close', async ({
    strict: page,
  }) => {
    await open(page, '');
    await page.locator('[data-plot]').focus();
    await page.keyboard.press('End');
    await expect(page.locator('.pick-readout .handle')).toHaveText(handle(roster, byFollowers[0]));
    await page.keyboard.press('ArrowLeft');
    await expect(page.locator('.pick-readout .handle')).toHaveText(handle(roster, byFollowers[1]));
    const group = GROUPS.find((g) => roster.values[g].length > 1) ?? 'tier';
    await page.locator(`[data-group=${group}] summary`).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await expect(page).toHaveURL(new RegExp(`${group}=`));
    await page.keyboard.press('Escape');
    await expect(page.locator(`[data-group=${group}] summary`)).toBeFocused();
  });

  test('says so when the numbers cannot be loaded', async ({ page }) => {
    await page.route('**/data/influencers.json', (route) => route.abort());
    await page.goto(at('/influencers/'));
    await page.locator('[data-segment=high]').click();
    await expect(page.locator('[data-notice]')).toContainText('could not be loaded');
  });
}

async function open(page: Page, search: string): Promise<void> {
  await page.goto(at('/influencers/') + search);
  await expect(page.locator('influencer-picker[data-ready]')).toBeAttached();
}

const names = (page: Page) => page.locator('[data-rows] th[scope=row] .handle');
const handle = (roster: Roster, i: number | undefined) => `@${(roster.name[i ?? 0] ?? '').replace(/^@/, '')}`;
const shown = (n: number) => `${fmt.count(n)} ${n === 1 ? 'creator' : 'creators'} shown.`;
