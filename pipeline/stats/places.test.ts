import { expect, test } from 'vitest';
import { places } from './places.ts';

const of = (parts: number[], whole: number): number[] => {
  const into = new Int32Array(parts.length);
  places(Float64Array.from(parts), whole, into);
  return [...into];
};

test.each([
  ['the largest is first', [3, 9, 5], 20, [3, 1, 2]],
  ['equal parts share the best place', [5, 9, 5, 1], 20, [2, 1, 2, 4]],
  ['all alike', [2, 2, 2], 6, [1, 1, 1]],
  ['near is equal', [1, 1 + 1e-12, 3], 5, [2, 2, 1]],
  ['a millionth of the whole is a difference', [1, 1 + 1e-5, 3], 5, [3, 2, 1]],
  ['the whole itself', [7, 0], 7, [1, 2]],
  ['nothing to share out', [0, 0], 0, [1, 1]],
  ['nobody', [], 0, []],
])('%s', (_, parts, whole, expected) => {
  expect(of(parts, whole)).toEqual(expected);
});

test('the same places as counting who is larger', () => {
  const parts = Array.from({ length: 3000 }, (_, i) => ((i * 7919) % 1013) / 1013);
  const counted = parts.map((part) => 1 + parts.filter((other) => other > part).length);
  expect(of(parts, 1)).toEqual(counted);
});
