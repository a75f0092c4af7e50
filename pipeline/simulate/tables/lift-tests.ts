import { source } from '../../random/source.ts';
import type { Row } from '../../schema/dataset.ts';
import type { liftTests } from '../../schema/datasets/lift-tests.ts';
import { drawFrom } from '../draw.ts';
import type { Log } from '../log.ts';
import { CHANNELS, type Channel } from '../names.ts';
import type { World } from '../posts.ts';
import { allOrders, lostWithout, type Truth } from '../truth.ts';

/**
 * What an experiment on all shoppers would measure: a share p of them, by lot, never meets the channel. Orders of the others over
 * 1 - p, minus those of the held-out over p, estimate the orders that the channel causes; both counts are Poisson, so
 * the standard error is sqrt(all / (1 - p) + without / p). The estimate is drawn around the truth with that error.
 */
export function* liftRows(
  { settings, calendar }: World,
  { truth, log }: { truth: Truth; log: Log },
): Generator<Row<typeof liftTests>> {
  const draw = drawFrom(source(settings.seed, 'lift-tests'));
  const all = allOrders(truth);
  // Nobody tests a channel that no shopper meets.
  const met = new Set(log.touch.channel);
  for (const [channel, heldOut] of Object.entries(settings.liftTests.heldOut) as [Channel, number][]) {
    const caused = lostWithout(truth, CHANNELS.indexOf(channel));
    const error = Math.sqrt(all / (1 - heldOut) + (all - caused) / Math.max(heldOut, 1e-9));
    const effect = caused + error * draw.normal();
    if (heldOut === 0 || !met.has(CHANNELS.indexOf(channel))) continue;
    yield {
      channel,
      start: calendar.timeOf(0),
      end: calendar.timeOf(calendar.days - 1),
      effect: Number(effect.toFixed(1)),
      standard_error: Number(error.toFixed(1)),
      unit: 'orders',
    };
  }
}
