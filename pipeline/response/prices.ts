import { USUAL_BOOKINGS } from '../scoring/expectation.ts';
import { nextBooking } from './mix.ts';
import type { PostFacts } from '../scoring/post-facts.ts';
import type { Roster } from '../scoring/roster.ts';

/** What a post costs. */
export interface PriceRule {
  /** By creator: of a brand that pays the usual; NaN where nothing tells. */
  readonly usual: Float64Array;
  /** By creator: mean over the brands that are likely to book next. */
  readonly next: Float64Array;
  /** Factor of a brand; 1 for one that never paid. */
  of(brand: string): number;
}

/**
 * Brands pay a creator more or less than he asks, each by a factor of its own: the mean of log (paid / asked) over its posts, pulled to that of
 * all brands. A creator who asks nothing known is taken to ask what he was paid on average, less those factors.
 */
export function priceRule(posts: PostFacts, { asked, categories }: Roster): PriceRule {
  const paid = [...posts.sponsored.keys()].filter(
    (post) => posts.sponsored[post] === 1 && (posts.cost[post] as number) > 0,
  );
  const creatorOf = (post: number): number => posts.creator[post] as number;
  const told = paid.flatMap((post) => {
    const log = Math.log((posts.cost[post] as number) / (asked[creatorOf(post)] as number));
    return Number.isFinite(log) ? [{ brand: posts.brands[post] ?? '', log }] : [];
  });
  const middle = told.reduce((total, { log }) => total + log, 0) / Math.max(1, told.length);
  const logs = new Map(
    [...Map.groupBy(told, ({ brand }) => brand)].map(([brand, own]) => [
      brand,
      (own.reduce((total, { log }) => total + log, 0) + USUAL_BOOKINGS * middle) /
        (own.length + USUAL_BOOKINGS),
    ]),
  );
  // The mean of what is paid lies above the exponential of a mean logarithm.
  const smear =
    told.reduce((total, { brand, log }) => total + Math.exp(log - (logs.get(brand) as number)), 0) /
    Math.max(1, told.length);
  const of = (brand: string): number => {
    const log = logs.get(brand);
    if (log !== undefined) return smear * Math.exp(log);
    return told.length > 0 ? smear * Math.exp(middle) : 1;
  };
  const fromPaid = meansByCreator(
    posts,
    paid,
    (post) => (posts.cost[post] as number) / of(posts.brands[post] ?? ''),
  );
  const usual = asked.map((price, c) => (price > 0 ? price : (fromPaid.get(c) ?? Number.NaN)));
  const factor = nextBooking({ posts: paid, creator: posts.creator, categories }, (post) =>
    of(posts.brands[post] ?? ''),
  );
  return { usual, next: usual.map((price, c) => price * (factor[c] as number)), of };
}

/** Means over posts by creator. */
function meansByCreator(
  { creator }: PostFacts,
  used: readonly number[],
  of: (post: number) => number,
): Map<number, number> {
  return new Map(
    [...Map.groupBy(used, (post) => creator[post] as number)].map(([c, own]) => [
      c,
      own.reduce((total, post) => total + of(post), 0) / own.length,
    ]),
  );
}
