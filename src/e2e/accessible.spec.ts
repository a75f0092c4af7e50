import AxeBuilder from '@axe-core/playwright';
import { at, credited, everyPage, expect, test } from './support.ts';

/** Both schemes and both layouts, without paying for every pair. */
const VIEWS = [
  { colorScheme: 'light', width: 1440 },
  { colorScheme: 'dark', width: 360 },
] as const;

for (const route of everyPage) {
  for (const { colorScheme, width } of VIEWS) {
    test(`axe finds nothing on ${route}, ${colorScheme}, ${width} px`, async ({ page }) => {
      test.slow();
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height: 900 });
      await page.goto(at(route));
      await page.evaluate(() => document.querySelectorAll('details').forEach((d) => (d.open = true)));
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map((v) => `${v.id}: ${v.nodes[0]?.html}`)).toEqual([]);
    });
  }
}

/** What the picker draws in the browser, with the models that have most to show. */
const drawn = (credited()?.views ?? [])
  .filter(({ id, unavailable, names }) => id !== 'channel' && unavailable === null && names <= 40)
  .filter(({ kind }, i, all) => all.findIndex((view) => view.kind === kind) === i);

for (const { id } of drawn)
  for (const model of ['markov', 'data-driven'])
    test(`axe finds nothing in the view ${id} under ${model}`, async ({ page }) => {
      test.slow();
      const ran = credited()?.models.some((one) => one.id === model && one.unavailable === null);
      test.skip(ran !== true, 'the model could not run on these data');
      await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
      await page.setViewportSize({ width: 360, height: 900 });
      const query = id.startsWith('brand-') ? `brand=${id.slice(6)}` : `by=${id}`;
      await page.goto(at(`/attribution/?${query}&model=${model}`));
      await page.locator('attribution-picker[data-ready]').waitFor();
      await page.evaluate(() => document.querySelectorAll('details').forEach((d) => (d.open = true)));
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map((v) => `${v.id}: ${v.nodes[0]?.html}`)).toEqual([]);
    });
