import type { SimulationSettings } from '../config.ts';
import { sum } from '../stats/sum.ts';
import { ledger, type Cause } from './causes.ts';
import type { Details } from './details.ts';
import type { Ids } from './ids.ts';
import type { Log } from './log.ts';
import { CHANNELS, FORMATS, PLATFORMS, TIERS, type Channel } from './names.ts';
import type { PostFact, World } from './posts.ts';
import type { Population } from './sample.ts';
import { liftRows } from './tables/lift-tests.ts';
import { lostWithout, type Truth } from './truth.ts';

/** data/truth/truth.json: orders are expected numbers over the reported days, money is in USD, before returns. */
export interface TruthFile {
  seed: string;
  scenario: SimulationSettings['scenario'];
  start: string;
  days: number;
  population: Population;
  /** Expected with everything in the world and with no marketing at all; realised is what happened. */
  orders: { all: number; baseline: number; baselineShare: number; realised: number };
  revenue: { all: number; baseline: number; realised: number };
  /** setOff counts the orders that a touch of the channel set off. */
  channels: (Cause & { channel: Channel; setOff: number })[];
  platforms: (Cause & { platform: string })[];
  tiers: (Cause & { tier: string })[];
  formats: (Cause & { format: string })[];
  brands: BrandTruth[];
  influencers: InfluencerTruth[];
  /** Expected orders lost without each sponsored post, before the reported days too; to be joined with the table of posts. */
  posts: { post_id: string; lost: number }[];
  /** What the experiments in lift_tests.csv measured, beside what they tried to measure. Orders. */
  liftTests: { channel: string; effect: number; standardError: number; real: number }[];
}

export interface BrandTruth extends Cause {
  brand_id: string;
  /** Mean money of an order, net of discount codes. */
  orderValue: number;
  baseline: { orders: number; revenue: number };
  /** Shapley orders by channel, in the order of `channels`. */
  byChannel: number[];
}

/** What a creator causes, beside the traits that nobody sees. */
export interface InfluencerTruth extends Cause {
  influencer_id: string;
  /** Of the reported days, and what was paid for them. */
  sponsoredPosts: number;
  cost: number;
  heavyFraud: boolean;
  authenticity: number;
  persuasion: number;
}

interface Given {
  world: World;
  posts: readonly PostFact[];
  prices: readonly number[];
  truth: Truth;
  population: Population;
  log: Log;
  details: Details;
  ids: Ids;
}

/** The truth of a world, for whoever judges models; nobody else may read it. */
export function truthFile(given: Given): TruthFile {
  const { world, posts, truth, population, log, details, ids } = given;
  const { settings, brands } = world;
  const values = orderValues(given);
  const causes = ledger(world, truth, values);
  const [all, baseline] = [sum(truth.all), sum(truth.baseline)];
  const bookings = bookingsOf(given);
  return {
    seed: settings.seed,
    scenario: settings.scenario,
    start: settings.start,
    days: settings.days,
    population,
    orders: { all, baseline, baselineShare: all > 0 ? baseline / all : 1, realised: details.orders.length },
    revenue: {
      all: causes.money([...truth.all]),
      baseline: causes.money([...truth.baseline]),
      realised: sum(details.orders.map(({ value }) => value)),
    },
    channels: CHANNELS.map((channel, c) => ({
      channel,
      ...causes.channel(c),
      setOff: log.journey.cause.filter((setter) => setter === c).length,
    })),
    platforms: PLATFORMS.map((platform, c) => ({ platform, ...causes.channel(c) })),
    tiers: TIERS.map((tier, t) => ({ tier, ...causes.tier(t) })),
    formats: FORMATS.map((format, f) => ({ format, ...causes.format(f) })),
    brands: brands.map((_, b) => {
      const orders = truth.baseline[b] as number;
      return {
        brand_id: ids.brand(b),
        ...causes.brand(b),
        orderValue: values[b] as number,
        baseline: { orders, revenue: orders * (values[b] as number) },
        byChannel: [...truth.shapley.subarray(b * CHANNELS.length, (b + 1) * CHANNELS.length)],
      };
    }),
    influencers: world.creators.map(({ heavyFraud, authenticity, persuasion }, k) => ({
      influencer_id: ids.influencer(k),
      ...causes.creator(k),
      sponsoredPosts: bookings.posts[k] as number,
      cost: bookings.cost[k] as number,
      heavyFraud,
      authenticity,
      persuasion,
    })),
    posts: posts.flatMap(({ brand }, p) =>
      brand < 0 ? [] : [{ post_id: ids.post(p), lost: truth.post[p] as number }],
    ),
    liftTests: [...liftRows(world, { truth, log })].map(
      ({ channel, effect, standard_error: standardError }) => ({
        channel,
        effect,
        standardError,
        real: lostWithout(truth, CHANNELS.indexOf(channel as Channel)),
      }),
    ),
  };
}

/**
 * Mean money of an order of each brand: its mean order less what codes take off. Codes are used a little more often on orders
 * that creators cause; within a brand that is left out, and makes their revenue at most some per cent too large.
 */
function orderValues({ world: { settings, brands }, log, details }: Given): number[] {
  const { least, most } = settings.orders.codeDiscount;
  const count = brands.map(() => 0);
  const codes = brands.map(() => 0);
  for (const { journey, code } of details.orders) {
    const b = log.journey.brand[journey] as number;
    count[b] = (count[b] as number) + 1;
    if (code) codes[b] = (codes[b] as number) + 1;
  }
  return brands.map(({ orderValue }, b) => {
    const used = (codes[b] as number) / Math.max(1, count[b] as number);
    return orderValue * (1 - (used * (least + most)) / 2);
  });
}

function bookingsOf({ world, posts, prices }: Given): { posts: Int32Array; cost: Float64Array } {
  const count = new Int32Array(world.creators.length);
  const cost = new Float64Array(world.creators.length);
  posts.forEach(({ creator, brand, day }, p) => {
    if (brand < 0 || day < 0) return;
    count[creator] = (count[creator] as number) + 1;
    cost[creator] = (cost[creator] as number) + (prices[p] as number);
  });
  return { posts: count, cost };
}
