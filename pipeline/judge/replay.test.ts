import { describe, expect, test } from 'vitest';
import { sum } from '../stats/sum.ts';
import { usual, wholeWorld } from '../testing/world.ts';
import { CHANNELS } from '../simulate/names.ts';
import { allOrders, lostWithout } from '../simulate/truth.ts';
import { truthFile } from '../simulate/truth-file.ts';
import { PAID_CHANNELS, replayOrders, type PaidChannel, type Reach } from './replay.ts';
import { planner, regretOf, type Plan } from './regret.ts';

const { happened, recorded } = wholeWorld();
const population = happened.population.shoppers;
const reach = (change: Partial<Reach> = {}): Reach =>
  ({ ...Object.fromEntries(PAID_CHANNELS.map((channel) => [channel, 1])), ...change }) as Reach;
const ordersWith = (change: Partial<Reach>): number =>
  sum(replayOrders(usual, reach(change), { shoppers: 60_000, population, groups: 1 }).flat());

describe('a world lived again', () => {
  const today = ordersWith({});

  test('with the touches of today has the orders of today', () => {
    expect(Math.abs(today / allOrders(happened.truth) - 1)).toBeLessThan(0.02);
  });

  // The closed form and the world without the channel are two ways to the same number.
  test.each(PAID_CHANNELS)('without %s loses what the truth says', (channel) => {
    const lost = today - ordersWith({ [channel]: 0 });
    const known = lostWithout(happened.truth, CHANNELS.indexOf(channel));
    expect(Math.abs(lost - known)).toBeLessThan(0.12 * known + 40);
  });

  test('with more of a channel sells more, and less than in proportion', () => {
    const [some, much] = [ordersWith({ Instagram: 1.5 }) - today, ordersWith({ Instagram: 5 }) - today];
    expect(some).toBeGreaterThan(0);
    // Eight times as many more posts; some of them meet a shopper who has seen others.
    expect(much).toBeGreaterThan(5 * some);
    expect(much).toBeLessThan(7.7 * some);
  });
});

describe('plans', () => {
  const truth = truthFile({ ...happened, ...happened.stage, ...recorded });
  const spend = Object.fromEntries(
    PAID_CHANNELS.map((channel, c) => [channel, 100_000 * (1 + (c % 3))]),
  ) as Record<PaidChannel, number>;
  const plans = planner({
    settings: usual,
    spend,
    orderValues: truth.brands.map(({ orderValue }) => orderValue),
    population,
    shoppers: 60_000,
    elasticity: 0.5,
    bounds: { least: 0.5, most: 2 },
  });
  const caused = Object.fromEntries(
    truth.channels.map(({ channel, leaveOneOut }) => [channel, leaveOneOut.revenue]),
  ) as Record<PaidChannel, number>;

  test('spend what is spent today', () => {
    expect(sum(Object.values(plans.follow(caused).spend))).toBeCloseTo(sum(Object.values(spend)), 4);
  });

  test('the regret of a plan against itself is nothing, and of a bad one clearly something', () => {
    const best = plans.best(caused, []);
    expect(regretOf(best, best)).toEqual({ value: 0, low: 0, high: 0 });
    const bad = regretOf(plans.follow({ ...caused, Instagram: 0, search: 0, email: 0 }), best);
    expect(bad.low).toBeGreaterThan(0);
    expect(bad.value).toBeGreaterThan(bad.low);
    expect(bad.high).toBeGreaterThan(bad.value);
  });

  test('intervals hold what many more shoppers say as often as they promise', () => {
    const blocks = 60;
    const played = (change: Partial<Reach>): Plan[] => {
      const lives = { shoppers: 4000 * blocks, population, groups: 8 * blocks };
      const all = replayOrders(usual, reach(change), lives).map((orders) => sum(orders));
      return Array.from({ length: blocks }, (_, block) => {
        const groups = all.slice(8 * block, 8 * block + 8);
        return { spend, revenue: sum(groups) / 8, groups };
      });
    };
    const best = played({});
    const regrets = played({ search: 0.5, Instagram: 1.3 }).map((plan, at) =>
      regretOf(plan, best[at] as Plan),
    );
    const real = sum(regrets.map(({ value }) => value)) / regrets.length;
    const held = regrets.filter(({ low, high }) => low <= real && real <= high).length / regrets.length;
    // Of 60 at nine in ten; four standard errors are 0.15.
    expect(held).toBeGreaterThan(0.78);
    expect(held).toBeLessThan(0.99);
  });

  test('a rival becomes the best plan only where other shoppers find it better, too', () => {
    const best = plans.best(caused, []);
    const bad = plans.follow({ ...caused, Instagram: 0, search: 0, email: 0 });
    const lucky = { ...bad, revenue: 2 * best.revenue };
    expect(plans.best(caused, [lucky]).spend).toEqual(best.spend);
    const misled = { ...caused, search: 60 * caused.search };
    const good = plans.follow(caused);
    expect(plans.best(misled, [good]).spend).toEqual(good.spend);
  });

  test('the truth brings more than today, and more than following the channels that look best by last touch', () => {
    const best = plans.follow(caused).revenue;
    expect(best).toBeGreaterThan(plans.today.revenue);
    const misled = { ...caused, search: 4 * caused.search, retargeting: 6 * caused.retargeting };
    expect(best).toBeGreaterThan(plans.follow(misled).revenue);
  });
});
