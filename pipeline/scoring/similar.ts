import { moments } from '../stats/moments.ts';
import { round } from '../stats/round.ts';

/** What likeness is made of, by number in the roster: NaN or an empty text where it is not known. */
export interface Looks {
  readonly platforms: readonly string[];
  readonly categories: readonly string[];
  readonly followers: ArrayLike<number>;
  /** Engagements of the mean post per follower. */
  readonly rates: ArrayLike<number>;
  /** Price of a post. */
  readonly prices: ArrayLike<number>;
}

/** A creator in the space of likeness: logarithms in standard deviations of the roster. */
interface Place {
  creator: number;
  category: string;
  followers: number;
  rate: number;
  price: number;
}

/**
 * The nearest creators of the same platform. Distance squared: squared differences of the logarithms of followers, engagement rate and
 * price, each in standard deviations over the roster, and 1 for another category. Whatever one of the two does not tell counts as one
 * standard deviation. Ties go to the earlier number.
 * @returns numbers in the roster, nearest first, at most `most` for each
 */
export function similarCreators(looks: Looks, most: number): number[][] {
  const [followers, rates, prices] = [looks.followers, looks.rates, looks.prices].map(standardised);
  const places = looks.platforms.map((_, creator): Place => ({
    creator,
    category: looks.categories[creator] ?? '',
    followers: followers?.[creator] ?? Number.NaN,
    rate: rates?.[creator] ?? Number.NaN,
    price: prices?.[creator] ?? Number.NaN,
  }));
  const found: number[][] = places.map(() => []);
  for (const group of Map.groupBy(places, ({ creator }) => looks.platforms[creator]).values()) {
    const known = group
      .filter(({ followers }) => !Number.isNaN(followers))
      .sort((a, b) => a.followers - b.followers);
    const unknown = group.filter(({ followers }) => Number.isNaN(followers));
    for (const one of group) found[one.creator] = nearest(one, { known, unknown, most });
  }
  return found;
}

/** Logarithms over their standard deviation; NaN for what has none. */
function standardised(values: ArrayLike<number>): Float64Array {
  const logs = Float64Array.from(values, (value) => (value > 0 ? Math.log(value) : Number.NaN));
  const spread = Math.sqrt(moments(logs.filter((log) => !Number.isNaN(log))).variance) || 1;
  return logs.map((log) => log / spread);
}

interface Group {
  /** In ascending order of followers. */
  known: readonly Place[];
  unknown: readonly Place[];
  most: number;
}

/** Outwards from the own number of followers, until followers alone are further away than the last of those found. */
function nearest(one: Place, { known, unknown, most }: Group): number[] {
  const best: { creator: number; distance: number }[] = [];
  const offer = (other: Place): void => {
    if (other.creator === one.creator) return;
    // Rounded, as logarithms differ in their last bits between machines: ties are then ties everywhere.
    const distance = round(distanceOf(one, other));
    const at = best.findIndex(
      (b) => distance < b.distance || (distance === b.distance && other.creator < b.creator),
    );
    if (at < 0 && best.length >= most) return;
    best.splice(at < 0 ? best.length : at, 0, { creator: other.creator, distance });
    best.length = Math.min(best.length, most);
  };
  unknown.forEach(offer);
  if (Number.isNaN(one.followers)) known.forEach(offer);
  else
    walk(one, known, (other) => {
      const farthest = best.length < most ? Infinity : (best.at(-1)?.distance ?? Infinity);
      if (round(squared(other.followers - one.followers)) > farthest) return false;
      offer(other);
      return true;
    });
  return best.map(({ creator }) => creator);
}

/** Both ways from the own place, each way until `visit` says no. */
function walk(one: Place, known: readonly Place[], visit: (other: Place) => boolean): void {
  const own = firstFrom(known, one.followers);
  for (let at = own; at < known.length && visit(known[at] as Place); at++);
  for (let at = own - 1; at >= 0 && visit(known[at] as Place); at--);
}

/** Number of the first with so many followers or more. */
function firstFrom(known: readonly Place[], followers: number): number {
  let [low, high] = [0, known.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((known[middle] as Place).followers < followers) low = middle + 1;
    else high = middle;
  }
  return low;
}

const squared = (v: number): number => v * v;
const apart = (a: number, b: number): number => (Number.isNaN(a - b) ? 1 : squared(a - b));

const distanceOf = (a: Place, b: Place): number =>
  apart(a.followers, b.followers) +
  apart(a.rate, b.rate) +
  apart(a.price, b.price) +
  Number(a.category === '' || a.category !== b.category);
