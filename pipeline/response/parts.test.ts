import { describe, expect, test } from 'vitest';
import { settings } from '../config.ts';
import { resolve } from '../config/resolve.ts';
import { randomPoisson } from 'd3';
import { source } from '../random/source.ts';
import type { PostFacts } from '../scoring/post-facts.ts';
import type { Roster } from '../scoring/roster.ts';
import { sampler } from '../scoring/sampler.ts';
import { corrections } from './corrections.ts';
import { crowdingOf } from './crowding.ts';
import { nextBooking } from './mix.ts';
import { priceRule } from './prices.ts';

const { budget } = resolve(settings, {}, 'test');
const random = () => sampler('test', 'response');

describe('corrections by lift tests', () => {
  const prior = { commonError: 0.3, channelError: 0.15, draws: 20_000 };
  const own = 0.3 ** 2 + 0.15 ** 2;
  const shared = 0.3 ** 2;

  // The conditional distribution of normal variables, written out.
  test.each([
    ['an exact test', 1.2, 0],
    ['a good test', 0.7, 0.14],
    ['a test that says nothing', 5, 1e6],
  ])('%s', (_, ratio, error) => {
    const [tested, other] = corrections(2, [{ at: 0, ratio, error }], { ...prior, random: random() });
    const weight = own / (own + error ** 2);
    const expected = [
      [1 + weight * (ratio - 1), own * (1 - weight)],
      [1 + (shared / (own + error ** 2)) * (ratio - 1), own - shared ** 2 / (own + error ** 2)],
    ] as const;
    [tested, other].forEach((found, i) => {
      const [mean, variance] = expected[i] as readonly [number, number];
      const draws = found?.draws ?? new Float64Array();
      const drawn = draws.reduce((a, d) => a + d, 0) / draws.length;
      const spread = draws.reduce((a, d) => a + (d - drawn) ** 2, 0) / draws.length;
      expect(found?.mean).toBeCloseTo(mean, 12);
      expect(Math.abs(drawn - mean)).toBeLessThan(4 * Math.sqrt(variance / draws.length) + 1e-9);
      expect(Math.abs(spread - variance)).toBeLessThan(0.05 * variance + 1e-9);
    });
  });

  test('two tests of one channel count by their precision', () => {
    const tests = [
      { at: 0, ratio: 0.8, error: 0.1 },
      { at: 0, ratio: 1.3, error: 0.2 },
    ];
    const [found] = corrections(1, tests, { ...prior, draws: 1, random: random() });
    const [a, b, c] = [1 / own, 1 / 0.01, 1 / 0.04];
    expect(found?.mean).toBeCloseTo((a + b * 0.8 + c * 1.3) / (a + b + c), 12);
  });
});

/** Posts of creators that sell with a known power of the posts within 30 days. */
function crowded(power: number): { posts: PostFacts; roster: Roster; orders: Float64Array } {
  const uniform = source('test', `crowding/${String(power)}`);
  const poisson = randomPoisson.source(uniform);
  const size = 3000;
  const creator = Int32Array.from({ length: size }, () => Math.floor(300 * uniform()));
  const age = Float64Array.from({ length: size }, () => 365 * uniform());
  const ones = new Uint8Array(size).fill(1);
  const near = creator.map(
    (c, p) =>
      creator.filter((other, q) => other === c && Math.abs((age[q] as number) - (age[p] as number)) <= 30)
        .length,
  );
  const posts = { size, creator, age, sponsored: ones, brands: new Array<string>(size).fill('b') };
  return {
    posts: posts as unknown as PostFacts,
    roster: { platforms: new Array<string>(300).fill('Instagram') } as unknown as Roster,
    orders: Float64Array.from(near, (count) => poisson(3 * count ** (power - 1))()),
  };
}

describe('crowding', () => {
  test.each([0.3, 0.7, 1])('a power of %d is found within three standard errors', (power) => {
    const { posts, roster, orders } = crowded(power);
    const sizes = new Float64Array(posts.size).fill(1000);
    const found = crowdingOf({ posts, roster, sizes, orders, settings: budget, random: random() });
    const { elasticity, deviation } = found.estimated ?? { elasticity: NaN, deviation: NaN };
    expect(Math.abs(elasticity - power)).toBeLessThan(3 * deviation);
    expect(deviation).toBeLessThan(0.06);
    expect(Math.abs(found.elasticity - power)).toBeLessThan(0.1);
  });

  test('where no two posts meet, what was published stands', () => {
    const { posts, roster } = crowded(1);
    const single = { ...posts, creator: Int32Array.from(posts.creator, (_, p) => p) };
    const own = { ...roster, platforms: new Array<string>(posts.size).fill('Instagram') };
    const found = crowdingOf({
      posts: single,
      roster: own,
      sizes: new Float64Array(posts.size).fill(1000),
      orders: new Float64Array(posts.size).fill(1),
      settings: { ...budget, draws: 1000 },
      random: random(),
    });
    expect(found.estimated).toBeNull();
    expect(Math.abs(found.elasticity - budget.elasticity)).toBeLessThan(0.03);
  });
});

// Five usual bookings pull a creator to the category, and a category to all.
test('the next booking is like those before, those of the category, and all', () => {
  const booked = { posts: [0, 1, 2], creator: [0, 0, 1], categories: ['Bags', 'Shoes', 'Bags', 'Hats'] };
  const amounts = [10, 20, 60];
  const bags = (30 + 5 * 30) / 7;
  const shoes = (60 + 5 * 30) / 6;
  const found = nextBooking(booked, (post) => amounts[post] as number);
  expect([...found]).toEqual([(30 + 5 * bags) / 7, (60 + 5 * shoes) / 6, (5 * bags) / 5, 30]);
  expect([...nextBooking({ ...booked, posts: [] }, () => 9)]).toEqual([1, 1, 1, 1]);
});

describe('prices', () => {
  const posts = (brands: string[], creator: number[], cost: number[]): PostFacts =>
    ({
      sponsored: new Uint8Array(cost.length).fill(1),
      brands,
      creator: Int32Array.from(creator),
      cost: Float64Array.from(cost),
    }) as unknown as PostFacts;
  const roster = (asked: number[]): Roster =>
    ({ asked: Float64Array.from(asked), categories: asked.map(() => 'Bags') }) as unknown as Roster;

  test('a brand that always pays twice of what is asked is a factor of two', () => {
    const many = Array.from({ length: 4000 }, (_, i) => i);
    const rule = priceRule(
      posts(
        many.map((i) => (i % 2 ? 'dear' : 'usual')),
        many.map(() => 0),
        many.map((i) => (i % 2 ? 20 : 10)),
      ),
      roster([10]),
    );
    expect(rule.of('dear')).toBeCloseTo(2, 2);
    expect(rule.of('usual')).toBeCloseTo(1, 2);
    expect(rule.next[0]).toBeCloseTo(15, 1);
  });

  test('who asks nothing known asks what was paid; who was never paid either has no price', () => {
    const { usual } = priceRule(posts(['a', 'a'], [0, 0], [30, 50]), roster([NaN, NaN]));
    expect([usual[0], Number.isNaN(usual[1])]).toEqual([40, true]);
  });
});
