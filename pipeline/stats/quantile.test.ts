import { expect, test } from 'vitest';
import { quantileSorted, weightedQuantileSorted } from './quantile.ts';

// Reference: R 4, quantile(c(1, 2, 4, 8), type = 7).
test.each([
  [0, 1],
  [0.25, 1.75],
  [0.5, 3],
  [0.9, 6.8],
  [1, 8],
])('type 7 at %f', (q, expected) => {
  expect(quantileSorted([1, 2, 4, 8], q)).toBeCloseTo(expected, 12);
});

test('no values', () => {
  expect(quantileSorted([], 0.5)).toBeNaN();
  expect(weightedQuantileSorted([], [], 0.5)).toBeNaN();
});

test.each([
  [0.1, 1],
  [0.5, 2],
  [0.75, 2],
  [0.76, 9],
])('weighted at %f', (q, expected) => {
  expect(weightedQuantileSorted([1, 2, 9], [1, 2, 1], q)).toBe(expected);
});
