import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bestByProgram } from '../testing/linear-program.ts';
import { outcomeByHand, segmentOf, someSegments, straight, tailByHand } from '../testing/segments.ts';
import { allocate, type Allocation } from './allocate.ts';
import { rangeOf } from './range.ts';
import { TERMS, type Segment, type Terms } from './segment.ts';

const best = (segments: readonly Segment[], budget: number, options: Partial<Terms> = {}): Allocation => {
  const found = allocate(segments, budget, options);
  if (!found.ok) throw new Error(JSON.stringify(found));
  return found;
};

/** The best outcome over all plans in whole cents and posts. */
function byTrying(segments: readonly Segment[], budget: number, terms: Terms): number {
  const outcome = (plan: readonly number[]): number => {
    const draws = outcomeByHand(segments, plan, terms);
    return tailByHand(draws, terms.risk === 'mean' ? 1 : terms.tail);
  };
  const walk = (plan: readonly number[], left: number): number => {
    const segment = segments[plan.length];
    if (!segment) return outcome(plan);
    const { low, high, unit } = rangeOf(segment);
    let most = -Infinity;
    for (let spend = low; spend <= Math.min(high, left); spend += unit)
      most = Math.max(most, walk([...plan, spend], left - spend));
    return most;
  };
  return walk([], budget);
}

const terms = fc.record({
  goal: fc.constantFrom<Terms['goal']>('revenue', 'profit'),
  margin: fc.constantFrom(0.4, 1),
  returns: fc.constantFrom(0, 0.25),
  tail: fc.constantFrom(0.1, 0.3, 0.5),
});

/** Bounds and locks that can hold. */
const bounded = (segments: fc.Arbitrary<Segment[]>, most: number): fc.Arbitrary<[Segment[], number]> =>
  fc
    .tuple(
      segments,
      fc.integer({ min: 0, max: most }),
      fc.array(fc.record({ kind: fc.constantFrom('none', 'min', 'max', 'lock'), at: fc.nat(most >> 1) }), {
        minLength: 4,
        maxLength: 4,
      }),
    )
    .map(([plain, budget, limits]): [Segment[], number] => [
      plain.map((segment, i) => {
        const { kind, at } = limits[i] ?? { kind: 'none', at: 0 };
        const { unit } = rangeOf(segment);
        return kind === 'none' ? segment : { ...segment, [kind]: at - (at % unit) };
      }),
      budget,
    ])
    .filter(
      ([segments, budget]) => segments.reduce((all, segment) => all + rangeOf(segment).low, 0) <= budget,
    );

const near = (actual: number, expected: number): void => {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected)));
};

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

describe('against all plans', () => {
  const small = someSegments({ segments: 3, draws: 4, width: 12 });
  const posts = someSegments({ segments: 3, draws: 4, width: 25, price: 9 });

  test('any amounts, mean', () => {
    fc.assert(
      fc.property(bounded(small, 30), terms, ([segments, budget], given) => {
        const found = best(segments, budget, given);
        near(found.outcome, byTrying(segments, budget, { ...TERMS, ...given }));
        expect(found.gap).toBe(0);
      }),
    );
  });

  test('whole posts, mean', () => {
    fc.assert(
      fc.property(bounded(posts, 60), terms, ([segments, budget], given) => {
        const found = best(segments, budget, given);
        near(found.outcome, byTrying(segments, budget, { ...TERMS, ...given }));
        expect(found.gap).toBe(0);
      }),
      { numRuns: 500 },
    );
  });

  test('posts and money without steps, mean', () => {
    const mixed = fc.tuple(bounded(posts, 60), fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }));
    fc.assert(
      fc.property(mixed, terms, ([[segments, budget], loose], given) => {
        const some = segments.map((segment, i) => ({ ...segment, whole: !loose[i] }));
        near(best(some, budget, given).outcome, byTrying(some, budget, { ...TERMS, ...given }));
      }),
      { numRuns: 300 },
    );
  });

  test.each(['any amounts', 'whole posts'])('cautious, %s: no plan is above outcome + gap', (kind) => {
    const some = kind === 'any amounts' ? bounded(small, 30) : bounded(posts, 60);
    fc.assert(
      fc.property(some, terms, ([segments, budget], given) => {
        const cautious = { ...TERMS, ...given, risk: 'cautious' as const };
        const found = best(segments, budget, cautious);
        const most = byTrying(segments, budget, cautious);
        expect(found.outcome).toBeLessThanOrEqual(most + 1e-9 * Math.max(1, Math.abs(most)));
        expect(found.outcome + found.gap).toBeGreaterThanOrEqual(most - 1e-9 * Math.max(1, Math.abs(most)));
      }),
      { numRuns: 200 },
    );
  });
});

describe('against a solver of linear programs', () => {
  const cases = fc.tuple(someSegments({ segments: 8, draws: 25, width: 40_000 }), fc.nat(200_000), terms);

  test.each(['mean', 'cautious'] as const)('any amounts, %s', (risk) => {
    fc.assert(
      fc.property(cases, ([segments, budget, given]) => {
        const all = { ...TERMS, ...given, risk };
        const { outcome, gap } = best(segments, budget, all);
        const most = bestByProgram(segments, budget, all);
        const cents = 4 * segments.length;
        const slack = 1e-6 + 1e-7 * Math.abs(most);
        expect(outcome).toBeLessThanOrEqual(most + slack);
        expect(outcome).toBeGreaterThanOrEqual(most - (risk === 'mean' ? 0 : cents) - slack);
        expect(gap).toBeLessThanOrEqual(risk === 'mean' ? 0 : cents + slack);
      }),
      { numRuns: 60 },
    );
  });

  test('whole posts, mean: as good as an integer program, and proven so', () => {
    const posts = someSegments({ segments: 8, draws: 3, width: 20_000, price: 3000 });
    fc.assert(
      fc.property(posts, fc.integer({ min: 1000, max: 100_000 }), terms, (segments, budget, given) => {
        const all = { ...TERMS, ...given };
        const { outcome, gap } = best(segments, budget, all);
        const most = bestByProgram(segments, budget, all);
        const slack = 1e-6 + 1e-7 * Math.abs(most);
        expect(outcome + gap).toBeGreaterThanOrEqual(most - slack);
        expect(outcome).toBeLessThanOrEqual(most + slack);
      }),
      { numRuns: 60 },
    );
  });
});

describe('laws', () => {
  const kinds = [
    ['any amounts, mean', someSegments({ segments: 6, draws: 12, width: 5000 }), 'mean'],
    ['whole posts, mean', someSegments({ segments: 6, draws: 12, width: 5000, price: 900 }), 'mean'],
    ['any amounts, cautious', someSegments({ segments: 6, draws: 12, width: 5000 }), 'cautious'],
    ['whole posts, cautious', someSegments({ segments: 6, draws: 12, width: 5000, price: 900 }), 'cautious'],
  ] as const;
  const budget = fc.nat(40_000);

  test.each(kinds)('%s: spends the budget or says why not, within all bounds', (_, some, risk) => {
    fc.assert(
      fc.property(bounded(some, 40_000), terms, ([segments, money], given) => {
        const { plan, spent, unspent } = best(segments, money, { ...given, risk });
        expect(spent + (unspent?.cents ?? 0)).toBe(money);
        expect(plan.reduce((a, b) => a + b, 0)).toBe(spent);
        for (const [i, spend] of plan.entries()) {
          const { low, high, unit } = rangeOf(segments[i] as Segment);
          expect(spend >= low && spend <= high && spend % unit === 0).toBe(true);
        }
      }),
    );
  });

  test.each(kinds)('%s: more money never brings less (but for the gap)', (_, some, risk) => {
    fc.assert(
      fc.property(some, budget, fc.nat(5000), (segments, money, more) => {
        const [less, most] = [best(segments, money, { risk }), best(segments, money + more, { risk })];
        expect(most.outcome + most.gap).toBeGreaterThanOrEqual(
          less.outcome - 1e-9 * Math.max(1, Math.abs(less.outcome)),
        );
      }),
    );
  });

  test.each(kinds)(
    '%s: a bound that does not bind changes nothing',
    (_, some, risk) => {
      fc.assert(
        fc.property(some, budget, (segments, money) => {
          const free = best(segments, money, { risk });
          const loose = segments.map((segment, i) => ({
            ...segment,
            min: 0,
            max: (free.plan[i] as number) + 10 * (segment.price ?? 100),
          }));
          const held = best(loose, money, { risk });
          expect(Math.abs(held.outcome - free.outcome)).toBeLessThanOrEqual(
            Math.max(held.gap, free.gap) + 1e-9 * Math.max(1, Math.abs(free.outcome)),
          );
        }),
      );
    },
    60_000,
  );

  test.each(kinds)('%s: the order of the segments does not matter to the outcome', (_, some, risk) => {
    fc.assert(
      fc.property(some, budget, (segments, money) => {
        const [here, there] = [
          best(segments, money, { risk }),
          best([...segments].reverse(), money, { risk }),
        ];
        expect(Math.abs(here.outcome - there.outcome)).toBeLessThanOrEqual(
          Math.max(here.gap, there.gap) + 1e-9 * Math.max(1, Math.abs(here.outcome)),
        );
      }),
    );
  });

  test.each(kinds)('%s: in another currency the same plan', (_, some, risk) => {
    fc.assert(
      fc.property(some, budget, (segments, money) => {
        const here = best(segments, money, { risk });
        const there = best(
          segments.map((segment) => ({
            ...segment,
            price: segment.price === undefined ? undefined : segment.price * 100,
            curve: {
              spend: segment.curve.spend.map((at) => at * 100),
              draws: segment.curve.draws.map((draw) => Array.from(draw, (revenue) => revenue * 100)),
            },
          })),
          money * 100,
          { risk },
        );
        const rounding = Math.max(here.gap, there.gap / 100);
        expect(Math.abs(there.outcome / 100 - here.outcome)).toBeLessThanOrEqual(
          rounding + 1e-9 * Math.max(1, Math.abs(here.outcome)),
        );
      }),
    );
  });

  test.each(kinds)('%s: no plan drawn at random is better', (_, some, risk) => {
    fc.assert(
      fc.property(
        some,
        budget,
        fc.array(fc.nat(40_000), { minLength: 6, maxLength: 6 }),
        (segments, money, draw) => {
          let left = money;
          const plan = segments.map((segment, i) => {
            const wish = Math.min(left, draw[i] as number);
            const spend = wish - (wish % rangeOf(segment).unit);
            left -= spend;
            return spend;
          });
          const outcome = tailByHand(outcomeByHand(segments, plan, TERMS), risk === 'mean' ? 1 : TERMS.tail);
          const found = best(segments, money, { risk });
          expect(found.outcome + found.gap).toBeGreaterThanOrEqual(
            outcome - 1e-9 * Math.max(1, Math.abs(outcome)),
          );
        },
      ),
    );
  });
});
