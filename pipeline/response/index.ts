import type { Config } from '../config.ts';
import type { JourneyData } from '../journeys/journey-data.ts';
import { isScored, type Scores, type Unscored } from '../scoring/scores.ts';
import type { Tables } from '../tables/tables.ts';
import { marketOf, type Market } from './market.ts';
import { viewOf, type View } from './view.ts';

export type { Bookable } from './curve.ts';
export type { Market, View };

/** What spend on creators brings: of all brands together, and of each that paid for posts, in ascending order of their ids. */
export interface Responses {
  readonly market: Market;
  /** Smallest units in one unit of the currency. */
  readonly cents: number;
  readonly all: View;
  readonly brands: readonly View[];
}

export interface NoResponses {
  readonly reason: Unscored['reason'] | 'no-prices';
}

export const isResponse = (responses: Responses | NoResponses): responses is Responses =>
  'market' in responses;

/** @param brands false for the view of all brands alone */
export function responsesOf(
  scores: Scores | Unscored,
  given: { journeys: JourneyData; tables: Tables; config: Config; brands?: boolean },
): Responses | NoResponses {
  if (!isScored(scores)) return scores;
  const market = marketOf(scores, given);
  if (!market) return { reason: 'no-prices' };
  const cents = centsOf(given.config.site.currency);
  const own = given.brands === false ? [] : brandsOf(market);
  return {
    market,
    cents,
    all: viewOf(market, { brand: null, factors: null, cents }),
    brands: own.map(({ brand, ...factors }) => viewOf(market, { brand, factors, cents })),
  };
}

/** Smallest units in one unit of a currency: 1 where it has no cents. */
export const centsOf = (currency: string): number =>
  10 **
  (new Intl.NumberFormat('en-US', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ??
    2);

/** Brands with a paid post, and what a post for each brings against one for a usual brand. */
function brandsOf({ scores }: Market): { brand: string; orders: number; value: number }[] {
  const { posts } = scores.evidence;
  const { factor, orderValue } = scores.expectation;
  const found = new Map<string, { brand: string; orders: number; value: number }>();
  for (let post = 0; post < posts.size; post++) {
    const brand = posts.brands[post];
    if (!brand || posts.sponsored[post] !== 1 || !((posts.cost[post] as number) > 0)) continue;
    found.set(brand, { brand, orders: factor[post] as number, value: orderValue[post] as number });
  }
  return [...found.values()].sort((a, b) => (a.brand < b.brand ? -1 : 1));
}
