import { describe, expect, test } from 'vitest';
import { best } from '../testing/allocations.ts';
import { segmentOf, straight } from '../testing/segments.ts';
import type { Allocation } from './allocate.ts';
import type { Segment, Terms } from './segment.ts';

describe('the best plan, by hand', () => {
  const a = segmentOf('a', [0, 100, 300], [[0, 300, 500]]); // 3, then 1 by cent
  const b = segmentOf('b', [0, 200], [[0, 400]]); // 2 by cent
  test.each<[string, Segment[], number, Partial<Terms>, number[], Allocation['unspent']]>([
    ['best pieces first', [a, b], 250, {}, [100, 150], null],
    ['to the cent', [a, b], 301, {}, [101, 200], null],
    ['nothing to spend', [a, b], 0, {}, [0, 0], null],
    ['one segment', [a], 77, {}, [77], null],
    ['saturated', [a, b], 600, {}, [300, 200], { cents: 100, why: 'saturated', segments: ['a', 'b'] }],
    [
      'profit stops where a cent brings a cent',
      [a, b],
      600,
      { goal: 'profit' },
      [100, 200],
      { cents: 300, why: 'saturated', segments: ['a', 'b'] },
    ],
    [
      'a margin of 40 %: 2 by cent no longer pays',
      [a, b],
      600,
      { goal: 'profit', margin: 0.4 },
      [100, 0],
      { cents: 500, why: 'saturated', segments: ['a', 'b'] },
    ],
    ['a lock beyond what returns anything', [{ ...a, lock: 400 }, b], 500, {}, [400, 100], null],
    ['a minimum', [a, { ...b, min: 180 }], 200, {}, [20, 180], null],
    [
      'maxima',
      [
        { ...a, max: 50 },
        { ...b, lock: 70 },
      ],
      200,
      {},
      [50, 70],
      { cents: 80, why: 'ceilings', segments: ['a', 'b'] },
    ],
    [
      'whole posts: 3 of 60 leave 20',
      [straight('a', 2, 600, { price: 60, whole: true })],
      200,
      {},
      [180],
      { cents: 20, why: 'posts', segments: ['a'] },
    ],
    [
      'whole posts: not the best post first, but the best sum (60 x 2 + 40 x 1.9 < 50 x 2 x 1.95)',
      [
        straight('a', 2, 60, { price: 60, whole: true }),
        straight('b', 1.95, 100, { price: 50, whole: true }),
      ],
      100,
      {},
      [0, 100],
      null,
    ],
    [
      'whole posts: money without steps takes what is left',
      [straight('a', 2, 600, { price: 60, whole: true }), straight('b', 1, 100)],
      100,
      {},
      [60, 40],
      null,
    ],
    ['a segment where nothing can be bought', [segmentOf('z', [0], [[0]]), b], 10, {}, [0, 10], null],
  ])('%s', (_, segments, budget, options, plan, unspent) => {
    const found = best(segments, budget, options);
    expect(found).toMatchObject({ plan, unspent, gap: 0 });
  });

  // Half a chance each of (4, 0) and of (0, 3) by cent: the mean likes a, whose worst half is 0; the cautious balance 4 x = 3 (700 - x).
  test('cautious: hedges', () => {
    const hedged = [
      segmentOf(
        'a',
        [0, 700],
        [
          [0, 2800],
          [0, 0],
        ],
      ),
      segmentOf(
        'b',
        [0, 700],
        [
          [0, 0],
          [0, 2100],
        ],
      ),
    ];
    expect(best(hedged, 700).plan).toEqual([700, 0]);
    expect(best(hedged, 700, { risk: 'cautious', tail: 0.5 })).toMatchObject({
      plan: [300, 400],
      outcome: 1200,
      unspent: null,
    });
  });
});
