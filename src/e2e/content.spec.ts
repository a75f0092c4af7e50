import { contentTitle, attributeTitle, contentEmptyTitle } from '../site/findings/content.ts';
import { experimentsTitle } from '../site/findings/content-experiments.ts';
import { hoursTitle } from '../site/findings/content-hours.ts';
import { scoped, viewOf } from '../site/content.ts';
import { makeFormat } from '../site/format.ts';
import { at, expect, report, test } from './support.ts';

const fmt = makeFormat(report('site'));
const content = report('content');
const { results } = content;

if (!results) {
  test('the content page says what would fill it', async ({ strict: page }) => {
    await page.goto(at('/content/'));
    await expect(page.locator('h1')).toHaveText(contentEmptyTitle(content));
    await expect(page.locator('main')).toContainText('.csv');
    await expect(page.locator('select')).toHaveCount(0);
  });
} else {
  const view = (id: string) => viewOf(scoped(results), id, fmt);
  const style = (id: string) => {
    const attribute = view(id).scope.attributes.find((a) => a.id === 'style');
    return attribute ? attributeTitle(view(id), attribute) : null;
  };
  const title = (id: string) => `#${id} h2`;
  const other = results.scopes[1]?.id;

  test('the content page is headed by its finding', async ({ strict: page }) => {
    await page.goto(at('/content/'));
    await expect(page.locator('h1')).toHaveText(contentTitle(view('all')));
    await expect(page.locator(title('experiments'))).toHaveText(experimentsTitle(results));
    await expect(page.locator(title('hours'))).toHaveText(hoursTitle(results));
    await expect(page.locator('#experiments .row:not(.head)')).toHaveCount(results.experiments.length);
  });

  test('a platform is chosen, linked, restored and left again', async ({ strict: page }) => {
    const [all, one] = [style('all'), other && style(other)];
    test.skip(!other || all === null || !one, 'one platform, or no visual style in these data');
    if (!other || all === null || !one) return;
    await page.goto(at('/content/'));
    await page.locator('content-picker[data-ready]').waitFor();
    await expect(page.locator(title('style'))).toHaveText(all);
    await page.locator('select[name=platform]').selectOption(other);
    await expect(page.locator(title('style'))).toHaveText(one);
    await expect(page).toHaveURL(new RegExp(`[?&]platform=${other}`));
    await expect(page.locator('[data-status]')).toContainText('Figures show');
    await page.goBack();
    await expect(page.locator(title('style'))).toHaveText(all);
    await page.goForward();
    await page.reload();
    await expect(page.locator(title('style'))).toHaveText(one);
  });

  test('an unknown platform is ignored and said', async ({ strict: page }) => {
    await page.goto(`${at('/content/')}?platform=__proto__`);
    await page.locator('content-picker[data-ready]').waitFor();
    await expect(page.locator('[data-notice]')).toContainText('__proto__');
    await expect(page.locator('select[name=platform]')).toHaveValue('all');
  });

  test('a platform that cannot be loaded leaves the page as it was', async ({ page }) => {
    test.skip(!other, 'one platform');
    await page.route('**/data/content.json', (route) => route.abort());
    await page.goto(at('/content/'));
    await page.locator('content-picker[data-ready]').waitFor();
    await page.locator('select[name=platform]').selectOption(other ?? '');
    await expect(page.locator('[data-notice]')).toContainText('could not be loaded');
    await expect(page.locator('select[name=platform]')).toHaveValue('all');
  });
}
