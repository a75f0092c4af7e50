import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { settings } from '../config.ts';
import { resolve } from '../config/resolve.ts';
import type { Paths } from '../journeys/paths.ts';
import { sum } from '../stats/sum.ts';
import { pathsOf, type Given } from '../testing/paths.ts';
import { attribute } from './attribute.ts';
import { models } from './index.ts';
import type { Credits, Model } from './model.ts';

const { attribution } = resolve(settings, {}, 'test');

function credit(model: Model, paths: Paths): Credits {
  const [only] = attribute(paths, [model], attribution);
  if (!only?.credits) throw new Error(`${model.id} did not run`);
  return only.credits;
}

const byName = (paths: Paths, credits: Credits): Map<string, [number, number]> =>
  new Map(
    paths.names.map((name, i) => [name, [credits.conversions[i] as number, credits.value[i] as number]]),
  );

/** Random journeys over a few channels, among them names that break plain objects. */
const journey = (names: readonly string[]): fc.Arbitrary<Given> =>
  fc
    .record({
      path: fc.array(fc.constantFrom(...names), { minLength: 1, maxLength: 7 }),
      orders: fc.nat({ max: 40 }),
      perOrder: fc.double({ min: 0, max: 500, noNaN: true }),
      nulls: fc.nat({ max: 400 }),
      gaps: fc.array(fc.double({ min: 0, max: 30, noNaN: true }), { minLength: 7, maxLength: 7 }),
    })
    .map(({ path, orders, perOrder, nulls, gaps }) => ({
      path,
      orders,
      value: orders * perOrder,
      nulls,
      days: path.map((_, i) => gaps.slice(i, path.length).reduce((a, b) => a + b, 0)),
    }));

const NAMES = ['A', 'B', 'C', '__proto__', 'constructor', 'Zürich > x'];
const journeys = fc.array(journey(NAMES), { minLength: 1, maxLength: 25 });

const close = (a: number, b: number, scale: number): boolean =>
  Math.abs(a - b) <= 1e-9 * Math.max(1e-6, scale);

describe.each(models.map((model) => [model.id, model] as const))('%s', (_, model) => {
  test('credits sum to the orders and to the money, and none is negative', () => {
    fc.assert(
      fc.property(journeys, (rows) => {
        const paths = pathsOf(rows);
        const credits = credit(model, paths);
        const [orders, value] = [sum(paths.weights.orders), sum(paths.weights.value)];
        expect(close(sum(credits.conversions), orders, orders)).toBe(true);
        expect(close(sum(credits.value), value, value)).toBe(true);
        expect([...credits.conversions, ...credits.value].every((c) => c >= 0)).toBe(true);
      }),
    );
  });

  test('renaming channels renames credits and nothing else', () => {
    fc.assert(
      fc.property(journeys, (rows) => {
        const rename = (name: string): string => `z${String(9 - NAMES.indexOf(name))}`;
        const paths = pathsOf(rows);
        const renamed = pathsOf(rows.map((row) => ({ ...row, path: row.path.map(rename) })));
        const before = byName(paths, credit(model, paths));
        const after = byName(renamed, credit(model, renamed));
        const scale = sum(paths.weights.orders);
        for (const [name, [orders]] of before)
          expect(close(orders, after.get(rename(name))?.[0] as number, scale)).toBe(true);
      }),
    );
  });

  test('merged and row-per-journey input agree', () => {
    fc.assert(
      fc.property(fc.array(journey(NAMES), { minLength: 1, maxLength: 6 }), (rows) => {
        const single = rows.flatMap(({ orders = 0, value = 0, nulls = 0, ...row }) => [
          ...Array.from({ length: orders }, () => ({ ...row, orders: 1, value: value / orders })),
          ...Array.from({ length: Math.min(nulls, 50) }, () => ({ ...row, nulls: 1 })),
        ]);
        const together = pathsOf(rows.map((row) => ({ ...row, nulls: Math.min(row.nulls ?? 0, 50) })));
        const apart = pathsOf(single);
        const scale = sum(together.weights.orders);
        const expected = byName(together, credit(model, together));
        for (const [name, [orders]] of byName(apart, credit(model, apart)))
          expect(close(orders, expected.get(name)?.[0] as number, scale)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  test('no journeys, no credit, no crash', () => {
    const paths = { ...pathsOf([]), daysToEnd: new Float64Array(0) };
    expect(credit(model, paths).conversions).toHaveLength(0);
  });

  test('no orders, no credit', () => {
    const paths = pathsOf([{ path: ['A', 'B'], nulls: 5, days: [2, 0] }]);
    expect([...credit(model, paths).conversions]).toEqual([0, 0]);
  });

  test('a single channel takes everything', () => {
    const paths = pathsOf([{ path: ['A', 'A'], orders: 3, value: 90, nulls: 4, days: [2, 0] }]);
    expect(credit(model, paths).conversions[0]).toBeCloseTo(3, 12);
    expect(credit(model, paths).value[0]).toBeCloseTo(90, 12);
  });

  test('__proto__ is a channel name like any other', () => {
    const paths = pathsOf([{ path: ['__proto__'], orders: 2, nulls: 1, days: [0] }]);
    expect(byName(paths, credit(model, paths)).get('__proto__')?.[0]).toBeCloseTo(2, 12);
  });
});

describe('journey-wise models', () => {
  test.each(models.filter((model) => model.id !== 'markov').map((model) => [model.id, model] as const))(
    '%s: splitting the data and adding the parts agrees',
    (_, model) => {
      fc.assert(
        fc.property(journeys, journeys, (left, right) => {
          const whole = pathsOf([...left, ...right]);
          const parts = [pathsOf(left), pathsOf(right)].map((paths) => byName(paths, credit(model, paths)));
          const scale = sum(whole.weights.orders);
          for (const [name, [orders]] of byName(whole, credit(model, whole))) {
            const added = parts.reduce((a, part) => a + (part.get(name)?.[0] ?? 0), 0);
            expect(close(orders, added, scale)).toBe(true);
          }
        }),
      );
    },
  );
});
