import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apportion } from './apportion.ts';
import { textOf } from './refusal.ts';
import { planOf, rescale, sharesOf, WHOLE, type Limit, type Rescaled } from './shares.ts';

const moved = (shares: number[], index: number, to: number, limits: Limit[] = []): Rescaled => {
  const found = rescale(shares, { index, to }, limits);
  if (!found.ok) throw new Error(JSON.stringify(found));
  return found;
};

test.each<[string, number[], [number, number], Limit[], number[], Rescaled['stopped']]>([
  ['the others give in proportion', [4000, 4000, 2000], [0, 7000], [], [7000, 2000, 1000], null],
  ['the others get in proportion', [4000, 4000, 2000], [0, 1000], [], [1000, 6000, 3000], null],
  ['up to the whole', [4000, 4000, 2000], [0, 10_000], [], [10_000, 0, 0], null],
  ['others that have nothing get equal parts', [10_000, 0, 0], [0, 9000], [], [9000, 500, 500], null],
  [
    'a rest that does not divide: largest remainders, then the earlier one',
    [9997, 1, 1, 1],
    [0, 9998],
    [],
    [9998, 1, 1, 0],
    null,
  ],
  ['locked ones stay', [4000, 4000, 2000], [0, 5000], [{}, { lock: true }], [5000, 4000, 1000], null],
  [
    'a bound of another: what it cannot give, the rest gives',
    [4000, 4000, 2000],
    [0, 7000],
    [{}, { min: 2500 }],
    [7000, 2500, 500],
    null,
  ],
  [
    'a bound of another: what it cannot get, the rest gets',
    [4000, 4000, 2000],
    [0, 1000],
    [{}, { max: 5000 }],
    [1000, 5000, 4000],
    null,
  ],
  [
    'what is full cannot get; one that has nothing must',
    [4000, 6000, 0],
    [0, 2000],
    [{}, { max: 7000 }],
    [2000, 7000, 1000],
    null,
  ],
  [
    'its own bound',
    [4000, 4000, 2000],
    [0, 7000],
    [{ max: 5000 }],
    [5000, 3333, 1667],
    { at: 5000, by: [0] },
  ],
  [
    'its own lock',
    [4000, 4000, 2000],
    [0, 7000],
    [{ lock: true }],
    [4000, 4000, 2000],
    { at: 4000, by: [0] },
  ],
  [
    'the minima of others',
    [4000, 4000, 2000],
    [0, 9000],
    [{}, { min: 1000 }, { min: 500 }],
    [8500, 1000, 500],
    { at: 8500, by: [1, 2] },
  ],
  [
    'all others locked',
    [4000, 4000, 2000],
    [0, 9000],
    [{}, { lock: true }, { lock: true }],
    [4000, 4000, 2000],
    { at: 4000, by: [1, 2] },
  ],
  ['only one', [10_000], [0, 3000], [], [10_000], { at: 10_000, by: [] }],
  ['beyond the whole', [4000, 6000], [0, 1e15], [], [10_000, 0], { at: 10_000, by: [0] }],
])('%s', (_, shares, [index, to], limits, expected, stopped) => {
  expect(moved(shares, index, to, limits)).toEqual({ ok: true, shares: expected, stopped });
});

test.each<[string, number[], { index: number; to: number }, Limit[]]>([
  [
    'shares: got "5000, 4999", expected whole basis points, together 10000',
    [5000, 4999],
    { index: 0, to: 1 },
    [],
  ],
  ['shares: got "", expected whole basis points, together 10000', [], { index: 0, to: 1 }, []],
  ['share: got NaN, expected 0 to 10000 basis points', [5000, 5000], { index: 0, to: Number.NaN }, []],
  ['moved share: got 2, expected 0 to 1', [5000, 5000], { index: 2, to: 1 }, []],
  [
    'limits: got "7000 to 6000", expected bounds and locks that leave room for 100 %',
    [5000, 5000],
    { index: 0, to: 1 },
    [{ max: 6000 }, { max: 3000 }],
  ],
])('%s', (text, shares, move, limits) => {
  const found = rescale(shares, move, limits);
  expect(!found.ok && textOf(found)).toBe(text);
});

const shares = fc
  .array(fc.nat(1000), { minLength: 1, maxLength: 20 })
  .map((weights) => apportion(weights, WHOLE));

describe('laws', () => {
  test('always whole basis points, together 100 %, within bounds and locks, or a refusal', () => {
    const limits = fc.array(fc.record({ min: fc.nat(1500), room: fc.nat(9000), lock: fc.boolean() }), {
      minLength: 20,
      maxLength: 20,
    });
    fc.assert(
      fc.property(
        shares,
        fc.nat(),
        fc.integer({ min: -5000, max: 15_000 }),
        limits,
        (now, pick, to, given) => {
          const bounds = given.map(({ min, room, lock }) => ({ min, max: min + room, lock }));
          const found = rescale(now, { index: pick % now.length, to }, bounds);
          if (!found.ok) return;
          expect(found.shares.reduce((a, b) => a + b, 0)).toBe(WHOLE);
          for (const [i, share] of found.shares.entries()) {
            const { min, max, lock } = bounds[i] as (typeof bounds)[number];
            expect(Number.isInteger(share)).toBe(true);
            expect(lock ? share === now[i] : share >= min && share <= max).toBe(true);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  test('without limits the others keep their proportions to one basis point', () => {
    fc.assert(
      fc.property(shares, fc.nat(), fc.integer({ min: 0, max: WHOLE }), (now, pick, to) => {
        const index = pick % now.length;
        const rest = WHOLE - (now[index] as number);
        if (now.length === 1 || rest === 0) return;
        for (const [i, share] of moved(now, index, to).shares.entries())
          if (i !== index)
            expect(Math.abs(share - ((now[i] as number) / rest) * (WHOLE - to))).toBeLessThan(1);
      }),
    );
  });

  test('shares become cents that sum to the budget, and come back', () => {
    fc.assert(
      fc.property(shares, fc.integer({ min: 1e7, max: Number.MAX_SAFE_INTEGER }), (now, budget) => {
        const plan = planOf(now, budget);
        expect(plan.reduce((a, b) => a + BigInt(b), 0n)).toBe(BigInt(budget));
        expect(sharesOf(plan)).toEqual(now);
      }),
    );
  });
});

test.each([
  [[1, 1, 1], 100, [34, 33, 33]],
  [[0, 0], 5, [3, 2]],
  [[5, 3, 0], 4, [3, 1, 0]],
  [[], 0, []],
])('apportion %j of %d', (weights, whole, parts) => {
  expect(apportion(weights, whole)).toEqual(parts);
});
