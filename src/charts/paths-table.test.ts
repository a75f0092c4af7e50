import { expect, test } from 'vitest';
import { makeFormat } from '../site/format.ts';
import { markup } from '../site/markup.ts';
import { sampleResults } from '../site/sample.ts';
import { pathTable } from './paths-table.ts';
import { tableTree } from './table.ts';

const fmt = makeFormat({ locale: 'en-US', currency: 'USD' });

/** The words of the first path, drawn out to so many steps of one channel. */
function wordsOf(steps: number): string {
  const results = sampleResults();
  const [first] = results.topPaths;
  if (!first) throw new Error('got no path, expected one');
  const long = { ...first, steps: Array.from({ length: steps }, () => first.steps[0] ?? '') };
  const table = pathTable({ ...results, topPaths: [long] }, fmt);
  expect(markup(tableTree(table))).toContain('<table');
  return table.rows[0]?.[0]?.text ?? '';
}

test.each([
  [60, 60, false],
  [61, 61, true],
  [200_000, 61, true],
])('a path of %d steps is written with %d', (steps, written, cut) => {
  const words = wordsOf(steps).split(' → ');
  expect(words).toHaveLength(written);
  expect(words.includes(`${(steps - 60).toLocaleString('en-US')} more`)).toBe(cut);
});
