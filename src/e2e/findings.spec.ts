import { disagreementTitle } from '../site/findings/disagreement.ts';
import { qualityTitle } from '../site/findings/quality.ts';
import { summaryTitle } from '../site/findings/summary.ts';
import { truthTitle } from '../site/findings/truth.ts';
import { makeFormat } from '../site/format.ts';
import { usualView } from '../site/view.ts';
import { at, credited, expect, report, test, viewCredits } from './support.ts';

const fmt = makeFormat(report('site'));
const { results: all } = report('attribution');
const results = all && { ...all, byChannel: viewCredits('channel') };
const quality = report('quality');

test('the front page counts what the report counts', async ({ strict: page }) => {
  await page.goto(at('/'));
  if (!results) return expect(page.locator('h1')).toContainText('nothing to report');
  await expect(page.locator('h1')).toHaveText(summaryTitle(results, fmt));
  await expect(page.locator('.kpis')).toContainText(fmt.count(results.totals.orders));
  const untouched = Math.max(0, results.totals.orders - results.totals.creditedOrders);
  await expect(page.locator('.kpi', { hasText: 'no touch' })).toContainText(fmt.count(untouched));
});

test('the Attribution page is headed by its finding', async ({ strict: page }) => {
  const some = credited();
  await page.goto(at('/attribution/'));
  const finding = some ? disagreementTitle(usualView(some, fmt)) : /nothing can be credited/;
  await expect(page.locator('h1')).toHaveText(finding);
});

test('the Data quality page gives the verdict, every table and every finding with its advice', async ({
  strict: page,
}) => {
  await page.goto(at('/data-quality/'));
  await expect(page.locator('h1')).toHaveText(qualityTitle(quality, fmt));
  await expect(page.locator('#tables tbody tr')).toHaveCount(quality.tables.length);
  for (const table of quality.tables.filter((t) => t.file === null)) {
    await expect(page.locator('#tables')).toContainText(table.expectedFile);
  }
  const worth = quality.findings.filter((f) => f.severity !== 'pass');
  await expect(page.locator('#findings .finding')).toHaveCount(worth.length);
  for (const [i, finding] of worth.entries()) {
    await expect(page.locator('#findings .finding').nth(i)).toContainText(finding.advice.trim().slice(0, 40));
  }
  if (worth.length === 0) await expect(page.locator('#findings')).toContainText('No finding');
  const passes = quality.findings.length - worth.length;
  await expect(page.locator('#checks tbody tr')).toHaveCount(passes);
  if (passes > 0) await expect(page.locator('#checks [data-part=title]')).toContainText(fmt.count(passes));
});

test('the truth page says only what the report on truth holds', async ({ strict: page }) => {
  const truth = report('truth');
  await page.goto(at('/truth/'));
  await expect(page.locator('h1')).toHaveText(truthTitle(truth, fmt));
  const { world, panel, dials } = truth;
  await expect(page.locator('#caused')).toHaveCount(world ? 1 : 0);
  await expect(page.locator('#plans')).toHaveCount(world && world.plans.models.length > 0 ? 1 : 0);
  await expect(page.locator('#dials')).toHaveCount(dials.length > 0 ? 1 : 0);
  const byChannel = panel?.dimensions.find((d) => d.id === 'channel');
  if (byChannel) {
    await expect(page.locator('#errors tbody tr')).toHaveCount(byChannel.models.length);
    await expect(page.locator('#pairs tbody tr')).toHaveCount(byChannel.models.length);
    await expect(page.locator('#pairs .rows .row:not(.head)')).toHaveCount(byChannel.models.length - 1);
  }
  if (world === null && truth.nearest)
    await expect(page.locator('.stand')).toContainText('Nobody knows the truth of these data');
  if (dials.length === 0) await expect(page.locator('.stand')).toContainText('judge.enabled');
  const settle = truth.nearest ? 1 : 0;
  for (const route of ['/', '/attribution/']) {
    await page.goto(at(route));
    await expect(page.locator('.open a', { hasText: 'Which model to trust' })).toHaveCount(settle);
  }
});
