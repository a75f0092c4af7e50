import type { SimulationSettings } from '../config.ts';
import { source } from '../random/source.ts';
import type { Creator } from './creators.ts';
import { drawFrom } from './draw.ts';
import { FOLLOWERS, PLATFORMS, TIERS } from './names.ts';
import { expectedReach, type PostFact, type World } from './posts.ts';
import { ordersGoal } from './sizes.ts';

/** No post is sponsored for nothing, however small the market. */
const LEAST = 0.01;

/** What was paid for each post, USD; 0 for organic ones. */
export function makePrices({ settings, creators, brands }: World, posts: readonly PostFact[]): number[] {
  const { spread, brandPower, brandReference } = settings.prices;
  const draw = drawFrom(source(settings.seed, 'prices'));
  const means = creators.map((creator) => meanPrice(creator, settings));
  return posts.map((post) => {
    const noise = draw.noise(spread);
    const brand = brands[post.brand];
    if (!brand) return 0;
    const price = (means[post.creator] as number) * (brand.orderValue / brandReference) ** brandPower * noise;
    return Math.max(LEAST, price);
  });
}

/** Price of a creator's post to a brand of the reference, before the noise of negotiation, USD. */
export function meanPrice(creator: Creator, settings: SimulationSettings): number {
  const price =
    settings.prices.pricing === 'cpm' ? cpmPrice(creator, settings) : listPrice(creator, settings);
  return price * marketSize(settings);
}

/** By the real people that a post is expected to reach; false followers are on the invoice in part. */
function cpmPrice(creator: Creator, settings: SimulationSettings): number {
  const { prices } = settings;
  const falsePerReal = (1 - creator.authenticity) / creator.authenticity;
  return (
    (prices.cpm[PLATFORMS[creator.platform] as (typeof PLATFORMS)[number]] / 1000) *
    meanReach(creator, settings) *
    (1 + prices.falseFollowers * falsePerReal) *
    prices.tierSurcharge[TIERS[creator.tier] as (typeof TIERS)[number]]
  );
}

const meanReach = (creator: Creator, settings: SimulationSettings): number =>
  expectedReach(creator, settings) * Math.exp(settings.creators.reachSpread ** 2 / 2);

/** The published price of the tier, larger for more followers within it. */
function listPrice(creator: Creator, { prices }: SimulationSettings): number {
  const tier = TIERS[creator.tier] as (typeof TIERS)[number];
  const [least, most] = FOLLOWERS[tier];
  return (
    prices.listPrice[tier] *
    prices.listPlatform[PLATFORMS[creator.platform] as (typeof PLATFORMS)[number]] *
    Math.sqrt(creator.followers / Math.sqrt(least * most))
  );
}

/** Orders per post of the default world, for which prices are given. */
const USUAL_ORDERS_PER_POST = 0.6;

/** Where fewer shoppers stand behind each post the market is smaller, and so are its prices: returns do not hang on sizes. */
const marketSize = ({ sizes }: SimulationSettings): number =>
  ordersGoal(sizes) / sizes.posts / USUAL_ORDERS_PER_POST;
