import type { JourneyData } from '../journeys/journey-data.ts';
import { rowCount } from '../journeys/paths.ts';
import { timeToConvert } from '../journeys/shape.ts';
import { sum } from '../stats/sum.ts';

/** What an analyst sees of a log without knowing any truth: enough to say which simulated world it resembles. */
export interface Profile {
  /** Orders over journeys with a touch; null without journeys that ended in none. */
  conversionRate: number | null;
  /** Mean touches of a journey with an order. */
  touchesPerOrder: number;
  /** Share of journeys with an order that have one touch. */
  oneTouch: number;
  /** Orders that no touch preceded, of all orders. */
  untouched: number;
  /** Median days from the first touch to the order; null without times. */
  medianDays: number | null;
  /** Touches per channel, as the entropy of their shares over that of equal ones, 0 to 1. */
  evenness: number;
}

export function profileOf(journeys: JourneyData): Profile {
  const { paths, untouched } = journeys;
  const { orders, nulls } = paths.weights;
  const bought = sum(orders);
  const left = sum(nulls);
  let [touches, single] = [0, 0];
  for (let row = 0; row < rowCount(paths); row++) {
    const length = (paths.offsets[row + 1] as number) - (paths.offsets[row] as number);
    touches += length * (orders[row] as number);
    if (length === 1) single += orders[row] as number;
  }
  return {
    conversionRate: left > 0 ? bought / (bought + left) : null,
    touchesPerOrder: bought > 0 ? touches / bought : 0,
    oneTouch: bought > 0 ? single / bought : 0,
    untouched: bought + untouched.orders > 0 ? untouched.orders / (bought + untouched.orders) : 0,
    medianDays: timeToConvert(paths)?.medianDays ?? null,
    evenness: evenness(journeys),
  };
}

function evenness({ paths }: JourneyData): number {
  const counts = paths.names.map(() => 0);
  for (const step of paths.steps) counts[step] = (counts[step] as number) + 1;
  const whole = sum(counts);
  const shares = counts.filter((count) => count > 0).map((count) => count / whole);
  if (shares.length < 2) return 0;
  return -sum(shares.map((share) => share * Math.log(share))) / Math.log(shares.length);
}

/**
 * How unlike two logs are: root mean square of the differences of what both know, each in units of what would be a large
 * difference. Below about 1 they could be of one kind.
 */
export function profileDistance(a: Profile, b: Profile): number {
  const terms = (Object.keys(LARGE) as (keyof Profile)[]).flatMap((key) => {
    const [x, y] = [a[key], b[key]];
    return x === null || y === null ? [] : [((x - y) / LARGE[key]) ** 2];
  });
  return Math.sqrt(sum(terms) / Math.max(1, terms.length));
}

/** What counts as a large difference of each. */
const LARGE: Record<keyof Profile, number> = {
  conversionRate: 0.02,
  touchesPerOrder: 1,
  oneTouch: 0.15,
  untouched: 0.1,
  medianDays: 4,
  evenness: 0.15,
};
