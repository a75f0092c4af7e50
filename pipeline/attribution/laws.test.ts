import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { settings } from '../config.ts';
import { resolve } from '../config/resolve.ts';
import type { Paths } from '../journeys/paths.ts';
import { sum } from '../stats/sum.ts';
import { pathsOf, type Given } from '../testing/paths.ts';
import { attribute } from './attribute.ts';
import type { Evidence } from './evidence.ts';
import { models } from './index.ts';
import type { Credits, Model } from './model.ts';

const { attribution } = resolve(settings, {}, 'test');

/** Models that look at all journeys together. */
const JOINT = new Set(['markov', 'data-driven', 'calibrated']);

/** Paths that feed every model: with times, and with visits even where none is one. */
const feed = (rows: readonly Given[]): Paths => ({
  ...pathsOf(rows),
  daysToEnd: Float64Array.from(rows.flatMap((row) => row.days ?? row.path.map(() => 0))),
  daysAfter: Float64Array.from(rows, ({ after = 0 }) => after),
  visits: Uint8Array.from(
    rows.flatMap((row) => row.visits ?? row.path.map(() => false)),
    Number,
  ),
});

/** @param tested channels with a lift test, which measured 1, 2, 3 ... orders */
const evidenceOf = (paths: Paths, tested: readonly string[]): Evidence => ({
  liftTests: tested.map((channel, i) => ({ channel, effect: i + 1, standardError: 0.5, unit: 'orders' })),
  orders: sum(paths.weights.orders),
});

function credit(model: Model, paths: Paths, tested: readonly string[]): Credits {
  const [only] = attribute(paths, [model], attribution, evidenceOf(paths, tested));
  if (!only?.credits) throw new Error(`${model.id} ${only?.unavailable ?? 'did not run'}`);
  return only.credits;
}

/** Every other channel. */
const some = ({ names }: Paths): string[] => names.filter((_, i) => i % 2 === 0);

/** Orders by name; the baseline has none. */
const byName = (paths: Paths, { conversions, baseline }: Credits): Map<string | null, number> =>
  new Map<string | null, number>([
    ...paths.names.map((name, i): [string, number] => [name, conversions[i] as number]),
    [null, baseline?.conversions ?? 0],
  ]);

const wholes = ({ conversions, value, baseline }: Credits): [number, number] => [
  sum(conversions) + (baseline?.conversions ?? 0),
  sum(value) + (baseline?.value ?? 0),
];

/** Random journeys over a few channels, among them names that break plain objects. */
const journey = (names: readonly string[]): fc.Arbitrary<Given> =>
  fc
    .record({
      path: fc.array(fc.constantFrom(...names), { minLength: 1, maxLength: 7 }),
      orders: fc.nat({ max: 40 }),
      perOrder: fc.double({ min: 0, max: 500, noNaN: true }),
      nulls: fc.nat({ max: 400 }),
      gaps: fc.array(fc.double({ min: 0, max: 30, noNaN: true }), { minLength: 7, maxLength: 7 }),
      visits: fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }),
      after: fc.double({ min: 0, max: 90, noNaN: true }),
    })
    .map(({ path, orders, perOrder, nulls, gaps, visits, after }) => ({
      path,
      orders,
      value: orders * perOrder,
      nulls,
      days: path.map((_, i) => gaps.slice(i, path.length).reduce((a, b) => a + b, 0)),
      visits: visits.slice(0, path.length),
      after,
    }));

const NAMES = ['A', 'B', 'direct', '__proto__', 'constructor', 'Zürich > x'];
const journeys = fc.array(journey(NAMES), { minLength: 1, maxLength: 25 });

const close = (a: number, b: number, scale: number): boolean => within(1e-9, a - b, scale);

const within = (tolerance: number, off: number, scale: number): boolean =>
  Math.abs(off) <= tolerance * Math.max(1e-6, scale);

/**
 * Where touches and baseline explain orders alike, a fit ends where its search stops, and three times a weight is not to the last bit
 * the weight three times: of 1,500 random logs the worst was off by 2e-5 of all orders.
 */
const FITTED = new Set(['data-driven', 'calibrated']);

describe.each(models.map((model) => [model.id, model] as const))('%s', (_, model) => {
  test('credits and baseline sum to the orders and to the money, and none is negative', () => {
    fc.assert(
      fc.property(journeys, (rows) => {
        const paths = feed(rows);
        const credits = credit(model, paths, some(paths));
        const [orders, value] = [sum(paths.weights.orders), sum(paths.weights.value)];
        expect(close(wholes(credits)[0], orders, orders)).toBe(true);
        expect(close(wholes(credits)[1], value, value)).toBe(true);
        const { conversions: anyway, value: money } = credits.baseline ?? { conversions: 0, value: 0 };
        expect([...credits.conversions, ...credits.value, anyway, money].every((c) => c >= 0)).toBe(true);
      }),
    );
  });

  test(`${model.kind}: leaves orders to nobody only if it says so`, () => {
    fc.assert(
      fc.property(journeys, (rows) => {
        const paths = feed(rows);
        expect(credit(model, paths, some(paths)).baseline !== null).toBe(model.kind === 'with-baseline');
      }),
      { numRuns: 20 },
    );
  });

  test('credits of touches add up to the credits', () => {
    fc.assert(
      fc.property(journeys, (rows) => {
        const paths = feed(rows);
        const evidence = evidenceOf(paths, some(paths));
        const { evaluate, touches } = model.prepare(paths, attribution, evidence);
        const { conversions } = evaluate(paths.weights, null);
        const byTouch = new Float64Array(paths.names.length);
        const each = touches();
        paths.steps.forEach((name, i) => (byTouch[name] = (byTouch[name] as number) + (each[i] as number)));
        const scale = sum(paths.weights.orders);
        conversions.forEach((orders, name) => {
          expect(close(byTouch[name] as number, orders, scale)).toBe(true);
        });
        expect(each.every((orders) => orders >= 0)).toBe(true);
      }),
    );
  });

  test('renaming channels renames credits and nothing else', () => {
    fc.assert(
      fc.property(journeys, (rows) => {
        const rename = (name: string): string =>
          name === 'direct' ? '(Direct)' : `z${String(9 - NAMES.indexOf(name))}`;
        const paths = feed(rows);
        const renamed = feed(rows.map((row) => ({ ...row, path: row.path.map(rename) })));
        const before = byName(paths, credit(model, paths, some(paths)));
        const after = byName(renamed, credit(model, renamed, some(paths).map(rename)));
        const scale = sum(paths.weights.orders);
        for (const [name, orders] of before)
          expect(close(orders, after.get(name === null ? null : rename(name)) as number, scale)).toBe(true);
      }),
    );
  });

  test('the order of journeys does not count', () => {
    fc.assert(
      fc.property(journeys, (rows) => {
        const [paths, turned] = [feed(rows), feed([...rows].reverse())];
        const scale = sum(paths.weights.orders);
        const after = byName(turned, credit(model, turned, some(paths)));
        for (const [name, orders] of byName(paths, credit(model, paths, some(paths))))
          expect(close(orders, after.get(name) as number, scale)).toBe(true);
      }),
      FITTED.has(model.id) ? { numRuns: 30, seed: 1 } : { numRuns: 30 },
    );
  });

  test('merged and row-per-journey input agree', () => {
    const fitted = FITTED.has(model.id);
    fc.assert(
      fc.property(fc.array(journey(NAMES), { minLength: 1, maxLength: 6 }), (rows) => {
        const single = rows.flatMap(({ orders = 0, value = 0, nulls = 0, ...row }) => [
          ...Array.from({ length: orders }, () => ({ ...row, orders: 1, value: value / orders })),
          ...Array.from({ length: Math.min(nulls, 50) }, () => ({ ...row, nulls: 1 })),
        ]);
        fc.pre(single.length > 0);
        const together = feed(rows.map((row) => ({ ...row, nulls: Math.min(row.nulls ?? 0, 50) })));
        const apart = feed(single);
        const scale = sum(together.weights.orders);
        const expected = byName(together, credit(model, together, apart.names));
        const tolerance = fitted ? 1e-4 : 1e-9;
        for (const [name, orders] of byName(apart, credit(model, apart, apart.names)))
          expect(within(tolerance, orders - (expected.get(name) as number), scale)).toBe(true);
      }),
      fitted ? { numRuns: 30, seed: 1 } : { numRuns: 30 },
    );
  });

  test('no journeys, no credit, no crash', () => {
    const paths = { ...feed([]), names: ['A'] };
    expect([...credit(model, paths, ['A']).conversions]).toEqual([0]);
    expect(wholes(credit(model, paths, ['A']))).toEqual([0, 0]);
  });

  test('no orders, no credit', () => {
    const paths = feed([{ path: ['A', 'B'], nulls: 5, days: [2, 0] }]);
    expect([...credit(model, paths, ['A']).conversions]).toEqual([0, 0]);
    expect(wholes(credit(model, paths, ['A']))).toEqual([0, 0]);
  });

  test('a single channel and what would have been bought anyway take everything', () => {
    const paths = feed([{ path: ['A', 'A'], orders: 3, value: 90, nulls: 4, days: [2, 0], after: 9 }]);
    const [orders, value] = wholes(credit(model, paths, ['A']));
    expect(orders).toBeCloseTo(3, 12);
    expect(value).toBeCloseTo(90, 12);
  });

  test('__proto__ is a channel name like any other', () => {
    const paths = feed([{ path: ['__proto__'], orders: 2, nulls: 1, days: [0], after: 5 }]);
    const credits = byName(paths, credit(model, paths, ['__proto__']));
    expect((credits.get('__proto__') ?? 0) + (credits.get(null) ?? 0)).toBeCloseTo(2, 12);
    expect(credits.get('__proto__')).toBeGreaterThan(0);
  });
});

/** Names with credit, of one journey through four channels. */
const credited = (model: Model): number => {
  const days = [9, 5, 3, 0];
  const paths = feed([{ path: ['A', 'B', 'C', 'D'], orders: 1, value: 7, nulls: 1, days, after: 5 }]);
  return credit(model, paths, ['B']).conversions.filter((orders) => orders > 0).length;
};

describe('one touch, or the whole path', () => {
  test.each(models.filter(({ kind }) => kind !== 'with-baseline').map((model) => [model.id, model] as const))(
    '%s',
    (_, model) => {
      expect(credited(model)).toBe(model.kind === 'one-touch' ? 1 : 4);
    },
  );
});

describe('journey-wise models', () => {
  test.each(models.filter(({ id }) => !JOINT.has(id)).map((model) => [model.id, model] as const))(
    '%s: splitting the data and adding the parts agrees',
    (_, model) => {
      fc.assert(
        fc.property(journeys, journeys, (left, right) => {
          const whole = feed([...left, ...right]);
          const parts = [feed(left), feed(right)].map((paths) => byName(paths, credit(model, paths, [])));
          const scale = sum(whole.weights.orders);
          for (const [name, orders] of byName(whole, credit(model, whole, []))) {
            const added = parts.reduce((a, part) => a + (part.get(name) ?? 0), 0);
            expect(close(orders, added, scale)).toBe(true);
          }
        }),
      );
    },
  );
});
