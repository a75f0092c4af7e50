import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { segmentOf, straight } from '../testing/segments.ts';
import { allocate } from './allocate.ts';
import { ceilingsBelow, clashes, type Clash } from './clash.ts';
import { evaluate } from './evaluate.ts';
import { textOf } from './refusal.ts';
import type { Segment, Terms } from './segment.ts';

const a = straight('a', 2, 100);
const b = straight('b', 1, 100);

const said = (segments: readonly Segment[], budget: number, options: Partial<Terms> = {}): string => {
  const found = allocate(segments, budget, options);
  if (found.ok) return 'ok';
  return found.reason === 'input' ? textOf(found) : found.reason;
};

describe('input that cannot be meant is named: place, value, expected', () => {
  const cents = 'expected whole cents from 0 to 9007199254740991';
  test.each<[string, readonly Segment[], number, Partial<Terms>?]>([
    [`budget: got -1, ${cents}`, [a], -1],
    [`budget: got NaN, ${cents}`, [a], Number.NaN],
    [`budget: got Infinity, ${cents}`, [a], Infinity],
    [`budget: got 0.5, ${cents}`, [a], 0.5],
    [`budget: got 100000000000000000, ${cents}`, [a], 1e17],
    ['segments: got "none", expected at least one', [], 10],
    ['segments: got "a", expected no id twice', [a, a], 10],
    ['goal: got "money", expected revenue or profit', [a], 10, { goal: 'money' as Terms['goal'] }],
    ['risk: got "none", expected mean or cautious', [a], 10, { risk: 'none' as Terms['risk'] }],
    ['margin: got 0, expected above 0, up to 1', [a], 10, { margin: 0 }],
    ['margin: got NaN, expected above 0, up to 1', [a], 10, { margin: Number.NaN }],
    ['returns: got 1, expected 0 up to, but not, 1', [a], 10, { returns: 1 }],
    ['tail: got 0, expected above 0, up to 1', [a], 10, { tail: 0 }],
    ['level: got 90, expected 0 to 1', [a], 10, { level: 90 }],
    [`a, min: got 1.5, ${cents}`, [{ ...a, min: 1.5 }], 10],
    [`a, lock: got NaN, ${cents}`, [{ ...a, lock: Number.NaN }], 10],
    ['a, price: got 0, expected cents above 0', [{ ...a, price: 0 }], 10],
    ['a, price: got undefined, expected whole cents above 0', [{ ...a, whole: true }], 10],
    ['a, price: got 2.5, expected whole cents above 0', [{ ...a, whole: true, price: 2.5 }], 10],
    ['a, first breakpoint: got undefined, expected 0', [segmentOf('a', [], [[]])], 10],
    ['a, first breakpoint: got 5, expected 0', [segmentOf('a', [5, 9], [[0, 1]])], 10],
    ['a, breakpoint 2: got 10, expected more than 10', [segmentOf('a', [0, 10, 10], [[0, 1, 1]])], 10],
    [`a, breakpoint 1: got 0.5, ${cents}`, [segmentOf('a', [0, 0.5], [[0, 1]])], 10],
    ['a, draws: got 0, expected at least one', [segmentOf('a', [0, 10], [])], 10],
    [
      'c, draws: got 2, expected 1 as elsewhere',
      [
        a,
        segmentOf(
          'c',
          [0, 10],
          [
            [0, 1],
            [0, 1],
          ],
        ),
      ],
      10,
    ],
    ['a, draw 1: got 1, expected 2 revenues', [segmentOf('a', [0, 10], [[0, 1], [0]])], 10],
    ['a, draw 0, breakpoint 0: got 3, expected 0', [segmentOf('a', [0, 10], [[3, 4]])], 10],
    ['a, draw 0, breakpoint 1: got NaN, expected a number', [segmentOf('a', [0, 10], [[0, Number.NaN]])], 10],
    [
      'a, draw 0, breakpoint 1: got 1, expected at least 2, for the curve to be concave',
      [segmentOf('a', [0, 10, 20], [[0, 1, 4]])],
      10,
    ],
  ])('%s', (text, segments, budget, options) => {
    expect(said(segments, budget, options)).toBe(text);
  });

  test('the eighth digit of a published number is no fault', () => {
    expect(said([segmentOf('a', [0, 10, 20], [[0, 0.99999999, 2]])], 10)).toBe('ok');
    expect(said([segmentOf('a', [0, 10, 20], [[0, 0.999999, 2]])], 10)).not.toBe('ok');
  });

  test.each([1e15, Number.MAX_SAFE_INTEGER])('a budget of %d cents saturates', (budget) => {
    expect(allocate([a, b], budget)).toMatchObject({ plan: [100, 100], unspent: { why: 'saturated' } });
    expect(allocate([a, b], budget, { risk: 'cautious' })).toMatchObject({ plan: [100, 100] });
  });

  test.each([
    [[1], 'plan: got 1, expected 2 amounts'],
    [[1, -1], 'plan, b: got -1, expected whole cents from 0 to 9007199254740991'],
  ])('a plan of %j', (plan, text) => {
    const found = evaluate([a, b], plan);
    expect(found.ok ? 'ok' : textOf(found)).toBe(text);
  });
});

describe('constraints that cannot hold are named', () => {
  const posts = straight('p', 2, 100, { price: 30, whole: true });
  test.each<[string, Segment[], number, Clash[]]>([
    [
      'min above max',
      [{ ...a, min: 9, max: 4 }],
      50,
      [{ kind: 'min-above-max', segments: ['a'], needs: 9, has: 4 }],
    ],
    [
      'lock below min',
      [{ ...a, min: 9, lock: 4 }],
      50,
      [{ kind: 'lock-below-min', segments: ['a'], needs: 9, has: 4 }],
    ],
    [
      'lock above max',
      [{ ...a, max: 4, lock: 9 }],
      50,
      [{ kind: 'lock-above-max', segments: ['a'], needs: 9, has: 4 }],
    ],
    [
      'lock between posts',
      [{ ...posts, lock: 40 }],
      50,
      [{ kind: 'lock-between-posts', segments: ['p'], needs: 30, has: 40 }],
    ],
    [
      'no post between',
      [{ ...posts, min: 31, max: 59 }],
      90,
      [{ kind: 'no-post-between', segments: ['p'], needs: 30, has: 59 }],
    ],
    [
      'two at once',
      [
        { ...a, min: 9, max: 4 },
        { ...posts, lock: 1 },
      ],
      50,
      [
        { kind: 'min-above-max', segments: ['a'], needs: 9, has: 4 },
        { kind: 'lock-between-posts', segments: ['p'], needs: 30, has: 1 },
      ],
    ],
    [
      'locks and minima above the budget: only those that it takes',
      [{ ...a, lock: 60 }, { ...b, min: 50 }, straight('c', 1, 9, { min: 2 })],
      100,
      [{ kind: 'floors-above-budget', segments: ['a', 'b'], needs: 110, has: 100 }],
    ],
    [
      'a minimum counts in whole posts',
      [{ ...posts, min: 31 }],
      50,
      [{ kind: 'floors-above-budget', segments: ['p'], needs: 60, has: 50 }],
    ],
    [
      'all locked, at the budget',
      [
        { ...a, lock: 60 },
        { ...b, lock: 40 },
      ],
      100,
      [],
    ],
  ])('%s', (_, segments, budget, expected) => {
    expect(clashes(segments, budget)).toEqual(expected);
    expect(allocate(segments, budget).ok).toBe(expected.length === 0);
  });

  test('all locked, below the budget: possible, and named as the reason for what is left', () => {
    const locked = [
      { ...a, lock: 60 },
      { ...b, lock: 30 },
    ];
    expect(ceilingsBelow(locked, 100)).toEqual({
      kind: 'ceilings-below-budget',
      segments: ['a', 'b'],
      needs: 100,
      has: 90,
    });
    expect(ceilingsBelow([a, b], 1e9)).toBeNull();
    expect(allocate(locked, 100)).toMatchObject({
      plan: [60, 30],
      unspent: { cents: 10, why: 'ceilings', segments: ['a', 'b'] },
    });
  });

  test('the named set is minimal: without any one of its floors the rest fits', () => {
    const floors = fc.array(fc.nat(100), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(floors, fc.nat(300), (mins, budget) => {
        const segments = mins.map((min, i) => straight(`s${String(i)}`, 1, 100, { min }));
        const [clash] = clashes(segments, budget);
        const total = mins.reduce((x, y) => x + y, 0);
        expect(clash === undefined).toBe(total <= budget);
        if (!clash) return;
        const named = mins.filter((_, i) => clash.segments.includes(`s${String(i)}`));
        expect(named.reduce((x, y) => x + y, 0)).toBe(clash.needs);
        for (const floor of named) expect(clash.needs - floor).toBeLessThanOrEqual(budget);
      }),
    );
  });
});
