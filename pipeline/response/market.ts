import type { Crowding } from '../budget/crowding.ts';
import type { Config } from '../config.ts';
import type { JourneyData } from '../journeys/journey-data.ts';
import { sampler } from '../scoring/sampler.ts';
import type { Scores } from '../scoring/scores.ts';
import type { Tables } from '../tables/tables.ts';
import { crowdingOf, type CrowdingEstimate } from './crowding.ts';
import { causalLevels, type Levels } from './level.ts';
import { nextBooking } from './mix.ts';
import { priceRule, type PriceRule } from './prices.ts';
import { segmentsOf, type SegmentOf } from './segments.ts';
import { worthOfCreators, type Worth } from './worth.ts';

/** Everything that the curves of all views are made of. */
export interface Market {
  readonly scores: Scores;
  /** Days that were observed, and that plans are for. */
  readonly days: number;
  readonly draws: number;
  readonly levels: Levels;
  readonly crowd: CrowdingEstimate;
  readonly crowding: Crowding;
  readonly worth: Worth;
  readonly prices: PriceRule;
  /** Credited orders and money of the next post of a creator, before his own multiplier, by number in the roster; 0 for who never posted. */
  readonly next: { readonly orders: Float64Array; readonly value: Float64Array };
  readonly segments: readonly SegmentOf[];
  /** Most posts of a creator within the period: for all brands together, and for one. */
  readonly most: { readonly all: number; readonly brand: number };
  /** What a first post brings over what the mean observed one did, which met others of its creator: by draw, and expected. */
  readonly alone: { readonly draws: Float64Array; readonly mean: number };
}

const DAY = 86_400_000;
const DAYS_PER_MONTH = 365.25 / 12;

/** @returns null where nobody has both a price and a post to go by */
export function marketOf(
  scores: Scores,
  { journeys, tables, config }: { journeys: JourneyData; tables: Tables; config: Config },
): Market | null {
  const { posts, roster } = scores.evidence;
  const { period } = journeys;
  if (!period) return null;
  const { draws, crowdingDays, mostPostsPerMonth, mostPostsPerBrand } = config.budget;
  const days = Math.floor(period.last / DAY) - Math.floor(period.first / DAY) + 1;
  const random = sampler(config.uncertainty.seed, 'budget');
  const levels = causalLevels({ journeys, tables, config, model: scores.credits.model, random });
  const crowd = crowdingOf({
    posts,
    roster,
    sizes: scores.expectation.sizes,
    orders: scores.credits.posts.orders,
    settings: config.budget,
    random,
  });
  const prices = priceRule(posts, roster);
  const cents = (price: number): boolean => price > 0 && price < Infinity;
  const next = nextPosts(scores);
  const segments = segmentsOf(
    roster,
    (c) => cents(prices.next[c] as number) && (next.value[c] as number) > 0,
  );
  if (segments.length === 0) return null;
  return {
    scores,
    days,
    draws,
    levels,
    crowd,
    crowding: { elasticity: crowd.elasticity, window: Math.min(1, (2 * crowdingDays) / days) },
    worth: worthOfCreators(scores, levels, { draws, random }),
    next,
    prices,
    segments,
    most: {
      all: Math.max(1, Math.floor((mostPostsPerMonth * days) / DAYS_PER_MONTH)),
      brand: Math.max(1, Math.floor((mostPostsPerBrand * days) / DAYS_PER_MONTH)),
    },
    alone: aloneOf(scores, crowd),
  };
}

/** Posts of usual reach, for brands that are likely to book next. */
function nextPosts({ evidence: { posts, roster }, expectation }: Scores): Market['next'] {
  const { nextReached, factor, orderValue } = expectation;
  const sponsored = [...posts.sponsored.keys()].filter((post) => posts.sponsored[post] === 1);
  const mix = (of: (post: number) => number): Float64Array =>
    nextBooking({ posts: sponsored, creator: posts.creator, categories: roster.categories }, of);
  const orders = mix((post) => factor[post] as number);
  const value = mix((post) => (factor[post] as number) * (orderValue[post] as number));
  return {
    orders: nextReached.map((reached, c) => reached * (orders[c] as number) || 0),
    value: nextReached.map((reached, c) => reached * (value[c] as number) || 0),
  };
}

/** Sums over the observed posts: what is expected of them, over the same with each of them as crowded as it was. */
function aloneOf(
  { expectation: { inFull } }: Scores,
  { near, elasticity, draws }: CrowdingEstimate,
): Market['alone'] {
  const factor = (power: number): number => {
    let [whole, crowded] = [0, 0];
    near.forEach((count, post) => {
      if (count === 0) return;
      whole += inFull[post] as number;
      crowded += (inFull[post] as number) * count ** (power - 1);
    });
    return crowded > 0 ? whole / crowded : 1;
  };
  return { mean: factor(elasticity), draws: draws.map(factor) };
}
