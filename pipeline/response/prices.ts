import { USUAL_BOOKINGS } from '../scoring/expectation.ts';
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
export function priceRule(posts: PostFacts, { size, asked }: Roster): PriceRule {
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
  const mean = meansByCreator(paid, size, creatorOf);
  const fromPaid = mean((post) => (posts.cost[post] as number) / of(posts.brands[post] ?? ''));
  const usual = asked.map((price, c) => (price > 0 ? price : (fromPaid.own(c) as number)));
  const factor = mean((post) => of(posts.brands[post] ?? ''));
  return { usual, next: usual.map((price, c) => price * factor.pulled(c)), of };
}

/** Means over posts by creator: his own alone, NaN without any, or pulled to the mean of all, 1 without any at all. */
function meansByCreator(used: readonly number[], size: number, creatorOf: (post: number) => number) {
  return (of: (post: number) => number) => {
    const [count, sum] = [new Float64Array(size), new Float64Array(size)];
    let all = 0;
    for (const post of used) {
      const c = creatorOf(post);
      count[c] = (count[c] as number) + 1;
      sum[c] = (sum[c] as number) + of(post);
      all += of(post);
    }
    const usual = used.length > 0 ? all / used.length : 1;
    return {
      own: (c: number): number => (sum[c] as number) / (count[c] as number),
      pulled: (c: number): number =>
        ((sum[c] as number) + USUAL_BOOKINGS * usual) / ((count[c] as number) + USUAL_BOOKINGS),
    };
  };
}
