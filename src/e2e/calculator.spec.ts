import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import Papa from 'papaparse';
import { WHOLE } from '../../pipeline/budget/index.ts';
import { apportion } from '../../pipeline/budget/apportion.ts';
import type { BudgetResults } from '../../pipeline/report/contract.ts';
import { writeMeasure, MEASURES, type MeasureId } from '../site/budget/measures.ts';
import { openView } from '../site/budget/model.ts';
import { amountText } from '../site/budget/parse.ts';
import { scenes } from '../site/budget/scene.ts';
import { PRESETS, usualSettings, type Settings } from '../site/budget/settings.ts';
import { bestTitle, mineTitle } from '../site/findings/budget.ts';
import { makeFormat } from '../site/format.ts';
import { enter, open } from './calculator-page.ts';
import { at, expect, report, test } from './support.ts';

const fmt = makeFormat(report('site'));
const { results } = report('budget');

if (results) withResults(results);
else {
  test('says what would fill the calculator', async ({ strict: page }) => {
    await page.goto(at('/calculator/'));
    await expect(page.locator('main')).toContainText(/\.csv/);
    await expect(page.locator('calculator-page')).toHaveCount(0);
  });
}

/** Numbers that look random and are the same in each run: Lehmer's congruence. */
function drawn(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

function withResults(whole: BudgetResults) {
  const { all, brands, ...facts } = whole;
  const model = openView(facts, all);
  const sceneOf = scenes(model);
  const n = model.segments.length;
  const usual = usualSettings(n);
  const scene = (part: Partial<Settings>) => sceneOf({ ...usual, ...part });
  const today = all.today.total.spend;

  test('has the finding, both plans and the curves before any script has run', async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
    const page = await context.newPage();
    await page.goto(at('/calculator/'));
    await expect(page.locator('h1')).toHaveText(bestTitle(scene({}), fmt));
    await expect(page.locator('.cols3 .best .big')).toHaveText(
      fmt.money(scene({}).best.total.revenue?.value ?? 0),
    );
    await expect(page.locator('.plans tbody tr:not(.grp):not(.tot)')).toHaveCount(n);
    await expect(page.locator('#curves .panel')).toHaveCount(n);
    await expect(page.locator('input[type=range]').first()).toBeHidden();
    await context.close();
  });

  const random = drawn(7);
  const settings = Array.from({ length: 20 }, (_, i): Partial<Settings> => {
    const shares = apportion(
      model.segments.map(() => random() ** 3),
      WHOLE,
    );
    const own = i % 5 < 4 ? shares : (PRESETS[(i / 5) | 0] ?? 'best');
    const budget = Math.round(today * 10 ** (2 * random() - 1));
    return { split: own, budget, show: MEASURES[i % MEASURES.length] as MeasureId };
  });

  test('shows what pipeline/budget computes, to the digit, under many settings', async ({ strict: page }) => {
    test.slow();
    for (const part of settings) {
      const { split, budget = 0, show = 'revenue' } = part;
      const text = typeof split === 'string' ? split : split?.map((share) => share / 100).join(',');
      await open(page, `?split=${text}&budget=${(budget ?? 0) / facts.cents}&show=${show}`);
      const { mine, best } = scene(part);
      for (const [name, column] of Object.entries({ mine, best })) {
        const cells = await page.locator(`.plans tr:not(.grp) td.${name}`).evaluateAll((all) =>
          all.map((cell) => {
            const data = cell.querySelector('data');
            return { value: data ? Number(data.value) : null, text: (data ?? cell).textContent };
          }),
        );
        const expected = [...column.segments, column.total].map((own) => own[show]);
        expect(cells.map((cell) => cell.text)).toEqual(
          expected.map((own) => (own ? writeMeasure(show, own.value, fmt) : 'n/a')),
        );
        for (const [i, own] of expected.entries()) {
          const off = Math.abs((cells[i]?.value ?? 0) - (own?.value ?? 0));
          expect(off).toBeLessThanOrEqual(1e-9 * Math.abs(own?.value ?? 0));
        }
      }
    }
  });

  test('keeps the sum at 100% while a slider moves by keyboard, and announces the result once', async ({
    strict: page,
  }) => {
    test.skip(n < 2, 'one segment');
    await open(page, '?show=spend');
    await page.evaluate(() => {
      const status = document.querySelector('[data-status]') as HTMLElement;
      const heard: string[] = ((window as unknown as { heard: string[] }).heard = []);
      new MutationObserver(() => {
        if (status.textContent) heard.push(status.textContent);
      }).observe(status, { childList: true, characterData: true, subtree: true });
    });
    const slider = page.locator('[data-row="0"] input[type=range]');
    await slider.focus();
    for (let i = 0; i < 12; i++) await page.keyboard.press('ArrowRight');
    await expect(slider).toBeFocused();
    await expect(page).toHaveURL(/split=/);
    expect(await sumOf(page)).toBe(WHOLE);
    await expect(page.locator('h1')).toContainText('Your split');
    await page.waitForTimeout(1500);
    const heard = await page.evaluate(() => (window as unknown as { heard: string[] }).heard);
    expect(heard).toHaveLength(1);
    expect(heard[0]).toContain('Your split brings');
  });

  test('restores a link, and steps back and forward', async ({ strict: page }) => {
    await open(page, '?split=equal&budget=1000&name=Spring&notes=A <b> plan');
    await expect(page.locator('h1')).toHaveText(
      mineTitle(scene({ split: 'equal', budget: 1000 * facts.cents }), fmt),
    );
    await expect(page.locator('[name=name]')).toHaveValue('Spring');
    await expect(page.locator('[name=notes]')).toHaveValue('A <b> plan');
    await page.locator('[data-preset=best]').click();
    await expect(page.locator('[data-preset=best]')).toHaveAttribute('aria-pressed', 'true');
    await page.locator('[name=budget]').fill('2000');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/budget=2000/);
    await page.goBack();
    await expect(page.locator('[name=budget]')).toHaveValue(amountText(1000, facts.cents, fmt));
    await page.goBack();
    await expect(page.locator('[data-preset=equal]')).toHaveAttribute('aria-pressed', 'true');
    await page.goForward();
    await expect(page.locator('[data-preset=best]')).toHaveAttribute('aria-pressed', 'true');
    await page.locator('[data-reset]').click();
    await expect(page.locator('h1')).toHaveText(bestTitle(scene({}), fmt));
    await expect(page).not.toHaveURL(/\?/);
  });

  test('locks hold, bounds hold, and what clashes is named while the last plan stays', async ({
    strict: page,
  }) => {
    test.skip(n < 3, 'needs three segments');
    const tier = all.segments.tier[0] ?? '';
    await open(page, '?split=equal');
    const before = await page.locator('[data-row="0"] [data-percent]').inputValue();
    await page.locator('[data-row="0"] [data-lock]').check();
    await expect(page).toHaveURL(/bounds=/);
    await enter(page, '[data-row="1"] [data-percent]', '30');
    await expect(page.locator('[data-row="0"] [data-percent]')).toHaveValue(before);
    await expect(page.locator('[data-row="1"] [data-percent]')).toHaveValue('30');
    expect(await sumOf(page)).toBe(WHOLE);
    await enter(page, '[data-row="0"] [data-percent]', '50');
    await expect(page.locator('[data-held]')).toContainText('lock or bound holds it');
    await page.locator('[data-show-bounds]').check();
    await enter(page, '[data-row="2"] [data-bound=min]', '99.5');
    await expect(page.locator('[data-notice]')).toContainText(`${tier} need`);
    await expect(page.locator('[data-row="2"] [data-bound=min]')).toHaveAttribute('aria-invalid', 'true');
    await enter(page, '[data-row="2"] [data-bound=min]', '10');
    await expect(page.locator('[data-notice]')).toBeHidden();
    expect(Number(await page.locator('[data-row="2"] [data-percent]').inputValue())).toBeGreaterThanOrEqual(
      10,
    );
    expect(await sumOf(page)).toBe(WHOLE);
    await expect(page).toHaveURL(/:10-/);
    await page.reload();
    await expect(page.locator('[data-row="0"] [data-lock]')).toBeChecked();
    await expect(page.locator('[data-row="2"] [data-bound=min]')).toHaveValue('10');
  });

  test('with everything locked no slider moves, and the page says why', async ({ strict: page }) => {
    const equal = apportion(
      model.segments.map(() => 1),
      WHOLE,
    );
    const locks = all.segments.id.map((id, i) => `${id}:*${(equal[i] ?? 0) / 100}`).join(',');
    await open(page, `?split=equal&bounds=${locks}`);
    await enter(page, '[data-row="0"] [data-percent]', '77');
    await expect(page.locator('[data-held]')).toContainText(n === 1 ? 'only segment' : 'holds it');
    expect(await sumOf(page)).toBe(WHOLE);
  });

  test('finds the budget for a target, or says how far one gets', async ({ strict: page }) => {
    await open(page, '');
    await page.locator('[name=aim]').selectOption('revenue');
    await page.locator('[name=target]').fill('999999999');
    await page.locator('[data-seek]').click();
    await expect(page.locator('[data-sought]')).toContainText('Not reachable');
    await page.locator('[name=aim]').selectOption('next');
    await page.locator('[name=target]').fill(facts.cents > 1 ? '1.5' : '150');
    await page.locator('[data-seek]').click();
    await expect(page).toHaveURL(/aim=next:0.5/);
    const use = page.locator('[data-use]');
    if ((await use.count()) > 0) {
      await use.click();
      await expect(page.locator('[data-preset=best]')).toHaveAttribute('aria-pressed', 'true');
      await expect(page).toHaveURL(/budget=/);
    }
    await page.locator('[name=target]').fill('many');
    await page.locator('[data-seek]').click();
    await expect(page.locator('[data-sought]')).toContainText('A target must be a number');
  });

  test('plans for one brand, whose numbers are fetched when it is chosen', async ({ strict: page }) => {
    const [brand] = brands;
    test.skip(!brand, 'no brands');
    await open(page, '');
    await page.locator('select[name=brand]').selectOption(brand?.slug ?? '');
    await expect(page).toHaveURL(new RegExp(`brand=${brand?.slug}`));
    await expect(page.locator('[name=budget]')).toHaveValue(
      amountText((brand?.spend ?? 0) / facts.cents, facts.cents, fmt),
    );
    await page.goBack();
    await expect(page.locator('[name=budget]')).toHaveValue(
      amountText(today / facts.cents, facts.cents, fmt),
    );
  });

  test('books the plan: rows link to creators, and the download adds up to the plan', async ({
    strict: page,
  }) => {
    await open(page, '?split=equal&budget=20000');
    await page.locator('[data-book]').click();
    await expect(page.locator('[data-part=booked]')).toContainText('Equal shares');
    const pages = (await page.locator('calculator-page').getAttribute('data-creators')) !== null;
    const link = page.locator('[data-part=bookings] a').first();
    if (pages) expect((await page.request.get((await link.getAttribute('href')) ?? '')).ok()).toBe(true);
    await expect(page.locator('[data-part=bookings] .handle').first()).toHaveText(/^@/);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('[data-bookings-csv]').click(),
    ]);
    const text = readFileSync(await download.path(), 'utf8').replace(/^\ufeff/, '');
    const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
    const cost = data.reduce((total, row) => total + Number(row['Cost']), 0);
    expect(cost).toBeGreaterThan(0);
    expect(cost).toBeLessThanOrEqual(20_000);
    for (const row of data)
      expect(Number(row['Posts']) * Number(row['Price a post'])).toBeCloseTo(Number(row['Cost']), 4);
  });

  test('prints the plan on one page, without controls', async ({ strict: page }) => {
    await open(page, '?split=best&name=Spring plan&notes=For the meeting');
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('[data-paper]')).toContainText('Spring plan');
    await expect(page.locator('.shares')).toBeHidden();
    await expect(page.locator('.plans')).toBeVisible();
    const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  });

  for (const [colorScheme, width] of [
    ['light', 1440],
    ['dark', 320],
  ] as const)
    test(`axe finds nothing in a plan with notices, ${colorScheme}, ${width} px`, async ({ page }) => {
      test.slow();
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height: 900 });
      await open(page, '?split=equal&budget=7000&aim=return:0.5&show=next&bounds=gone:1-2');
      await page.evaluate(() => document.querySelectorAll('details').forEach((d) => (d.open = true)));
      await page.locator('[data-show-bounds]').check();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map((v) => `${v.id}: ${v.nodes[0]?.html}`)).toEqual([]);
    });

  test('the scripts of a plan and its bookings stay below 45 kB', async ({ page }) => {
    const scripts: Promise<Buffer>[] = [];
    page.on('response', (response) => {
      if (response.url().endsWith('.js')) scripts.push(response.body());
    });
    await open(page, '?split=equal');
    await page.locator('[data-book]').click();
    await expect(page.locator('[data-part=booked]')).toContainText('Equal shares');
    const { brotliCompressSync } = await import('node:zlib');
    const sizes = (await Promise.all(scripts)).map((body) => brotliCompressSync(body).length);
    expect(sizes.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(45_000);
  });
}

const sumOf = (page: Page) =>
  page
    .locator('[data-percent]')
    .evaluateAll((all) =>
      all.reduce((sum, e) => sum + Math.round(Number((e as HTMLInputElement).value) * 100), 0),
    );
