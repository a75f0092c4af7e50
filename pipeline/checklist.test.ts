import { describe, expect, test } from 'vitest';
import { attribute, type Attribution } from './attribution/attribute.ts';
import { evidenceFrom } from './attribution/evidence-from.ts';
import { modelById, models } from './attribution/index.ts';
import { settings } from './config.ts';
import { resolve } from './config/resolve.ts';
import { budgetRegret, totalVariation } from './judge/measures.ts';
import { observe } from './judge/observe.ts';
import { BUDGET, MODELS, type Expected } from './judge/reference.ts';
import { CHANNEL, CHANNELS } from './simulate/names.ts';
import { allOrders, channelSum, lostWithout } from './simulate/truth.ts';
import { spearman } from './stats/rank.ts';
import { sum } from './stats/sum.ts';
import { wholeWorld } from './testing/world.ts';

const world = wholeWorld();
const { happened } = world;
const config = resolve(settings, {}, 'test');
const { journeys, tables } = observe(world, { lookbackDays: 90 });
const { paths, untouched } = journeys;

const scale = happened.population.buyers / allOrders(happened.truth);
const marketing = CHANNELS.filter((channel) => channel !== 'direct');
const shapley = marketing.map((_, c) => scale * channelSum(happened.truth.shapley, c));
const lost = marketing.map((_, c) => scale * lostWithout(happened.truth, c));
const evidence = evidenceFrom(tables, journeys);
const atOrder = (order: 1 | 2): Attribution[] =>
  attribute(paths, [modelById('markov', 'test')], {
    ...config.attribution,
    markov: { ...config.attribution.markov, order },
  });
const found = new Map(
  [
    ...attribute(paths, models, config.attribution, evidence).map((one) => [one.model.id, one] as const),
    ...([1, 2] as const).flatMap((order) =>
      atOrder(order).map((one) => [`markov-${String(order)}`, one] as const),
    ),
  ].map(([id, { credits }]) => [id, credits] as const),
);
const credits = new Map(
  [...found].map(([id, own]) => [
    id,
    (channel: string): number => own?.conversions[paths.names.indexOf(channel)] ?? 0,
  ]),
);
const creditOf = (model: string): number[] => marketing.map((channel) => credits.get(model)?.(channel) ?? 0);

describe('models against the truth of the default world', () => {
  test.each(MODELS.map((reference) => [reference.id, reference] as const))(
    '%s is as far off as the prototypes found',
    (model, expected) => {
      const own = creditOf(model);
      const off = (value: number, { value: found, within }: Expected): number =>
        Math.abs(value - found) / within;
      expect(off(totalVariation(own, lost), expected.lost)).toBeLessThan(1);
      expect(off(totalVariation(own, shapley), expected.caused)).toBeLessThan(1);
      expect(off(sum(own) / sum(shapley), expected.over)).toBeLessThan(1);
      expect(off(spearman(own, lost), expected.rank)).toBeLessThan(1);
      expect(off(budgetRegret(own, lost, BUDGET), expected.regret)).toBeLessThan(1);
    },
  );

  test('last touch costs a budget more than 1.8 times what linear costs', () => {
    expect(budgetRegret(creditOf('last'), lost, BUDGET)).toBeGreaterThan(
      1.8 * budgetRegret(creditOf('linear'), lost, BUDGET),
    );
  });

  test.each(models.map(({ id }) => id).filter((id) => !['last-non-direct', 'calibrated'].includes(id)))(
    '%s credits direct visits with a tenth of all orders; they cause next to none',
    (model) => {
      expect((credits.get(model)?.('direct') ?? 0) / happened.population.buyers).toBeGreaterThan(0.1);
      expect(
        (scale * channelSum(happened.truth.shapley, CHANNEL.direct)) / happened.population.buyers,
      ).toBeLessThan(0.01);
    },
  );

  test('last non-direct still credits direct visits with a twentieth', () => {
    const share = (credits.get('last-non-direct')?.('direct') ?? 0) / happened.population.buyers;
    expect(Math.abs(share - 0.05)).toBeLessThan(0.01);
  });

  /** What it leaves to "would have been bought anyway", with the orders that no touch preceded, as a share of all. */
  const anyway = (model: string): number =>
    ((found.get(model)?.baseline?.conversions ?? 0) + untouched.orders) / happened.population.buyers;

  test('data-driven leaves some orders to nobody, but takes hidden intent for an effect: far too few', () => {
    const own = creditOf('data-driven');
    expect(Math.abs(totalVariation(own, lost) - 0.224)).toBeLessThan(0.015);
    expect(Math.abs(totalVariation(own, shapley) - 0.243)).toBeLessThan(0.015);
    expect(Math.abs(sum(own) / sum(shapley) - 1.7)).toBeLessThan(0.1);
    expect(Math.abs(anyway('data-driven') - 0.27)).toBeLessThan(0.03);
  });

  test('calibrated comes near to what lift tests measure, which is leave-one-out', () => {
    const own = creditOf('calibrated');
    expect(totalVariation(own, lost)).toBeLessThan(0.12);
    expect(Math.abs(sum(own) / sum(lost) - 1)).toBeLessThan(0.2);
    expect(budgetRegret(own, lost, BUDGET)).toBeLessThan(
      budgetRegret(creditOf('position-based'), lost, BUDGET) / 2,
    );
    expect(anyway('calibrated')).toBeGreaterThan(0.5);
  });
});
