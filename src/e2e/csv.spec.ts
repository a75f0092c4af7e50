import Papa from 'papaparse';
import { FORMULA } from '../site/csv.ts';
import { pages } from '../site/pages.ts';
import { at, expect, test } from './support.ts';

for (const { path: route } of pages) {
  test(`every CSV of ${route} holds the table shown`, async ({ page, request }) => {
    await page.goto(at(route));
    const figures = await page.locator('figure:has([data-part=csv])').all();
    for (const figure of figures) {
      const href = (await figure.locator('[data-part=csv]').getAttribute('href')) ?? '';
      const response = await request.get(href);
      expect(response.status()).toBe(200);
      const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await response.body());
      expect(text.startsWith('\ufeff')).toBe(true);
      const { data, errors } = Papa.parse<string[]>(text.slice(1), { skipEmptyLines: 'greedy' });
      expect(errors.filter((e) => e.code !== 'UndetectableDelimiter')).toEqual([]);
      const rows = await figure.locator('[data-part=table] table').evaluate(cellsOf);
      expect(data.map((row) => row.map(plain))).toEqual(rows.map((row) => row.map(plain)));
      for (const cell of data.flat())
        expect(FORMULA.test(cell) && !/^-?[\d.e+-]+$/.test(cell), cell).toBe(false);
    }
  });
}

/** What the cells stand for: the value behind the words where there is one. */
function cellsOf(table: Element): string[][] {
  return [...table.querySelectorAll('tr')].map((row) =>
    [...row.children].map((cell) => cell.querySelector('data')?.value ?? cell.textContent ?? ''),
  );
}

/** The apostrophe that disarms a formula, and the NUL that HTML cannot hold, are no differences. */
const plain = (cell: string) =>
  cell
    .replace(/^'(?=\s*[^\w\s])/, '')
    .replaceAll('\0', '\uFFFD')
    .replace(/\r\n?/g, '\n');
