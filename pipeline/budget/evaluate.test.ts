import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { outcomeByHand, segmentOf, someSegments, straight } from '../testing/segments.ts';
import { compare } from './compare.ts';
import { evaluate, type Evaluation } from './evaluate.ts';
import { TERMS, type Plan, type Segment, type Terms } from './segment.ts';

const of = (segments: readonly Segment[], plan: Plan, options: Partial<Terms> = {}): Evaluation => {
  const found = evaluate(segments, plan, options);
  if (!found.ok) throw new Error(JSON.stringify(found));
  return found;
};

// Two draws: 4 and 2 by cent up to 100, then 1 and 0.
const a = segmentOf(
  'a',
  [0, 100, 200],
  [
    [0, 400, 500],
    [0, 200, 200],
  ],
  { price: 25 },
);

describe('one segment, by hand', () => {
  test('revenue, profit and ROI with their intervals', () => {
    const { segments, total } = of([a], [100], { returns: 0.25, margin: 0.5, level: 1 });
    expect(segments[0]).toMatchObject({
      id: 'a',
      posts: 4,
      spend: 100,
      revenue: { mean: 225, low: 150, high: 300, low50: 187.5, high50: 262.5 },
      profit: { mean: 12.5, low: -25, high: 50 },
      roi: { mean: 1.25, low: 0.5, high: 2 },
    });
    expect(total.revenue).toEqual(segments[0]?.revenue);
  });

  test.each([
    ['at nothing', 0, null, 2],
    ['on a piece', 50, 2, 2],
    ['at a kink', 100, 2, -0.5],
    ['a cent after a kink', 101, -0.5, -0.5],
    ['at the end', 200, -0.5, -1],
    ['beyond the end', 300, -1, -1],
  ])('marginal ROI %s', (_, spend, left, right) => {
    const { marginalRoi } = of([a], [spend]).total;
    expect([marginalRoi.left?.mean ?? null, marginalRoi.right?.mean ?? null]).toEqual([left, right]);
  });

  test('marginal ROI of whole posts: the last one and the next one', () => {
    const { marginalRoi } = of([{ ...a, price: 80, whole: true }], [80], { level: 1 }).total;
    expect(marginalRoi.left).toMatchObject({ mean: 2, low: 1, high: 3 });
    // 20 cents at 4 and 2, 60 at 1 and 0: 140 and 40 for 80.
    expect(marginalRoi.right).toMatchObject({ mean: 0.125, low: -0.5, high: 0.75 });
  });

  test('nothing spent has no ROI', () => {
    expect(of([a], [0]).total.roi).toBeNull();
  });

  test('the bad cases of the goal', () => {
    const many = segmentOf(
      'm',
      [0, 10],
      Array.from({ length: 21 }, (_, d) => [0, d]),
    );
    expect(of([many], [10]).cautious).toEqual({
      quantile: 2,
      mean: expect.closeTo((0 + 1 + 0.1 * 2) / 2.1, 12) as number,
    });
    expect(of([many], [10], { goal: 'profit' }).cautious.quantile).toBe(-8);
  });
});

describe('all segments', () => {
  test('the next cent goes where it brings most, the last one comes from where it brings least; locks stay out', () => {
    const three = [straight('x', 3, 100), straight('y', 2, 100), straight('z', 9, 100, { lock: 50 })];
    const { marginalRoi } = of(three, [50, 50, 50]).total;
    expect([marginalRoi.right?.mean, marginalRoi.left?.mean]).toEqual([2, 1]);
  });

  test('totals are sums of draws, not of bounds', () => {
    const opposite = [
      segmentOf(
        'x',
        [0, 10],
        [
          [0, 30],
          [0, 10],
        ],
      ),
      segmentOf(
        'y',
        [0, 10],
        [
          [0, 10],
          [0, 30],
        ],
      ),
    ];
    const { segments, total } = of(opposite, [10, 10], { level: 1 });
    expect(segments[0]?.revenue).toMatchObject({ low: 10, high: 30 });
    expect(total.revenue).toMatchObject({ mean: 40, low: 40, high: 40 });
  });

  test('agrees with a second way of adding up', () => {
    const some = someSegments({ segments: 5, draws: 9, width: 500 });
    fc.assert(
      fc.property(some, fc.array(fc.nat(3000), { minLength: 5, maxLength: 5 }), (segments, spend) => {
        const plan = segments.map((_, i) => spend[i] as number);
        const draws = outcomeByHand(segments, plan, TERMS);
        expect(of(segments, plan).total.revenue.mean).toBeCloseTo(
          draws.reduce((x, y) => x + y, 0) / draws.length,
          6,
        );
      }),
    );
  });
});

describe('one plan against another', () => {
  // By draw: x brings 1, 2, 3, 4 by cent, y always 2.
  const two = [
    segmentOf(
      'x',
      [0, 10],
      [
        [0, 10],
        [0, 20],
        [0, 30],
        [0, 40],
      ],
    ),
    segmentOf(
      'y',
      [0, 10],
      [
        [0, 20],
        [0, 20],
        [0, 20],
        [0, 20],
      ],
    ),
  ];
  test('draw by draw; equal ones count half', () => {
    expect(
      compare(
        two,
        [
          [10, 0],
          [0, 10],
        ],
        { level: 1 },
      ),
    ).toMatchObject({
      ok: true,
      probability: 0.625,
      difference: { mean: 5, low: -10, high: 20 },
    });
  });
  test('the other way round', () => {
    expect(
      compare(two, [
        [0, 10],
        [10, 0],
      ]),
    ).toMatchObject({ probability: 0.375 });
  });
  test('with itself', () => {
    expect(
      compare(two, [
        [3, 4],
        [3, 4],
      ]),
    ).toMatchObject({ probability: 0.5, difference: { low: 0, high: 0 } });
  });
  test('profit charges the spend', () => {
    expect(
      compare(
        two,
        [
          [10, 10],
          [10, 0],
        ],
        { goal: 'profit', margin: 0.4 },
      ),
    ).toMatchObject({
      probability: 0,
      difference: { mean: -2 },
    });
  });
});
