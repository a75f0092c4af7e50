import { poissonRegression, type Regression, type Term } from '../stats/poisson-regression.ts';
import { postSizes } from './post-sizes.ts';
import type { Amounts } from './credits.ts';
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
  /** Per creator, orders and money of one more sponsored post, of usual reach, for the brands that booked; NaN without posts. */
  readonly nextOrders: Float64Array;
  readonly nextValue: Float64Array;
  /** Credited orders per 1,000 people reached of a usual post for a usual brand, by creator; NaN without posts. */
  readonly usualRate: Float64Array;
  /** How orders grow with reach: to this power. NaN where nothing was credited. */
  readonly power: number;
}

/** Days before the end of the reported days: posts of each span have had less of their effect. */
const AGES = [4, 8, 15, 30];

/** Orders of a brand for which the mean of all brands counts when the money of its order is estimated. */
const USUAL_ORDERS = 10;

/**
 * Poisson regression of the credited orders of sponsored posts on log reach, platform, brand and age. It pools over the whole roster, so
 * that one lucky post hardly matters, and who was booked by a brand that sells much is not taken for a good creator.
 */
export function expectation(posts: PostFacts, roster: Roster, credited: Amounts): Expectation {
  const sponsored = [...posts.sponsored.keys()].filter((post) => posts.sponsored[post] === 1);
  const logs = postSizes(posts, roster).map(Math.log);
  const middle = sponsored.reduce((a, post) => a + (logs[post] as number), 0) / Math.max(1, sponsored.length);
  const platforms = codesOf(posts.creator, (creator) => roster.platforms[creator] as string);
  const brands = codesOf(posts.brands, (brand) => brand ?? '');
  const pick = (codes: Int32Array): Int32Array => Int32Array.from(sponsored, (post) => codes[post] as number);
  const terms: Term[] = [
    { numbers: Float64Array.from(sponsored, (post) => (logs[post] as number) - middle) },
    { codes: pick(platforms.codes), levels: platforms.names.length },
    { codes: pick(brands.codes), levels: brands.names.length },
    {
      codes: Int32Array.from(sponsored, (post) => AGES.findIndex((end) => (posts.age[post] as number) < end)),
      levels: AGES.length,
    },
  ];
  const fit = poissonRegression(
    Float64Array.from(sponsored, (post) => credited.orders[post] as number),
    terms,
  );
  const money = orderValues(credited, brands);
  const effect = effects(fit);
  const reached = (post: number): number =>
    Math.exp(
      fit.intercept +
        effect.size * ((logs[post] as number) - middle) +
        effect.platform(platforms.codes[post] as number),
    );
  const inFull = new Float64Array(posts.size);
  const soFar = new Float64Array(posts.size);
  for (const post of sponsored) {
    inFull[post] = reached(post) * Math.exp(effect.brand(brands.codes[post] as number));
    soFar[post] =
      (inFull[post] as number) *
      Math.exp(effect.age(AGES.findIndex((end) => (posts.age[post] as number) < end)));
  }
  const worth = (orders: Float64Array): Float64Array =>
    orders.map((own, post) => (own > 0 ? own * (money[brands.codes[post] as number] as number) : 0));
  const mix = brandMix({ sponsored, posts, roster }, (post) => {
    const code = brands.codes[post] as number;
    const factor = Math.exp(effect.brand(code));
    return [factor, factor * (money[code] as number)];
  });
  const usual = meansOf(posts, roster.size, reached);
  return {
    soFar,
    inFull,
    valueSoFar: worth(soFar),
    valueInFull: worth(inFull),
    nextOrders: usual.map((mean, c) => mean * (mix.orders[c] as number)),
    nextValue: usual.map((mean, c) => mean * (mix.value[c] as number)),
    usualRate: rateOf(
      usual,
      meansOf(posts, roster.size, (post) => Math.exp(logs[post] as number)),
      mix.usual,
    ),
    power: Number.isFinite(fit.intercept) ? effect.size : Number.NaN,
  };
}

function effects({ coefficients: [size, platform, brand, age] }: Regression) {
  const at = (of: Float64Array | undefined) => (code: number) => of?.[code] ?? 0;
  return { size: size?.[0] ?? 0, platform: at(platform), brand: at(brand), age: at(age) };
}

interface Codes {
  readonly codes: Int32Array;
  readonly names: readonly string[];
}

/** Numbers words in ascending order, so that no order of rows shows. */
function codesOf<T>(items: ArrayLike<T>, word: (item: T) => string): Codes {
  const words = Array.from(items, word);
  const names = [...new Set(words)].sort();
  const place = new Map(names.map((name, at) => [name, at]));
  return { names, codes: Int32Array.from(words, (name) => place.get(name) as number) };
}

/** Mean money of a credited order by brand, pulled to the mean of all. */
function orderValues({ orders, value }: Amounts, { codes, names }: Codes): Float64Array {
  const [count, money] = [new Float64Array(names.length), new Float64Array(names.length)];
  codes.forEach((code, post) => {
    count[code] = (count[code] as number) + (orders[post] as number);
    money[code] = (money[code] as number) + (value[post] as number);
  });
  const total = count.reduce((a, b) => a + b, 0);
  const usual = total > 0 ? money.reduce((a, b) => a + b, 0) / total : 0;
  return count.map((own, code) => ((money[code] as number) + USUAL_ORDERS * usual) / (own + USUAL_ORDERS));
}

/** Mean of two amounts over the sponsored posts of each creator; over all where he has none. */
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
    sums.map((sum, c) =>
      (count[c] as number) > 0 ? sum / (count[c] as number) : n > 0 ? all / n : Number.NaN,
    );
  return { orders: mean(orders, allOrders), value: mean(value, allValue), usual: allOrders / n };
}

const rateOf = (orders: Float64Array, reach: Float64Array, usualBrand: number): Float64Array =>
  orders.map((mean, c) => (1000 * mean * usualBrand) / (reach[c] as number));

function meansOf(posts: PostFacts, size: number, of: (post: number) => number): Float64Array {
  const [count, sum] = [new Float64Array(size), new Float64Array(size)];
  posts.creator.forEach((creator, post) => {
    count[creator] = (count[creator] as number) + 1;
    sum[creator] = (sum[creator] as number) + of(post);
  });
  return sum.map((total, c) => total / (count[c] as number));
}
