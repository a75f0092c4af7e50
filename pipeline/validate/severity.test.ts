import { expect, test } from 'vitest';
import { qualityOf } from '../testing/checked.ts';
import { BENCHMARKS } from '../testing/corruptions/case.ts';
import { change } from '../testing/clean-world/edits.ts';
import { cleanTables } from '../testing/clean-world/index.ts';
import { severityOf } from './check-rows.ts';
import { all, decimal, percent, some } from './words.ts';

test.each([
  [0, 1000, 0.01, 'pass'],
  [1, 1000, 0.01, 'review'],
  [10, 1000, 0.01, 'review'],
  [11, 1000, 0.01, 'fail'],
  [1, 3, 0.01, 'fail'],
  [3, 3, null, 'review'],
])('%i of %i rows with a share of %f: %s', (faults, checked, share, verdict) => {
  expect(severityOf(faults, checked, share)).toBe(verdict);
});

test.each([
  [60, 'review'],
  [61, 'fail'],
])('%i wrong weekdays of 6,000: %s, three of them as examples', async (first, severity) => {
  const tables = cleanTables(BENCHMARKS);
  change('posts', { first }, ({ day_of_week }) => ({ day_of_week: String((Number(day_of_week) + 1) % 7) }))(
    tables,
  );
  const { findings, verdict } = await qualityOf(tables);
  expect(verdict).toBe(severity);
  expect(findings[0]).toMatchObject({ rule: 'weekday', severity, count: first, checked: 6000, rejected: 0 });
  expect(findings[0]?.examples.map(({ line, code, rejected }) => [line, code, rejected])).toEqual([
    [2, 'weekday', false],
    [3, 'weekday', false],
    [4, 'weekday', false],
  ]);
});

test('rows that were left out fail the table above the share, and are reviewed below it', async () => {
  const lost = async (first: number): Promise<string> => {
    const tables = cleanTables(BENCHMARKS);
    change('posts', { first, of: ({ is_sponsored }) => is_sponsored === 'false' }, () => ({ likes: '-1' }))(
      tables,
    );
    return (await qualityOf(tables)).findings.find(({ rule }) => rule === 'constraint-error')?.severity ?? '';
  };
  expect([await lost(60), await lost(61)]).toEqual(['review', 'fail']);
});

test('the words of a message', () => {
  expect([0, 0.00001, 0.0002, 0.01, 0.041, 0.05, 0.62, 1].map(percent)).toEqual([
    '0%',
    'under 0.01%',
    '0.02%',
    '1%',
    '4.1%',
    '5%',
    '62%',
    '100%',
  ]);
  expect([all(50_000, 'posts'), all(1, 'touches by a post')]).toEqual([
    'all 50,000 posts',
    'the only touch by a post',
  ]);
  expect([some(12, 50_000, 'posts'), some(1, 1, 'rows of spend')]).toEqual([
    '12 of 50,000 posts (0.02%)',
    '1 of 1 row of spend (100%)',
  ]);
  expect(decimal(-0.314)).toBe('\u22120.31');
});
