import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { segmentOf, someSegments, straight } from '../testing/segments.ts';
import { allocate } from './allocate.ts';
import { textOf } from './refusal.ts';
import { seek, type Sought, type Target } from './seek.ts';
import type { Segment, Terms } from './segment.ts';

// Along the best plans: 100 cents at 3, 200 at 2, 200 at 0.5.
const a = segmentOf('a', [0, 100, 300], [[0, 300, 400]]);
const b = segmentOf('b', [0, 200], [[0, 400]]);

const found = (segments: readonly Segment[], target: Target, options: Partial<Terms> = {}): Sought => {
  const sought = seek(segments, target, options);
  if (!sought.ok) throw new Error(JSON.stringify(sought));
  return sought;
};

const posts = straight('p', 3, 300, { price: 70, whole: true });

test.each<[string, Segment[], Target, Partial<Terms>, Omit<Sought, 'ok'>]>([
  [
    'revenue on the first piece',
    [a, b],
    { of: 'revenue', value: 150 },
    {},
    { reached: true, budget: 50, value: 150, saturated: false },
  ],
  [
    'revenue on a later piece, up to the cent',
    [a, b],
    { of: 'revenue', value: 501 },
    {},
    { reached: true, budget: 201, value: 502, saturated: false },
  ],
  [
    'no revenue',
    [a, b],
    { of: 'revenue', value: 0 },
    {},
    { reached: true, budget: 0, value: 0, saturated: false },
  ],
  [
    'revenue that cannot be',
    [a, b],
    { of: 'revenue', value: 900 },
    {},
    { reached: false, budget: 500, value: 800, saturated: false },
  ],
  [
    'revenue that does not pay',
    [a, b],
    { of: 'revenue', value: 750 },
    { goal: 'profit' },
    { reached: false, budget: 300, value: 700, saturated: false },
  ],
  [
    'revenue less returns',
    [a, b],
    { of: 'revenue', value: 150 },
    { returns: 0.5 },
    { reached: true, budget: 100, value: 150, saturated: false },
  ],
  [
    'revenue in whole posts',
    [posts],
    { of: 'revenue', value: 300 },
    {},
    { reached: true, budget: 140, value: 420, saturated: false },
  ],
  // 700 + 0.5 x = 1.75 (300 + x): x = 140.
  [
    'ROI: the most that still has it',
    [a, b],
    { of: 'roi', value: 0.75 },
    {},
    { reached: true, budget: 440, value: 0.75, saturated: false },
  ],
  [
    'ROI of the first piece',
    [a, b],
    { of: 'roi', value: 2 },
    {},
    { reached: true, budget: 100, value: 2, saturated: false },
  ],
  [
    'ROI that cannot be: the best is the first piece',
    [a, b],
    { of: 'roi', value: 2.5 },
    {},
    { reached: false, budget: 100, value: 2, saturated: false },
  ],
  [
    'ROI that everything has',
    [a, b],
    { of: 'roi', value: 0.5 },
    {},
    { reached: true, budget: 500, value: 0.6, saturated: true },
  ],
  // A lock of 400 that brings 400, then 3 by cent has to make up for it.
  [
    'ROI with a floor that spoils it',
    [{ ...a, lock: 400 }, b],
    { of: 'roi', value: 0.4 },
    {},
    { reached: false, budget: 600, value: 800 / 600 - 1, saturated: false },
  ],
  [
    'ROI in whole posts',
    [posts, straight('q', 1, 100)],
    { of: 'roi', value: 1.5 },
    {},
    { reached: true, budget: 373, value: (840 + 93) / 373 - 1, saturated: false },
  ],
  [
    'marginal ROI',
    [a, b],
    { of: 'marginal-roi', value: 1 },
    {},
    { reached: true, budget: 300, value: 1, saturated: false },
  ],
  [
    'marginal ROI between pieces',
    [a, b],
    { of: 'marginal-roi', value: 0.2 },
    {},
    { reached: true, budget: 300, value: 1, saturated: false },
  ],
  [
    'marginal ROI that cannot be',
    [a, b],
    { of: 'marginal-roi', value: 3 },
    {},
    { reached: false, budget: 0, value: 2, saturated: false },
  ],
  [
    'marginal ROI that everything has',
    [a, b],
    { of: 'marginal-roi', value: -0.5 },
    {},
    { reached: true, budget: 500, value: -0.5, saturated: true },
  ],
  [
    'nothing can be bought',
    [straight('z', -1, 10)],
    { of: 'roi', value: 0 },
    {},
    { reached: false, budget: 0, value: -1, saturated: false },
  ],
])('%s', (_, segments, target, options, expected) => {
  expect(found(segments, target, options)).toEqual({
    ok: true,
    ...expected,
    value: expect.closeTo(expected.value, 12) as number,
  });
});

test.each<[Target, string]>([
  [{ of: 'revenue', value: -1 }, 'target revenue: got -1, expected whole cents from 0'],
  [{ of: 'roi', value: Number.NaN }, 'target roi: got NaN, expected a number from -1'],
  [{ of: 'marginal-roi', value: Infinity }, 'target marginal-roi: got Infinity, expected a number from -1'],
])('%j', (target, text) => {
  const sought = seek([a], target);
  expect(!sought.ok && sought.reason === 'input' && textOf(sought)).toBe(text);
});

describe('against the best plan at that budget', () => {
  const some = someSegments({ segments: 4, draws: 5, width: 400 });
  const revenueAt = (segments: readonly Segment[], budget: number): number => {
    const best = allocate(segments, budget);
    return best.ok ? best.outcome : Number.NaN;
  };

  test('revenue: reached, and not with a cent less', () => {
    fc.assert(
      fc.property(some, fc.integer({ min: 1, max: 6000 }), (segments, value) => {
        const { reached, budget } = found(segments, { of: 'revenue', value });
        if (!reached) expect(revenueAt(segments, 1e9)).toBeLessThan(value);
        else {
          expect(revenueAt(segments, budget)).toBeGreaterThanOrEqual(value - 1e-6);
          expect(revenueAt(segments, budget - 1)).toBeLessThan(value);
        }
      }),
    );
  });

  test('ROI: reached, and no longer with two cents more', () => {
    fc.assert(
      fc.property(some, fc.integer({ min: -80, max: 300 }), (segments, percent) => {
        const value = percent / 100;
        const { reached, budget, saturated, value: has } = found(segments, { of: 'roi', value });
        const roi = (at: number): number => revenueAt(segments, at) / at - 1;
        if (reached) {
          expect(has).toBeCloseTo(roi(budget), 9);
          expect(roi(budget)).toBeGreaterThanOrEqual(value - 1e-9);
        } else expect(has).toBeLessThan(value);
        if (!saturated) expect(roi(budget + 2)).toBeLessThan(Math.max(value, has) + 1e-9);
      }),
    );
  });
});
