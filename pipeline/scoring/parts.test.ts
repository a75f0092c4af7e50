import { describe, expect, test } from 'vitest';
import { settings } from '../config.ts';
import { resolve } from '../config/resolve.ts';
import { compose, realWeights } from './composite.ts';
import { curveOf } from './curve.ts';
import { outlying } from './flags/outlying.ts';
import { scarce } from './flags/scarce.ts';
import { everybody, peersOf } from './peers.ts';
import { percentilesOf, standing } from './percentiles.ts';
import { rankDraws, rankOf } from './rank-draws.ts';
import { recommend, type Case } from './recommendation.ts';
import { sampler } from './sampler.ts';
import { segmentChances, segmentOf } from './segments.ts';

const scoring = resolve(settings, {}, 'test').scoring;

describe('segments', () => {
  test.each([
    [75, 'high'],
    [74.999, 'medium'],
    [50, 'medium'],
    [49.9, 'low'],
    [0, 'low'],
  ])('%f is %s', (score, segment) => {
    expect(segmentOf(score, { high: 75, medium: 50 })).toBe(segment);
  });

  test('chances are shares of draws', () => {
    expect(segmentChances(Float64Array.of(80, 76, 60, 10), { high: 75, medium: 50 })).toEqual([
      0.5, 0.25, 0.25,
    ]);
  });
});

describe('weights', () => {
  test('that do not sum to 1 are refused with key, value and what was expected', () => {
    const weights = { ...scoring.weights, authenticity: 0.3 };
    expect(() => resolve(settings, { scoring: { weights } }, 'my.config.ts')).toThrow(
      /my\.config\.ts: scoring\.weights: got \{.*"authenticity":0\.3.*\}, expected shares that sum to 1 for engagement-quality, authenticity, conversion-rate, cost-efficiency, brand-alignment/,
    );
  });

  test('are the real shares of the variance of sums, however wide the factors spread', () => {
    const uniform = sampler('composite', 'weights').uniform;
    const wide = Float32Array.from({ length: 400 }, () => 100 * uniform());
    const narrow = Float32Array.from(wide, (own) => 50 + 0.05 * own + uniform());
    const scored = Int32Array.from(wide.keys());
    const components = [
      { id: 'wide', weight: 0.3, percentiles: wide },
      { id: 'narrow', weight: 0.5, percentiles: narrow },
      { id: 'flat', weight: 0.2, percentiles: new Float32Array(400).fill(50) },
    ];
    const composite = compose(components, scored, 1);
    if (!composite) throw new Error('no composite');
    const shares = realWeights(composite, Float64Array.from(composite.sums), scored);
    expect(composite.weights).toEqual([0.3 / 0.8, 0.5 / 0.8, 0]);
    shares.forEach((share, k) => {
      expect(share).toBeCloseTo(composite.weights[k] ?? 0, 4);
    });
  });

  test('nobody is told apart by factors that are all the same', () => {
    const flat = { id: 'flat', weight: 1, percentiles: new Float32Array(4).fill(50) };
    expect(compose([flat], Int32Array.of(0, 1, 2, 3), 1)).toBeNull();
  });
});

describe('percentiles', () => {
  test('ties stand at the middle of their span', () => {
    const pool = Float64Array.of(1, 2, 2, 4);
    expect([0, 1, 2, 3, 4, 9].map((value) => standing(pool, value))).toEqual([0, 0.125, 0.5, 0.75, 0.875, 1]);
  });

  test('the unknown may stand anywhere, the known stand where they are', () => {
    const measured = { values: Float64Array.of(3, 1, 2, NaN), draws: null };
    const random = sampler('percentiles', 'unknown');
    const out = percentilesOf(measured, everybody(4), { draws: 200, random });
    const means = [0, 1, 2, 3].map(
      (c) => out.subarray(200 * c, 200 * c + 200).reduce((a, b) => a + b, 0) / 200,
    );
    expect(means.slice(0, 3).map((mean) => mean.toFixed(3))).toEqual(['83.333', '16.667', '50.000']);
    expect(Math.abs((means[3] ?? 0) - 50)).toBeLessThan(10);
    expect(out.subarray(600).every((p) => p >= 0 && p <= 100)).toBe(true);
  });

  test('a curve rises from 0 to 100', () => {
    const curve = curveOf(Float32Array.of(0, 1, 2, 3), Int32Array.of(0, 1, 2, 3), 1);
    expect([-1, 4].map(curve)).toEqual([0, 100]);
    expect(curve(1.5)).toBeCloseTo(50, 6);
    expect(curveOf(Float32Array.of(2, 2), Int32Array.of(0, 1), 1)(2)).toBe(50);
  });
});

test('ranks: 1 is best, equals share the better one, others are left out', () => {
  expect([...rankOf(Float64Array.of(5, 9, 9, NaN, 1), Int32Array.of(0, 1, 2, 4))]).toEqual([3, 1, 1, 4]);
  const draws = Float32Array.of(1, 5, 2, 4, 3, 3);
  expect([...rankDraws(draws, Int32Array.of(0, 1, 2), 2)]).toEqual([3, 1, 2, 2, 1, 3]);
});

test('peers: platform and tier, else tier, else everybody', () => {
  const roster = (rows: readonly (readonly [string, string])[]) => ({
    size: rows.length,
    platforms: rows.map(([platform]) => platform),
    tiers: rows.map(([, tier]) => tier),
  });
  const { groups, of } = peersOf(
    roster([
      ['IG', 'nano'],
      ['IG', 'nano'],
      ['TT', 'nano'],
      ['TT', 'mega'],
      ['', ''],
    ]),
    2,
  );
  expect([...of].map((group) => groups[group]?.id)).toEqual(['IG / nano', 'IG / nano', 'nano', 'all', 'all']);
  expect(groups.map(({ id, members }) => [id, [...members]])).toEqual([
    ['IG / nano', [0, 1]],
    ['nano', [0, 1, 2]],
    ['all', [0, 1, 2, 3, 4]],
  ]);
});

describe('anomalies', () => {
  const peers = everybody(12);
  const twelve = (odd: number): Float64Array =>
    Float64Array.of(odd, 9, 10, 11, 9.5, 10.5, 9, 11, 10, 10, 9.8, 10.2);

  test.each([
    ['far above', 100, 'both', [0]],
    ['far above, where only low is odd', 100, 'low', []],
    ['far below', 1, 'low', [0]],
    ['usual', 10, 'both', []],
  ] as const)('%s', (_, odd, side, creators) => {
    const found = outlying({
      id: 'x',
      peers,
      values: twelve(odd),
      evidence: new Float64Array(12).fill(5),
      limit: 3.5,
      side,
    });
    const flags = found.filter((check) => check.found);
    expect(flags.map(({ creator }) => creator)).toEqual(creators);
    expect(found.length).toBe(12);
    for (const flag of flags) {
      expect(flag).toMatchObject({ value: odd, chance: null, evidence: 5 });
      expect(flag.usual).toBeCloseTo(10, 0);
      expect(Math.abs(flag.distance ?? 0)).toBeGreaterThan(3.5);
    }
  });

  test('two posts are too little to tell', () => {
    const evidence = new Float64Array(12).fill(2);
    expect(outlying({ id: 'x', peers, values: twelve(100), evidence, limit: 3.5, side: 'both' })).toEqual([]);
  });

  // 20 of 220 touches are clicks: none in 100 has a chance of (1 - 1/11)^100 = .00007, none in 20 of .15.
  test('missing clicks are flagged by their chance', () => {
    const found = scarce({
      id: 'x',
      peers: everybody(3),
      found: Float64Array.of(0, 20, 0),
      of: Float64Array.of(100, 100, 20),
      limit: 0.001,
    });
    expect(found.map((check) => [check.creator, check.found, check.value, check.evidence])).toEqual([
      [0, true, 0, 100],
      [1, false, 0.2, 100],
      [2, false, 0, 20],
    ]);
    expect(found[0]?.chance).toBeCloseTo((1 - 20 / 220) ** 100, 8);
  });
});

describe('one advice each', () => {
  const usual: Case = { posts: 20, sponsored: 3, paid: 100, low: 60, high: 140, chance: 0.5 };
  test.each<[string, Partial<Case>, string, string]>([
    [
      'worth more than paid, even at the low end',
      { low: 100, high: 300, chance: 1 },
      'grow',
      'worth-more-than-paid',
    ],
    ['about the price', {}, 'renew', 'about-worth-the-price'],
    ['wide, but likely worth it', { low: 20, high: 400, chance: 0.9 }, 'renew', 'likely-worth-the-price'],
    ['wide, but likely not', { low: 5, high: 110, chance: 0.1 }, 'renegotiate', 'likely-worth-less'],
    ['wide', { low: 10, high: 300 }, 'test-more', 'too-uncertain'],
    ['worth nothing at the low end', { low: 0, high: 300 }, 'test-more', 'too-uncertain'],
    ['below the price', { low: 40, high: 90, chance: 0 }, 'renegotiate', 'worth-less-than-paid'],
    ['far below', { low: 1, high: 49, chance: 0 }, 'stop', 'far-below-the-price'],
    ['never booked', { sponsored: 0 }, 'test-more', 'never-booked'],
    ['no posts', { posts: 0, sponsored: 0, low: NaN, high: NaN }, 'test-more', 'no-posts'],
    ['no price', { paid: NaN }, 'test-more', 'no-price'],
  ])('%s', (_, change, advice, reason) => {
    expect(recommend({ ...usual, ...change }, scoring)).toEqual({ advice, reason });
  });
});
