import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sum } from '../stats/sum.ts';
import { pathsOf } from '../testing/paths.ts';
import { merge } from './merge.ts';
import type { Paths } from './paths.ts';

const show = ({ names, offsets, steps, weights }: Paths): string[] =>
  Array.from(weights.orders, (orders, row) => {
    const path = [...steps.subarray(offsets[row], offsets[row + 1])].map((s) => names[s]).join('>');
    return `${path} ${String(orders)}/${String(weights.nulls[row])}/${String(weights.value[row])}`;
  });

test('equal paths become one row, in the order of their steps', () => {
  const { paths, member } = merge(
    pathsOf([
      { path: ['B'], orders: 1, value: 5 },
      { path: ['A', 'B'], nulls: 2 },
      { path: ['B'], nulls: 3 },
      { path: ['A'], orders: 4, value: 1 },
    ]),
  );
  expect(show(paths)).toEqual(['A 4/0/1', 'A>B 0/2/0', 'B 1/3/5']);
  expect([...member]).toEqual([2, 1, 2, 0]);
});

const rows = fc.array(
  fc.record({
    path: fc.array(fc.constantFrom('A', 'B', 'C'), { minLength: 1, maxLength: 4 }),
    orders: fc.nat({ max: 9 }),
    value: fc.double({ min: 0, max: 99, noNaN: true }),
    nulls: fc.nat({ max: 9 }),
  }),
  { minLength: 1, maxLength: 40 },
);

test('the order of rows does not show, to the last bit', () => {
  fc.assert(
    fc.property(rows, (given) => {
      expect(show(merge(pathsOf([...given].reverse())).paths)).toEqual(show(merge(pathsOf(given)).paths));
    }),
  );
});

test('nothing is lost', () => {
  fc.assert(
    fc.property(rows, (given) => {
      const whole = pathsOf(given);
      const { paths } = merge(whole);
      expect(sum(paths.weights.orders)).toBe(sum(whole.weights.orders));
      expect(sum(paths.weights.value)).toBeCloseTo(sum(whole.weights.value), 9);
    }),
  );
});
