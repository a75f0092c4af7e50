import { beforeAll, describe, expect, test } from 'vitest';
import { settings, type SimulationSettings } from '../config.ts';
import { resolve } from '../config/resolve.ts';
import { sum } from '../stats/sum.ts';
import { coalitions } from './coalitions.ts';
import type { Life } from './life.ts';
import { CHANNELS } from './names.ts';
import { populate, setStage, type Stage } from './population.ts';
import { touchesOnRecord } from './sample.ts';
import { truthKeeper, type Truth } from './truth.ts';

const { simulation } = resolve(settings, {}, 'test');
const N = 300_000;

interface Run {
  truth: Truth;
  orders: number;
  touches: number;
  buyersTouches: number;
  untouchedBuyers: number;
}

function run(stage: Stage, n: number, off = -1): Run {
  const people = populate(stage, off);
  const keeper = truthKeeper(stage, coalitions(stage.world.settings));
  const out: Run = { truth: keeper.truth, orders: 0, touches: 0, buyersTouches: 0, untouchedBuyers: 0 };
  for (let id = 0; id < n; id++) {
    const life = people.live(id);
    keeper.add(life);
    const seen = touchesOnRecord(life);
    out.touches += seen;
    if (life.purchase === Infinity) continue;
    out.orders++;
    out.buyersTouches += seen;
    if (seen === 0) out.untouchedBuyers++;
  }
  return out;
}

const channelTotal = (byBrand: Float64Array, channel: number): number =>
  sum(
    Array.from(
      { length: byBrand.length / CHANNELS.length },
      (_, b) => byBrand[b * CHANNELS.length + channel] ?? 0,
    ),
  );

describe('the default world', () => {
  let world: Run;
  beforeAll(() => {
    world = run(setStage(simulation), N);
  });

  test('Shapley values and the baseline sum to all orders', () => {
    const { shapley, baseline, all } = world.truth;
    expect((sum(shapley) + sum(baseline)) / sum(all)).toBeCloseTo(1, 9);
  });

  test('leave-one-out counts mediated sales twice: its sum is 1.16 +- 0.03 of what was caused', () => {
    const { leaveOneOut, baseline, all } = world.truth;
    const ratio = sum(leaveOneOut) / (sum(all) - sum(baseline));
    expect(Math.abs(ratio - 1.16)).toBeLessThan(0.03);
  });

  test('what happened agrees with the closed form within three standard deviations', () => {
    expect(Math.abs(world.orders - sum(world.truth.all))).toBeLessThan(3 * Math.sqrt(world.orders));
  });

  test('two thirds of orders would have come anyway: 0.67 +- 0.02', () => {
    expect(Math.abs(sum(world.truth.baseline) / sum(world.truth.all) - 0.67)).toBeLessThan(0.02);
  });

  // Shares of all orders as two independent prototypes have them, and their spread between seeds.
  test.each([
    ['Instagram', 0.075],
    ['TikTok', 0.053],
    ['YouTube', 0.032],
    ['Twitter', 0.005],
    ['paid_social', 0.04],
    ['retargeting', 0.013],
    ['search', 0.065],
    ['email', 0.043],
    ['direct', 0.005],
  ])('%s causes %f of all orders, by Shapley', (channel, expected) => {
    const caused =
      channelTotal(world.truth.shapley, CHANNELS.indexOf(channel as 'search')) / sum(world.truth.all);
    expect(Math.abs(caused - expected)).toBeLessThan(0.007);
  });

  test('buyers have 2.45 +- 0.08 touches, a fifth of them none', () => {
    expect(Math.abs(world.buyersTouches / world.orders - 2.45)).toBeLessThan(0.08);
    expect(Math.abs(world.untouchedBuyers / world.orders - 0.195)).toBeLessThan(0.015);
  });

  test('creators, tiers and formats add up to about what their platforms cause', () => {
    const platforms = sum([0, 1, 2, 3].map((channel) => channelTotal(world.truth.leaveOneOut, channel)));
    expect(Math.abs(sum(world.truth.creator) / platforms - 1)).toBeLessThan(0.05);
    expect(Math.abs(sum(world.truth.tier) / platforms - 1)).toBeLessThan(0.05);
    expect(Math.abs(sum(world.truth.format) / platforms - 1)).toBeLessThan(0.05);
  });
});

describe('the world as a mechanism', () => {
  const small: SimulationSettings = { ...simulation, sizes: { ...simulation.sizes, posts: 20_000 } };

  test('a shopper lives the same life whoever lived before', () => {
    const stage = setStage(small);
    const order = (ids: number[]): Map<number, string> => {
      const people = populate(stage);
      return new Map(ids.map((id) => [id, describeLife(people.live(id))]));
    };
    const ids = Array.from({ length: 500 }, (_, i) => i);
    const forth = order(ids);
    for (const [id, life] of order([...ids].reverse())) expect(life).toBe(forth.get(id));
  });

  test('shoppers in another order cause the same', () => {
    const stage = setStage(small);
    const ids = Array.from({ length: 20_000 }, (_, i) => i);
    const truthOf = (order: readonly number[]): Truth => {
      const people = populate(stage);
      const keeper = truthKeeper(stage, coalitions(small));
      for (const id of order) keeper.add(people.live(id));
      return keeper.truth;
    };
    const [forth, back] = [truthOf(ids), truthOf(ids.toReversed())];
    for (const part of ['all', 'baseline', 'leaveOneOut', 'shapley', 'creator', 'tier'] as const)
      forth[part].forEach((orders, i) => {
        expect(back[part][i]).toBeCloseTo(orders, 10);
      });
  });

  test('without effects nothing is caused, and everything would have come anyway', () => {
    const zero = Object.fromEntries(CHANNELS.map((c) => [c, 0])) as SimulationSettings['effects']['strength'];
    const { truth } = run(setStage({ ...small, effects: { ...small.effects, strength: zero } }), 50_000);
    expect(sum(truth.leaveOneOut)).toBe(0);
    expect(sum(truth.creator)).toBe(0);
    expect(sum(truth.baseline)).toBe(sum(truth.all));
  });

  // The truth is a closed form; here the channel is really taken out of the generator, and shoppers live again.
  test.each(CHANNELS.map((name, channel) => [name, channel] as const))(
    'a world without %s sells what the closed form says, |z| < 3',
    (_, channel) => {
      const stage = setStage(small);
      const { truth } = run(stage, 200_000);
      const expected = sum(truth.all) - channelTotal(truth.leaveOneOut, channel);
      const without = run(stage, 200_000, channel);
      expect(Math.abs((without.orders - expected) / Math.sqrt(expected))).toBeLessThan(3);
      // The same without the noise of purchases: strict enough for the weakest channel, whose loss is a few dozen orders.
      const lost = channelTotal(truth.leaveOneOut, channel);
      expect(Math.abs(sum(without.truth.all) - expected)).toBeLessThan(2 + 0.02 * lost);
      expect(lost).toBeGreaterThan(10);
    },
  );
});

const describeLife = (life: Life): string =>
  JSON.stringify([
    life.brand,
    life.start,
    life.purchase,
    Array.from({ length: life.count }, (_, j) => [life.channel[j], life.time[j], life.post[j]]),
  ]);
