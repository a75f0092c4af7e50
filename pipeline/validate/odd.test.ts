import { expect, test } from 'vitest';
import { qualityOf } from '../testing/checked.ts';
import { BENCHMARKS } from '../testing/corruptions/case.ts';
import { change, remove, rowsOf, type Corruption } from '../testing/clean-world/edits.ts';
import { cleanTables } from '../testing/clean-world/index.ts';
import type { TableName } from '../schema/issue.ts';

const TABLES: readonly TableName[] = [
  'brands',
  'influencers',
  'posts',
  'conversions',
  'touchpoints',
  'spend',
  'lift_tests',
];

const only =
  (rows: number): Corruption =>
  (tables) => {
    for (const name of TABLES) remove(name, (_, i) => i >= rows)(tables);
  };

/** Every optional cell empty. */
const hollow: Corruption = (tables) => {
  const keep = /_id$|_date$|order_value|^month$|channel|^spend$|effect|standard_error/;
  for (const name of TABLES)
    change(name, {}, (row) =>
      Object.fromEntries(Object.keys(row).flatMap((column) => (keep.test(column) ? [] : [[column, '']]))),
    )(tables);
};

/** One and the same value in every numeric cell, one moment for every time. */
const flat: Corruption = (tables) => {
  for (const name of TABLES)
    change(name, {}, (row) =>
      Object.fromEntries(
        Object.entries(row).map(([column, cell]) => {
          if (/^(touchpoint|conversion)_date$/.test(column)) return [column, '2024-02-29T00:00:00Z'];
          return [column, /^[\d.]+$/.test(cell) && column !== 'day_of_week' ? '1' : cell];
        }),
      ),
    )(tables);
};

const zero: Corruption = (tables) => {
  change('posts', {}, () => ({ likes: '0', comments: '0', shares: '0', saves: '0', reach: '0', cost: '0' }))(
    tables,
  );
  change('influencers', {}, () => ({ follower_count: '0', engagement_rate: '0' }))(tables);
  change('conversions', {}, () => ({ order_value: '0' }))(tables);
};

const without =
  (...names: TableName[]): Corruption =>
  (tables) => {
    for (const name of names) tables.delete(name);
  };

test.each<[string, Corruption]>([
  ['headers alone', only(0)],
  ['one row each', only(1)],
  ['two rows each', only(2)],
  ['every optional cell empty', hollow],
  ['nothing varies', flat],
  ['nothing but zeros', zero],
  ['touches alone', without('brands', 'influencers', 'posts', 'conversions', 'spend', 'lift_tests')],
  ['no touches’ posts and no orders', without('posts', 'conversions')],
])('%s: every finding can be said', async (_, corrupt) => {
  const tables = cleanTables(BENCHMARKS);
  const headers = new Map(TABLES.map((name) => [name, rowsOf(tables, name)[0] ?? {}]));
  corrupt(tables);
  const { findings } = await qualityOf(tables, headers);
  const text = findings.flatMap((f) => [
    f.message,
    f.advice,
    ...f.examples.map((e) => `${e.value} ${e.expected}`),
  ]);
  expect(text.filter((line) => /\bNaN\b|undefined|Infinity|\bnull\b/.test(line))).toEqual([]);
  for (const { count, checked } of findings) {
    expect(count).toBeGreaterThanOrEqual(0);
    if (checked !== null) expect(count).toBeLessThanOrEqual(checked);
  }
});
