import { describe, expect, test } from 'vitest';
import { attribute } from './attribution/attribute.ts';
import { models } from './attribution/index.ts';
import { settings } from './config.ts';
import { resolve } from './config/resolve.ts';
import { eventCollector } from './journeys/events.ts';
import { journeyData } from './journeys/journey-data.ts';
import { budgetRegret, totalVariation } from './judge/measures.ts';
import { CHANNEL, CHANNELS } from './simulate/names.ts';
import { conversionRows, touchRows } from './simulate/tables/journeys.ts';
import { allOrders, channelSum, lostWithout } from './simulate/truth.ts';
import { sum } from './stats/sum.ts';
import { wholeWorld } from './testing/world.ts';

/**
 * What two independent prototypes of the world measured for these models (5 seeds, mean): distance of the shares of the
 * eight channels besides direct visits from leave-one-out and from Shapley, and credit over what is caused.
 */
const MEASURED = [
  ['position-based', 0.141, 0.186, 2.05],
  ['linear', 0.143, 0.189, 2.04],
  ['time-decay', 0.151, 0.197, 2.02],
  ['markov', 0.168, 0.198, 2.1],
  ['first', 0.19, 0.186, 2.08],
  ['last', 0.209, 0.255, 2.04],
] as const;

/** Shares of spend that the prototypes assume; nothing is paid for direct visits. */
const BUDGET = { today: [0.3, 0.18, 0.1, 0.02, 0.2, 0.06, 0.12, 0.02], elasticity: 0.5 };

const { happened, recorded } = wholeWorld();
const config = resolve(settings, {}, 'test');
const given = { ...recorded, log: happened.log, posts: happened.stage.posts, world: happened.stage.world };
const events = eventCollector();
for (const row of touchRows(given))
  events.addTouchpoint({ ...row, campaign: null, conversion: null, conversion_value: null });
for (const row of conversionRows(given)) events.addConversion(row);
const { paths } = journeyData(events.log, { ordersFrom: 'table', lookbackDays: 90, canonical: false });

const scale = happened.population.buyers / allOrders(happened.truth);
const marketing = CHANNELS.filter((channel) => channel !== 'direct');
const shapley = marketing.map((_, c) => scale * channelSum(happened.truth.shapley, c));
const lost = marketing.map((_, c) => scale * lostWithout(happened.truth, c));
const credits = new Map(
  attribute(paths, models, config.attribution).map(({ model, credits: found }) => [
    model.id,
    (channel: string): number => found?.conversions[paths.names.indexOf(channel)] ?? 0,
  ]),
);
const creditOf = (model: string): number[] => marketing.map((channel) => credits.get(model)?.(channel) ?? 0);

describe('models against the truth of the default world', () => {
  test.each(MEASURED)('%s is as far off as the prototypes found', (model, fromLost, fromShapley, over) => {
    const own = creditOf(model);
    expect(Math.abs(totalVariation(own, lost) - fromLost)).toBeLessThan(0.015);
    expect(Math.abs(totalVariation(own, shapley) - fromShapley)).toBeLessThan(0.015);
    expect(Math.abs(sum(own) / sum(shapley) - over)).toBeLessThan(0.1);
  });

  test('last touch costs a budget more than 1.8 times what linear costs', () => {
    expect(budgetRegret(creditOf('last'), lost, BUDGET)).toBeGreaterThan(
      1.8 * budgetRegret(creditOf('linear'), lost, BUDGET),
    );
  });

  test.each(models.map(({ id }) => id))(
    '%s credits direct visits with a tenth of all orders; they cause next to none',
    (model) => {
      expect((credits.get(model)?.('direct') ?? 0) / happened.population.buyers).toBeGreaterThan(0.1);
      expect(
        (scale * channelSum(happened.truth.shapley, CHANNEL.direct)) / happened.population.buyers,
      ).toBeLessThan(0.01);
    },
  );
});
