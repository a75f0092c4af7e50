import { describe, expect, it } from 'vitest';
import { culprits, passing, segmentCounts, sift, testsOf } from './filters.ts';
import { ordered } from './order.ts';
import type { Roster } from './roster.ts';
import { scoresOf } from './scores.ts';
import { commonTrait, expectedHigh, sureHigh } from './segments.ts';
import { usualView, type View } from './view.ts';

const none = [null, null, null, null];
const interval = (value: (number | null)[]) => ({ value, low: none, high: none });

/** Four creators: two nano, two mega; the last is all unknown. */
const roster: Roster = {
  level: 0.9,
  basis: 'caused',
  limits: { high: 75, medium: 50 },
  factors: [],
  brands: [{ id: 'b', name: 'B' }],
  values: { platform: ['TikTok'], tier: ['nano', 'mega'], category: ['x'], country: ['DK', 'FR'] },
  code: { platform: [0, 0, 0, 0], tier: [0, 0, 1, 1], category: [0, 0, 0, 0], country: [0, 1, 0, 1] },
  name: ['Ana', 'béa', 'Cy', 'Di'],
  slug: ['ana', 'bea', 'cy', 'di'],
  followers: [1000, 2000, 1_000_000, null],
  rate: [0.04, 0.02, 0.01, null],
  price: [10, 20, 500, null],
  score: interval([80, 60, 40, null]),
  rank: [1, 2, 3, null],
  noScore: [null, null, null, 'no posts'],
  segment: [0, 1, 2, -1],
  chanceHigh: [0.9, 0.5, 0, null],
  returns: interval([1, -0.5, 2, null]),
  revenue: interval(none),
  fair: interval(none),
  advice: [0, 1, 4, 3],
  percentiles: [],
};
const scores = scoresOf(roster, null, '');
const left = (part: Partial<View>) =>
  [...passing(sift(testsOf(roster, scores, { ...usualView(), ...part }), 4))].flatMap((flag, i) =>
    flag ? [i] : [],
  );

describe('filters', () => {
  it.each<[Partial<View>, number[]]>([
    [{}, [0, 1, 2, 3]],
    [{ text: '@BEA' }, [1]],
    [{ tier: ['mega'] }, [2, 3]],
    [{ tier: ['nano', 'mega'], country: ['DK'] }, [0, 2]],
    [{ segment: ['high', 'low'] }, [0, 2]],
    [{ followers: { min: 2000, max: null } }, [1, 2]],
    [{ price: { min: 10, max: 20 } }, [0, 1]],
    [{ score: { min: null, max: 40 } }, [2]],
    [{ text: 'nobody' }, []],
  ])('%j', (part, rows) => expect(left(part)).toEqual(rows));

  it('names the filters that empty a list, by what would be left', () => {
    const tests = testsOf(roster, scores, { ...usualView(), text: 'ana', tier: ['mega'] });
    expect(culprits(sift(tests, 4))).toEqual([
      { id: 'text', left: 2 },
      { id: 'tier', left: 1 },
    ]);
  });

  it('counts segments under all other filters', () => {
    const tests = testsOf(roster, scores, { ...usualView(), tier: ['nano'], segment: ['low'] });
    expect(segmentCounts(scores, sift(tests, 4))).toEqual([1, 1, 0]);
  });
});

it.each<[View['sort'], number[]]>([
  ['-score', [0, 1, 2, 3]],
  ['score', [2, 1, 0, 3]],
  ['-return', [2, 0, 1, 3]],
  ['return', [1, 0, 2, 3]],
  ['-name', [3, 2, 1, 0]],
  ['tier', [0, 1, 2, 3]],
  ['-tier', [2, 3, 0, 1]],
])('ordered %s, unknown last', (sort, rows) => expect(ordered(roster, scores, sort)).toEqual(rows));

it('scores for one brand have its segments and ranks, and no interval', () => {
  const fit = scoresOf(roster, { score: [50, 75, null, 75] }, 'b');
  expect(fit).toMatchObject({ brand: 'B', segment: [1, 0, -1, 0], rank: [3, 1, null, 2], low: none });
});

describe('the number that is High', () => {
  it('is the sum of the chances, with the spread of independent trials', () => {
    // 0.9 + 0.5 = 1.4; variance 0.09 + 0.25 = 0.34; 1.645 sqrt(0.34) = 0.9592.
    const e = expectedHigh(roster, [0, 1]);
    expect(e).toMatchObject({ creators: 2, counted: 1, expected: 1.4, high: 2 });
    expect(e.low).toBeCloseTo(0.4408, 4);
  });

  it('is certain where all chances are', () =>
    expect(expectedHigh({ ...roster, chanceHigh: [1, 1, 0, 0] }, [0, 1, 2, 3])).toMatchObject({
      expected: 2,
      low: 2,
      high: 2,
    }));

  it('claims no common trait of a few', () => {
    expect(sureHigh(roster)).toEqual([0]);
    expect(commonTrait(roster)).toBeNull();
  });

  it('names the trait of many that the roster has not', () => {
    const n = 200;
    const many = {
      ...roster,
      name: Array<string>(n).fill('x'),
      chanceHigh: Array.from({ length: n }, (_, i) => (i < 60 ? 1 : 0)),
    };
    const tier = Array.from({ length: n }, (_, i) => (i < 70 ? 0 : 1));
    const zero = Array<number>(n).fill(0);
    const found = commonTrait({ ...many, code: { tier, platform: zero, category: zero, country: zero } });
    expect(found).toEqual({ group: 'tier', value: 'nano', share: 1, ofAll: 0.35 });
  });
});
