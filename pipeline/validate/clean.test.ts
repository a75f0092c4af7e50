import { expect, test } from 'vitest';
import { BENCHMARKS } from '../testing/corruptions/case.ts';
import { qualityOf } from '../testing/checked.ts';
import { cleanTables } from '../testing/clean-world/index.ts';
import { rules } from './index.ts';

const quality = await qualityOf(cleanTables(BENCHMARKS));

test('clean data fail no rule, and no rule asks for a review', () => {
  expect(quality.findings.filter(({ severity }) => severity !== 'pass')).toEqual([]);
  expect(quality.verdict).toBe('pass');
});

// The rules on shares and limits raise a false alarm in one of a thousand worlds each; some hundred checks see none.
test('other clean worlds raise no alarm either', async () => {
  const seeds = ['one', 'two', 'three', 'four', 'five', 'six'];
  const found = seeds.map((seed) => qualityOf(cleanTables(BENCHMARKS, seed)));
  const alarms = (await Promise.all(found)).flatMap(({ findings }) => findings);
  expect(alarms.filter(({ severity }) => severity !== 'pass')).toEqual([]);
});

test('every rule has something to say of clean data', () => {
  const said = new Set(quality.findings.map(({ rule }) => rule));
  expect(rules.map(({ id }) => id).filter((id) => !said.has(id))).toEqual([]);
});
