import { describe, expect, test } from 'vitest';
import { merge } from '../../journeys/merge.ts';
import { source, type Source } from '../../random/source.ts';
import { pathsOf, type Given } from '../../testing/paths.ts';
import { chooseOrder } from './choose-order.ts';
import { heldOut, longerMemory } from './held-out.ts';
import { nextSteps } from './next-steps.ts';

/** Journeys whose next touch repeats the one `memory` touches ago, more often than chance would. */
function journeys(uniform: Source, memory: number): Given[] {
  return Array.from({ length: 4000 }, () => {
    const path: string[] = [];
    do {
      const old = path.at(-memory);
      path.push(old !== undefined && uniform() < 0.6 ? old : 'ABC'.charAt(Math.floor(uniform() * 3)));
    } while (uniform() < 0.65);
    return uniform() < 0.2 ? { path, orders: 1 } : { path, nulls: 1 };
  });
}

const chosen = (rows: readonly Given[]): number => chooseOrder(merge(pathsOf(rows)).paths);

describe('the order of a chain, chosen by what it foretells', () => {
  test.each([1, 2])('a chain that remembers %i touches', (memory) => {
    expect(chosen(journeys(source('test', `memory ${String(memory)}`), memory))).toBe(memory);
  });

  test('an order that hangs on the touch before the last', () => {
    const rows = [
      { path: ['A', 'B'], orders: 300, nulls: 100 },
      { path: ['C', 'B'], orders: 100, nulls: 300 },
    ];
    expect(chosen(rows)).toBe(2);
  });

  test('weights scale out', () => {
    const rows = journeys(source('test', 'weights'), 2).slice(0, 300);
    const paths = merge(pathsOf(rows)).paths;
    const times = (n: Float64Array): Float64Array => n.map((x) => 62.5 * x);
    const { orders, value, nulls } = paths.weights;
    const heavy = {
      ...paths,
      weights: { orders: times(orders), value, nulls: times(nulls) },
      unit: times(paths.unit),
    };
    expect(chooseOrder(heavy)).toBe(chooseOrder(paths));
  });

  test.each([
    ['nothing', []],
    ['one journey', [{ path: ['A', 'A'], orders: 1 }]],
    ['single touches', [{ path: ['A'], orders: 5, nulls: 9 }]],
  ])('%s has an order too', (_, rows) => expect(chosen(rows)).toBe(1));
});

test('each step is foretold from the other journeys, worked by hand', () => {
  // Two journeys through A: what comes after A, foretold for the one from the other, over all that could come.
  const paths = pathsOf([
    { path: ['A', 'B'], orders: 1 },
    { path: ['A'], nulls: 1 },
  ]);
  const steps = nextSteps(paths);
  const none = longerMemory(paths, steps, null);
  // Three steps are known from the other journey, one of each: A and no order; the rest is one mean journey spread over 4 symbols.
  expect(none.chance[0]).toBeCloseTo((1 + 1 / 4) / (2 + 1), 12);
  const one = longerMemory(paths, steps, none);
  // After A the other journey ended without an order: B was never seen.
  expect(one.chance[1]).toBeCloseTo((0 + (none.chance[1] as number)) / (1 + 1), 12);
  expect(heldOut(steps, one)).toBeLessThan(0);
});
