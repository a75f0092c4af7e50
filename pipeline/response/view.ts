import type { Market } from './market.ts';
import { responseOf, type Bookable, type Response } from './curve.ts';
import { observedOf, type Observed } from './observed.ts';

/** Response of all brands together, or of one brand. Money in cents. */
export interface View {
  /** Brand id, or null for all brands. */
  readonly brand: string | null;
  /** By segment, then by creator. */
  readonly offers: readonly (readonly Bookable[])[];
  readonly responses: readonly Response[];
  readonly observed: Observed;
  /** Cents of an order. */
  readonly orderValue: (creator: number) => number;
}

export interface BrandFactors {
  /** Orders of a post against that of a usual brand, and money of an order. */
  orders: number;
  value: number;
}

/** What is spent lies at the beginning of the curves, and for a single brand much more so. */
const [DENSE, DENSER] = [2, 3];

/** @param cents in one unit of the currency */
export function viewOf(
  market: Market,
  { brand, factors, cents }: { brand: string | null; factors: BrandFactors | null; cents: number },
): View {
  const { scores, worth, draws, alone, prices, most, next, segments } = market;
  const credited = (c: number): number =>
    factors === null
      ? (next.value[c] as number)
      : (scores.expectation.nextReached[c] as number) * factors.orders * factors.value;
  const priceOf = (c: number): number =>
    brand === null ? (prices.next[c] as number) : (prices.usual[c] as number) * prices.of(brand);
  const offers = segments.map(({ creators }) =>
    creators.map((creator): Bookable => ({
      creator,
      price: Math.max(1, Math.round(cents * priceOf(creator))),
      revenue: cents * credited(creator) * (worth.mean[creator] as number) * alone.mean,
      most: brand === null ? most.all : most.brand,
    })),
  );
  const ratio = (c: number, d: number): number =>
    (((worth.draws[c * draws + d] as number) / (worth.mean[c] as number)) * (alone.draws[d] as number)) /
    alone.mean;
  return {
    brand,
    offers,
    responses: offers.map((own) =>
      responseOf(own, {
        crowding: market.crowding,
        elasticities: market.crowd.draws,
        ratio,
        dense: brand === null ? DENSE : DENSER,
      }),
    ),
    observed: observedOf(market, { brand, cents }),
    orderValue: (c) =>
      cents * (factors ? factors.value : (next.value[c] as number) / (next.orders[c] as number)),
  };
}
