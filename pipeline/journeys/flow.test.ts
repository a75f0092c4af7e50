import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pathsOf } from '../testing/paths.ts';
import { byFlow, pathFlow, switching } from './flow.ts';
import { fold } from './fold.ts';

const paths = pathsOf([
  { path: ['A'], orders: 5, nulls: 40 },
  { path: ['A', 'B'], orders: 3 },
  { path: ['B', 'A', 'C'], orders: 2 },
  { path: ['C', 'B'], nulls: 8 },
]);
const all = fold([0, 1, 2], 9);
const flow = (touches: number, states = all) =>
  pathFlow(paths, states, touches).map(({ touch, from, to, orders }) => [touch, from, to, orders]);

test('orders by touch, channel and what comes next; journeys without an order are not among them', () => {
  expect(flow(3)).toEqual([
    [1, 0, 1, 3],
    [1, 0, 'order', 5],
    [1, 1, 0, 2],
    [2, 0, 2, 2],
    [2, 1, 'order', 3],
    [3, 2, 'order', 2],
  ]);
});

test('journeys that go on behind the last touch are one bundle', () => {
  expect(flow(2)).toEqual([
    [1, 0, 1, 3],
    [1, 0, 'order', 5],
    [1, 1, 0, 2],
    [2, 0, 'more', 2],
    [2, 1, 'order', 3],
  ]);
});

test('folded channels flow as one', () => {
  expect(flow(2, fold([0, 1, 2], 1))).toEqual([
    [1, 0, 1, 3],
    [1, 0, 'order', 5],
    [1, 1, 0, 2],
    [2, 0, 'more', 2],
    [2, 1, 'order', 3],
  ]);
});

test.each([
  [1, [0, 1, 2]],
  [2, [0, 1, 2]],
])('channels by orders within %d touches', (touches, order) => expect(byFlow(paths, touches)).toEqual(order));

test('who switches channel on the second touch', () => {
  const log = pathsOf([
    { path: ['A'], orders: 9 },
    { path: ['A', 'A', 'B'], orders: 1 },
    { path: ['A', 'B', 'B'], orders: 3, nulls: 90 },
  ]);
  expect(switching(log, log.weights)).toBe(0.75);
  expect(switching(log, { ...log.weights, orders: Float64Array.of(9, 0, 0) })).toBeNaN();
});

const rows = fc.array(
  fc.record({
    path: fc.array(fc.constantFrom('A', 'B', 'C', 'D', 'E'), { minLength: 1, maxLength: 7 }),
    orders: fc.nat({ max: 9 }),
    nulls: fc.nat({ max: 9 }),
  }),
  { minLength: 1, maxLength: 30 },
);

test('what comes in at a touch goes out of it, and every order arrives', () => {
  fc.assert(
    fc.property(
      rows,
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 1, max: 5 }),
      (given, touches, most) => {
        const given_ = pathsOf(given);
        const states = fold(byFlow(given_, touches), most);
        const bands = pathFlow(given_, states, touches);
        const total = (of: typeof bands) => of.reduce((sum, { orders }) => sum + orders, 0);
        const orders = given.reduce((sum, row) => sum + row.orders, 0);
        expect(total(bands.filter(({ touch }) => touch === 1))).toBe(orders);
        expect(total(bands.filter(({ to }) => typeof to === 'string'))).toBe(orders);
        for (let touch = 2; touch <= touches; touch++)
          for (let state = 0; state < states.size; state++) {
            const into = bands.filter((band) => band.touch === touch - 1 && band.to === state);
            const out = bands.filter((band) => band.touch === touch && band.from === state);
            expect(total(into)).toBe(total(out));
          }
      },
    ),
  );
});
