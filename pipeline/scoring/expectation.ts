import type { Amounts } from './credits.ts';
import { fitExpectation, type ExpectationRule } from './expectation-rule.ts';
import type { PostFacts } from './post-facts.ts';
import type { Roster } from './roster.ts';

/** What is to be expected of posts before anything is known of how much their creators move. */
export interface Expectation {
  /** Credited orders of each sponsored post so far; 0 for the others. */
  readonly soFar: Float64Array;
  /** The same once a post is old enough to have had its effect. */
  readonly inFull: Float64Array;
  /** Money of those orders. */
  readonly valueSoFar: Float64Array;
  readonly valueInFull: Float64Array;
  /** Per creator, orders and money of one more sponsored post, of usual reach, for brands like those that booked before; NaN without posts. */
  readonly nextOrders: Float64Array;
  readonly nextValue: Float64Array;
  /** Credited orders per 1,000 people reached of a usual post for a usual brand, by creator; NaN without posts. */
  readonly usualRate: Float64Array;
  /** Orders of one more post before its brand, by creator; NaN without posts. */
  readonly nextReached: Float64Array;
  /** People reached by each post, or a guess; factor of its brand; mean money of an order of its brand. */
  readonly sizes: Float64Array;
  readonly factor: Float64Array;
  readonly orderValue: Float64Array;
  /** The rule behind it. */
  readonly rule: ExpectationRule;
}

/** Expectations of the posts that it was made from. */
export function expectation(posts: PostFacts, roster: Roster, credited: Amounts): Expectation {
  const rule = fitExpectation(posts, roster, credited);
  const { reached, brand, soFar, inFull, valueSoFar, valueInFull, sizes, orderValue } = rule.of(
    posts,
    roster,
  );
  const sponsored = sponsoredIn(posts);
  const mix = brandMix({ sponsored, posts, roster }, (post) => {
    const factor = brand[post] as number;
    return [factor, factor * (orderValue[post] as number)];
  });
  const usual = meansOf(posts, roster.size, reached);
  const reach = meansOf(posts, roster.size, sizes);
  return {
    soFar,
    inFull,
    valueSoFar,
    valueInFull,
    nextOrders: usual.map((mean, c) => mean * (mix.orders[c] as number)),
    nextValue: usual.map((mean, c) => mean * (mix.value[c] as number)),
    usualRate: usual.map((mean, c) => (1000 * mean * mix.usual) / (reach[c] as number)),
    nextReached: usual,
    sizes,
    factor: brand,
    orderValue,
    rule,
  };
}

const sponsoredIn = ({ sponsored }: PostFacts): number[] =>
  [...sponsored.keys()].filter((post) => sponsored[post] === 1);

/** Bookings for which those of the roster count: the next brand need not be the last one. Later posts of simulated worlds were foretold best with 3 to 10. */
export const USUAL_BOOKINGS = 5;

/** Mean of two amounts over the sponsored posts of each creator, pulled to the mean over all. */
function brandMix(
  { sponsored, posts, roster }: { sponsored: readonly number[]; posts: PostFacts; roster: Roster },
  of: (post: number) => readonly [orders: number, value: number],
): Amounts & { usual: number } {
  const count = new Float64Array(roster.size);
  const [orders, value] = [new Float64Array(roster.size), new Float64Array(roster.size)];
  let [allOrders, allValue] = [0, 0];
  for (const post of sponsored) {
    const creator = posts.creator[post] as number;
    const [own, money] = of(post);
    count[creator] = (count[creator] as number) + 1;
    orders[creator] = (orders[creator] as number) + own;
    value[creator] = (value[creator] as number) + money;
    [allOrders, allValue] = [allOrders + own, allValue + money];
  }
  const n = sponsored.length;
  const mean = (sums: Float64Array, all: number): Float64Array =>
    sums.map((sum, c) => (sum + (USUAL_BOOKINGS * all) / n) / ((count[c] as number) + USUAL_BOOKINGS));
  return { orders: mean(orders, allOrders), value: mean(value, allValue), usual: allOrders / n };
}

/** Mean over the posts of each creator; NaN without posts. */
function meansOf({ creator }: PostFacts, size: number, of: Float64Array): Float64Array {
  const [count, sum] = [new Float64Array(size), new Float64Array(size)];
  creator.forEach((c, post) => {
    count[c] = (count[c] as number) + 1;
    sum[c] = (sum[c] as number) + (of[post] as number);
  });
  return sum.map((total, c) => total / (count[c] as number));
}
