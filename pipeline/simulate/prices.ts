import type { SimulationSettings } from '../config.ts';
import { source } from '../random/source.ts';
import type { Creator } from './creators.ts';
import { drawFrom } from './draw.ts';
import { FOLLOWERS, PLATFORMS, TIERS } from './names.ts';
import { reachPerFollower, type PostFact, type World } from './posts.ts';
import type { Profile } from './profiles.ts';
import { ordersGoal } from './sizes.ts';

/** No post is sponsored for nothing, however small the market. */
const LEAST = 0.01;

export interface Prices {
  /** What was paid for each post, USD; 0 for organic ones. */
  paid: number[];
  /** What each creator asks of a brand of the reference, USD per post: the same without the noise of the single deal. */
  asked: number[];
}

/** Brands do not know which followers are real: they pay by what is declared, and every creator has a name that is worth more or less. */
export function makePrices(
  { settings, creators, brands }: World,
  posts: readonly PostFact[],
  profiles: readonly Profile[],
): Prices {
  const { spread, creatorSpread, brandPower, brandReference } = settings.prices;
  const draw = drawFrom(source(settings.seed, 'prices'));
  const asked = creators.map((creator, c) => {
    const fame = draw.noise(creatorSpread);
    return Math.max(
      LEAST,
      fame * meanPrice(creator, (profiles[c] as Profile).declaredAuthenticity, settings),
    );
  });
  const paid = posts.map((post) => {
    const noise = draw.noise(spread);
    const brand = brands[post.brand];
    if (!brand) return 0;
    const dear = (brand.orderValue / brandReference) ** brandPower;
    return Math.max(LEAST, (asked[post.creator] as number) * dear * noise);
  });
  return { paid, asked };
}

const meanPrice = (creator: Creator, declared: number, settings: SimulationSettings): number =>
  settings.prices.pricing === 'cpm' ? cpmPrice(creator, declared, settings) : listPrice(creator, settings);

/** By the people whom a post should reach if followers are as declared; false ones are on the invoice in part. */
function cpmPrice(creator: Creator, declared: number, settings: SimulationSettings): number {
  const { prices } = settings;
  const paidFor = declared + prices.falseFollowers * (1 - declared);
  return (
    (prices.cpm[PLATFORMS[creator.platform] as (typeof PLATFORMS)[number]] / 1000) *
    creator.followers *
    paidFor *
    reachPerFollower(creator, settings) *
    Math.exp(settings.creators.reachSpread ** 2 / 2) *
    prices.tierSurcharge[TIERS[creator.tier] as (typeof TIERS)[number]] *
    marketSize(settings)
  );
}

/** The published price of the tier, larger for more followers within it; it knows no size of market. */
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
