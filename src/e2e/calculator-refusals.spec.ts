import { openView } from '../site/budget/model.ts';
import { scenes } from '../site/budget/scene.ts';
import { usualSettings } from '../site/budget/settings.ts';
import { bestTitle } from '../site/findings/budget.ts';
import { makeFormat } from '../site/format.ts';
import { enter, open } from './calculator-page.ts';
import { expect, report, test } from './support.ts';

const fmt = makeFormat(report('site'));
const { results } = report('budget');

test.skip(!results, 'nobody to book in these data');

for (const text of ['0', '-5', 'NaN', '1e15', 'text', '<img src=x onerror=alert(1)>', ''])
  test(`a budget of ${text || 'nothing'} is refused and the last plan stays`, async ({ strict: page }) => {
    await open(page, '?budget=5000');
    const before = await page.locator('.cols3').textContent();
    await enter(page, '[name=budget]', text);
    await expect(page.locator('[data-notice]')).toContainText('A budget must be a number above 0');
    await expect(page.locator('[name=budget]')).toHaveAttribute('aria-invalid', 'true');
    expect(await page.locator('.cols3').textContent()).toBe(before);
    await enter(page, '[name=budget]', '6000');
    await expect(page.locator('[data-notice]')).toBeHidden();
  });

const hostile = [
  'budget=0',
  'budget=1e15',
  'budget=%3Cimg%20src=x%20onerror=alert(1)%3E',
  'split=constructor',
  'split=50,50,1',
  'brand=__proto__',
  'bounds=__proto__:1-2',
  'show=toString',
  'aim=return:NaN',
];
for (const search of hostile)
  test(`ignores ${search} and says so`, async ({ strict: page }) => {
    await open(page, `?${search}`);
    await expect(page.locator('[data-notice]')).toContainText(search.split('=')[0] ?? '');
    await expect(page.locator('h1')).toHaveText(titleOfBest());
  });

/** What stands above the page as it opens. */
function titleOfBest(): string {
  if (!results) return '';
  const model = openView(results, results.all);
  return bestTitle(scenes(model)(usualSettings(model.segments.length)), fmt);
}
