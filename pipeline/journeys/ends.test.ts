import { expect, test } from 'vitest';
import { pathsOf } from '../testing/paths.ts';
import { assisted, ends } from './ends.ts';

const paths = pathsOf([
  { path: ['A'], orders: 9 },
  { path: ['A', 'B'], orders: 4, nulls: 7 },
  { path: ['B', 'A', 'A', 'B'], orders: 2 },
  { path: ['C', 'C'], orders: 1 },
  { path: ['C', 'A'], nulls: 50 },
]);

test('who opens and closes orders of two touches or more', () => {
  const { orders, opened, closed } = ends(paths, paths.weights);
  expect({ orders, opened: [...opened], closed: [...closed] }).toEqual({
    orders: 7,
    opened: [4, 2, 1],
    closed: [0, 6, 1],
  });
});

test('other weights of the same journeys', () => {
  const orders = Float64Array.of(1, 0, 3, 0, 0);
  const { opened, closed } = ends(paths, { ...paths.weights, orders });
  expect([[...opened], [...closed]]).toEqual([
    [0, 3, 0],
    [0, 3, 0],
  ]);
});

test('an assist is an order that met the channel before its last touch, once however often', () => {
  expect([...assisted(paths)]).toEqual([4 + 2, 2, 1]);
});

test('journeys of one touch have no two ends', () => {
  const single = pathsOf([{ path: ['A'], orders: 3 }]);
  expect(ends(single, single.weights).orders).toBe(0);
  expect([...assisted(single)]).toEqual([0]);
});
