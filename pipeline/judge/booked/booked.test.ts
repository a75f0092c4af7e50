import { describe, expect, test } from 'vitest';
import { coalitions } from '../../simulate/coalitions.ts';
import { exposureBeside } from '../../simulate/exposure.ts';
import { populate, type Stage } from '../../simulate/population.ts';
import { sum } from '../../stats/sum.ts';
import { truthOf } from '../observe.ts';
import { usual, wholeWorld } from '../../testing/world.ts';
import { gapOf } from '../gap.ts';
import { crowdOf } from './crowd.ts';
import { proportional } from './rivals.ts';
import { stagesOf } from './roster-stage.ts';

const truth = truthOf(wholeWorld());
const lives = {
  shoppers: 100_000,
  groups: 8,
  population: truth.population.shoppers,
  orderValues: truth.brands.map(({ orderValue }) => orderValue),
};
const creators = usual.sizes.influencers;
const { real, full, each } = stagesOf(usual, 6);
const ones = new Float64Array(creators).fill(1);
const mean = (played: Float64Array): number => sum(played) / played.length;
const error = (played: Float64Array): number => {
  const { high, value } = gapOf(played, new Float64Array(played.length));
  return high - value;
};

describe('plans played in a world', () => {
  test('the real posts bring what the truth says of all creators, tier by tier', () => {
    const played = crowdOf(real, lives).caused(ones);
    const known = sum(truth.tiers.map(({ leaveOneOut }) => leaveOneOut.revenue));
    // Tiers overlap in few shoppers: leaving out each alone counts those a little differently.
    expect(Math.abs(mean(played) / known - 1)).toBeLessThan(0.05);
  });

  test('no posts bring nothing, and more bring more, but less than in proportion', () => {
    const crowd = crowdOf(full, lives);
    const at = (rate: number): number => mean(crowd.caused(ones.map(() => rate)));
    expect(at(0)).toBe(0);
    expect(at(0.5)).toBeGreaterThan(0.5 * at(1));
    expect(at(0.5)).toBeLessThan(0.6 * at(1));
  });

  // The same plan as a world of its own: only half of the posts are there, and shoppers come across them or not.
  test('half of the posts of every creator bring what a world with only these brings', () => {
    const posts = full.posts.filter((_, p) => p % 2 === 0);
    const half: Stage = { ...full, posts, exposure: exposureBeside(real, posts) };
    const thinned = crowdOf(full, lives).caused(ones.map(() => 0.5));
    const lived = valueOf(half);
    expect(Math.abs(mean(thinned) - mean(lived))).toBeLessThan(
      1.5 * Math.hypot(error(thinned), error(lived)) + 0.03 * mean(lived),
    );
    expect(each).toBeGreaterThan(5);
    expect(each).toBeLessThan(6);
  });
});

/** What posts cause, shopper by shopper, with the closed form of the simulator instead of chances of touches. */
function valueOf(stage: Stage): Float64Array {
  const people = populate(stage);
  const chance = coalitions(stage.world.settings);
  const size = Math.ceil(lives.shoppers / lives.groups);
  return Float64Array.from({ length: lives.groups }, (_, group) => {
    let total = 0;
    for (let id = group * size; id < (group + 1) * size; id++) {
      const life = people.live(id);
      const caused =
        chance.value(life, () => true) - chance.value(life, (touch) => (life.root[touch] as number) < 0);
      total += (caused * (lives.orderValues[life.brand] as number) * lives.population) / size;
    }
    return total;
  });
}

test.each<[string, number[], number[], number, number[]]>([
  ['in proportion', [1, 3], [100, 100], 40, [10, 30]],
  ['what is full gives the rest to the others', [1, 1, 2], [5, 100, 100], 80, [5, 25, 50]],
  ['everything full', [1, 1], [5, 5], 80, [5, 5]],
  ['no credit, no money', [0, 1], [50, 50], 20, [0, 20]],
  ['no credit at all', [0, 0], [50, 50], 20, [0, 0]],
])('a budget %s', (_, weights, most, budget, plan) => {
  expect(proportional(weights, most, budget)).toEqual(plan);
});

test('a gap and its interval by group: mean 2, standard error 1 / sqrt(3), Student’s t with two degrees of freedom', () => {
  const { value, low, high } = gapOf([3, 4, 5], [2, 2, 2]);
  expect(value).toBe(2);
  expect(high - value).toBeCloseTo(2.919_985_58 / Math.sqrt(3), 6);
  expect(low).toBeCloseTo(4 - high, 12);
});
