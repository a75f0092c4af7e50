import { poissonRegression, type Term } from '../stats/poisson-regression.ts';
import type { Amounts } from './credits.ts';
import type { PostFacts } from './post-facts.ts';
import { postSizes } from './post-sizes.ts';
import type { Roster } from './roster.ts';

/** How many orders a sponsored post makes one expect. */
export interface ExpectationRule {
  /** Orders grow with reach to this power. NaN where nothing was credited. */
  readonly power: number;
  /** The rule on posts, also on others than those that it was fitted to: a platform or a brand that it does not know counts as the mean one. */
  of(posts: PostFacts, roster: Roster): PostExpectations;
}

/** By post. */
export interface PostExpectations {
  /** Orders of a post of this reach and platform, before its brand and its age; organic posts too. */
  readonly reached: Float64Array;
  /** Factor of its brand. */
  readonly brand: Float64Array;
  /** Mean money of an order of its brand. */
  readonly orderValue: Float64Array;
  /** People reached, or a guess. */
  readonly sizes: Float64Array;
  /** Orders and money of sponsored posts, in full and with what their age has let happen so far; 0 for organic ones. */
  readonly inFull: Float64Array;
  readonly soFar: Float64Array;
  readonly valueInFull: Float64Array;
  readonly valueSoFar: Float64Array;
}

/** Days before the end of the reported days: posts of each span have had less of their effect. */
const AGES = [4, 8, 15, 30];

/** Orders of a brand for which the mean of all brands counts when the money of its order is estimated. */
const USUAL_ORDERS = 10;

/**
 * Poisson regression of the credited orders of sponsored posts on log reach, platform, brand and age. It pools over the whole roster, so
 * that one lucky post hardly matters, and who was booked by a brand that sells much is not taken for a good creator.
 */
export function fitExpectation(posts: PostFacts, roster: Roster, credited: Amounts): ExpectationRule {
  const sponsored = [...posts.sponsored.keys()].filter((post) => posts.sponsored[post] === 1);
  const logs = postSizes(posts, roster).map(Math.log);
  const middle = sponsored.reduce((a, post) => a + (logs[post] as number), 0) / Math.max(1, sponsored.length);
  const platforms = namesOf(sponsored.map((post) => platformOf(posts, roster, post)));
  const brands = namesOf(sponsored.map((post) => brandOf(posts, post)));
  const codes = (names: readonly string[], name: (post: number) => string): Term => {
    const place = new Map(names.map((one, at) => [one, at]));
    return {
      codes: Int32Array.from(sponsored, (post) => place.get(name(post)) ?? -1),
      levels: names.length,
    };
  };
  const { intercept, coefficients } = poissonRegression(
    Float64Array.from(sponsored, (post) => credited.orders[post] as number),
    [
      { numbers: Float64Array.from(sponsored, (post) => (logs[post] as number) - middle) },
      codes(platforms, (post) => platformOf(posts, roster, post)),
      codes(brands, (post) => brandOf(posts, post)),
      { codes: Int32Array.from(sponsored, (post) => ageOf(posts, post)), levels: AGES.length },
    ],
  );
  const [power, ofPlatform, ofBrand, ofAge] = coefficients as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const platform = new Map(platforms.map((name, at) => [name, ofPlatform[at] as number]));
  const brand = new Map(brands.map((name, at) => [name, ofBrand[at] as number]));
  const money = orderValues(posts, credited);
  return {
    power: Number.isFinite(intercept) ? (power[0] as number) : Number.NaN,
    of(others, their) {
      const sizes = postSizes(others, their);
      const each = (of: (post: number) => number): Float64Array =>
        Float64Array.from({ length: others.size }, (_, post) => of(post));
      const reached = each((post) =>
        Math.exp(
          intercept +
            (power[0] as number) * (Math.log(sizes[post] as number) - middle) +
            (platform.get(platformOf(others, their, post)) ?? 0),
        ),
      );
      const factor = each((post) => Math.exp(brand.get(brandOf(others, post)) ?? 0));
      const orderValue = each((post) => money.of(brandOf(others, post)));
      const inFull = each((post) =>
        others.sponsored[post] ? (reached[post] as number) * (factor[post] as number) : 0,
      );
      const soFar = inFull.map((full, post) => full * Math.exp(ofAge[ageOf(others, post)] ?? 0));
      const worth = (orders: number, post: number): number => orders * (orderValue[post] as number);
      return {
        reached,
        brand: factor,
        orderValue,
        sizes,
        inFull,
        soFar,
        valueInFull: inFull.map(worth),
        valueSoFar: soFar.map(worth),
      };
    },
  };
}

const platformOf = ({ creator }: PostFacts, { platforms }: Roster, post: number): string =>
  platforms[creator[post] as number] as string;

const brandOf = ({ brands }: PostFacts, post: number): string => brands[post] ?? '';

/** -1 for a post that is old enough. */
const ageOf = ({ age }: PostFacts, post: number): number =>
  AGES.findIndex((end) => (age[post] as number) < end);

/** Each once, in ascending order, so that no order of rows shows. */
const namesOf = (words: readonly string[]): string[] => [...new Set(words)].sort();

/** Mean money of a credited order by brand, pulled to the mean of all. */
function orderValues(posts: PostFacts, { orders, value }: Amounts): { of: (brand: string) => number } {
  const found = new Map<string, { orders: number; value: number }>();
  const all = { orders: 0, value: 0 };
  for (let post = 0; post < posts.size; post++) {
    const own = found.get(brandOf(posts, post)) ?? { orders: 0, value: 0 };
    for (const sums of [own, all]) {
      sums.orders += orders[post] as number;
      sums.value += value[post] as number;
    }
    found.set(brandOf(posts, post), own);
  }
  const usual = all.orders > 0 ? all.value / all.orders : 0;
  return {
    of(brand) {
      const own = found.get(brand) ?? { orders: 0, value: 0 };
      return (own.value + USUAL_ORDERS * usual) / (own.orders + USUAL_ORDERS);
    },
  };
}
