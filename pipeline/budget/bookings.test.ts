import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { worthOf } from './crowding.ts';
import { bookingsOf, nextPosts, type Offer } from './offers.ts';
import { curveOf } from './packed.ts';

const free = { elasticity: 1, window: 0.1 };

describe('posts of one creator', () => {
  test.each<[number, number, number, number]>([
    // Posts, elasticity, window, worth.
    [0, 0.5, 0.1, 0],
    [1, 0.3, 0.2, 1],
    [7, 1, 0.2, 7],
    // All posts meet the same audience: a power.
    [9, 0.5, 1, 3],
    // Two posts, of which each meets 1.5: 2 / sqrt(1.5).
    [2, 0.5, 0.5, 2 / Math.sqrt(1.5)],
  ])('%i posts, elasticity %d, window %d: worth %d', (posts, elasticity, window, worth) => {
    expect(worthOf(posts, { elasticity, window })).toBeCloseTo(worth, 12);
  });

  test('each adds less than the one before, and something', () => {
    const setting = fc.record({
      elasticity: fc.double({ min: 0.05, max: 1, noNaN: true }),
      window: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(setting, (crowding) => {
        const adds = Array.from({ length: 40 }, (_, n) => worthOf(n + 1, crowding) - worthOf(n, crowding));
        expect(adds.every((own, n) => own > 0 && (n === 0 || own <= (adds[n - 1] as number) + 1e-12))).toBe(
          true,
        );
      }),
    );
  });
});

describe('bookings', () => {
  const offers: Offer[] = [
    { price: 100, revenue: 150, most: 2 },
    { price: 40, revenue: 100, most: 1 },
    { price: 500, revenue: 5000, most: 3 },
    { price: 10, revenue: 0, most: 9 },
  ];

  test('the best post for its price comes first', () => {
    expect(nextPosts(offers, free).map(({ offer, count }) => `${String(offer)}x${String(count)}`)).toEqual([
      '2x1',
      '2x2',
      '2x3',
      '1x1',
      '0x1',
      '0x2',
    ]);
  });

  test.each<[number, { offer: number; posts: number; cost: number; revenue: number }[], number]>([
    [0, [], 0],
    [39, [], 39],
    // 500 is too dear for what is left: the next that is not.
    [
      150,
      [
        { offer: 0, posts: 1, cost: 100, revenue: 150 },
        { offer: 1, posts: 1, cost: 40, revenue: 100 },
      ],
      10,
    ],
    [1000, [{ offer: 2, posts: 2, cost: 1000, revenue: 10_000 }], 0],
    [
      1_000_000,
      [
        { offer: 0, posts: 2, cost: 200, revenue: 300 },
        { offer: 1, posts: 1, cost: 40, revenue: 100 },
        { offer: 2, posts: 3, cost: 1500, revenue: 15_000 },
      ],
      998_260,
    ],
  ])('%i cents', (spend, list, left) => {
    expect(bookingsOf(offers, spend, free)).toEqual({ list, left, spent: spend - left });
  });

  test('rounding does not put a post before the one that it follows', () => {
    const own = { elasticity: 0.999_999_999_999_999, window: 0.936_785_569_471_822_1 };
    const found = nextPosts([{ price: 1, revenue: 3, most: 4 }], own);
    expect(found.map(({ count }) => count)).toEqual([1, 2, 3, 4]);
  });

  test('add up to the spend, and leave less than any further post costs', () => {
    const offer = fc.record({
      price: fc.integer({ min: 1, max: 500 }),
      revenue: fc.double({ min: 0, max: 1000, noNaN: true }),
      most: fc.integer({ min: 1, max: 5 }),
    });
    const crowding = fc.record({
      elasticity: fc.double({ min: 0.1, max: 1, noNaN: true }),
      window: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(
        fc.array(offer, { maxLength: 8 }),
        fc.nat({ max: 5000 }),
        crowding,
        (roster, spend, how) => {
          const { list, spent, left } = bookingsOf(roster, spend, how);
          expect(spent + left).toBe(spend);
          expect(list.reduce((total, { cost }) => total + cost, 0)).toBe(spent);
          roster.forEach(({ price, revenue, most }, o) => {
            const posts = list.find(({ offer: own }) => own === o)?.posts ?? 0;
            expect(posts).toBeLessThanOrEqual(most);
            if (posts < most && revenue > 0) expect(price).toBeGreaterThan(left);
          });
        },
      ),
    );
  });
});

test('a published curve is read letter by letter, and never rises faster than before', () => {
  // Letters B, C, D, A: 1, 2, 3 and 0 steps of a half.
  const { spend, draws } = curveOf({ spend: [0, 10, 30], slope: [4, 2], step: 0.5, letters: 'CBBDDA' });
  expect(spend).toEqual([0, 10, 30]);
  expect(draws.map((draw) => [...(draw as Float64Array)])).toEqual([
    [0, 40, 60],
    // The second piece would return 3, more than the first: held at 2.
    [0, 20, 60],
    [0, 60, 60],
  ]);
});
