import { expect, test } from 'vitest';
import { BENCHMARKS } from '../testing/corruptions/case.ts';
import { qualityOf } from '../testing/checked.ts';
import { cleanTables } from '../testing/world/index.ts';
import { rules } from './index.ts';

const quality = await qualityOf(cleanTables(BENCHMARKS));

test('clean data fail no rule, and no rule asks for a review', () => {
  expect(quality.findings.filter(({ severity }) => severity !== 'pass')).toEqual([]);
  expect(quality.verdict).toBe('pass');
});

test('every rule has something to say of clean data', () => {
  const said = new Set(quality.findings.map(({ rule }) => rule));
  expect(rules.map(({ id }) => id).filter((id) => !said.has(id))).toEqual([]);
});
