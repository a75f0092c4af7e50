import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { similarCreators, type Looks } from './similar.ts';

const of = (rows: readonly [string, string, number, number, number][]): Looks => ({
  platforms: rows.map(([platform]) => platform),
  categories: rows.map(([, category]) => category),
  followers: rows.map(([, , followers]) => followers),
  rates: rows.map(([, , , rate]) => rate),
  prices: rows.map(([, , , , price]) => price),
});

describe('similar creators', () => {
  test('are of the same platform, the nearest first', () => {
    const looks = of([
      ['A', 'x', 1000, 0.01, 10],
      ['A', 'x', 1100, 0.01, 10],
      ['A', 'x', 9000, 0.01, 10],
      ['B', 'x', 1000, 0.01, 10],
      ['A', 'y', 1000, 0.01, 10],
    ]);
    // Logarithms of followers have a standard deviation of .966, so ln(1100 / 1000) is .1 of it; another category is 1.
    expect(similarCreators(looks, 2)[0]).toEqual([1, 4]);
    expect(similarCreators(looks, 5)[3]).toEqual([]);
  });

  test('what is not known counts as one standard deviation', () => {
    const looks = of([
      ['A', 'x', 1000, 0.01, 10],
      ['A', 'x', Number.NaN, 0.01, 10],
      ['A', 'x', 100_000, 0.01, 10],
      ['A', 'x', 1000, 0.01, 10],
    ]);
    expect(similarCreators(looks, 3)[0]).toEqual([3, 1, 2]);
  });

  test('alike to a bit: the earlier number first', () => {
    const looks = of(Array.from({ length: 6 }, () => ['A', 'x', 1000, 0.01, 10]));
    expect(similarCreators(looks, 3)).toEqual([
      [1, 2, 3],
      [0, 2, 3],
      [0, 1, 3],
      [0, 1, 2],
      [0, 1, 2],
      [0, 1, 2],
    ]);
  });

  test('are those that comparing everybody with everybody finds', () => {
    const amount = fc.oneof(fc.constant(Number.NaN), fc.integer({ min: 1, max: 1_000_000 }));
    const row = fc.tuple(fc.constantFrom('A', 'B'), fc.constantFrom('x', 'y', ''), amount, amount, amount);
    fc.assert(
      fc.property(fc.array(row, { maxLength: 40 }), (rows) => {
        const looks = of(rows);
        // With as many asked for as there are, nothing is cut off early.
        const all = similarCreators(looks, rows.length);
        expect(similarCreators(looks, 3)).toEqual(all.map((one) => one.slice(0, 3)));
      }),
    );
  });
});
