import { expect, test } from 'vitest';
import { sum, sums } from './sum.ts';

test.each([
  ['nothing', [], 0],
  ['small beside large', [1e16, 1, -1e16], 1],
  ['large after small', [1, 1e16, 1, -1e16], 2],
  ['tenths', Array<number>(10).fill(0.1), 1],
])('%s', (_, terms, expected) => {
  expect(sum(terms)).toBe(expected);
});

test('slots do not mix', () => {
  const two = sums(2);
  two.add(0, 1);
  two.add(1, 5);
  two.add(0, 2);
  expect([...two.totals()]).toEqual([3, 5]);
});
