import { expect, test } from 'vitest';
import { BENCHMARKS } from '../testing/corruptions/case.ts';
import { corruptions } from '../testing/corruptions/index.ts';
import { qualityOf } from '../testing/checked.ts';
import { cleanTables } from '../testing/clean-world/index.ts';
import { rules } from './index.ts';

const cases = corruptions.map(([fault, corrupt, ...expected]) => ({ fault, corrupt, expected }));

test.each(cases)('$fault: found by its rule, and nothing else is', async ({ corrupt, expected }) => {
  const tables = cleanTables(BENCHMARKS);
  corrupt(tables);
  const { findings, verdict } = await qualityOf(tables);
  const found = findings.filter(({ severity }) => severity !== 'pass');
  const names = found.map(
    ({ rule, dataset, column }) => `${rule} ${dataset}${column === null ? '' : `.${column}`}`,
  );
  expect(names.toSorted()).toEqual(expected.toSorted());
  expect(verdict).not.toBe('pass');
});

test('every rule has a fault that it is there for', () => {
  const meant = new Set(corruptions.map(([, , first]) => first?.split(' ')[0]));
  expect(rules.map(({ id }) => id).filter((id) => !meant.has(id))).toEqual([]);
});
