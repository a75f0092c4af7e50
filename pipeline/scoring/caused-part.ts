import { upperGamma } from '../stats/gamma.ts';

/** What connects credit and cause. */
export interface Link {
  /** Caused over credited orders, all creators together. */
  readonly share: number;
  /** Part of an order that the model leaves the creator who caused it: the rest goes to the other touches before it. */
  readonly kept: number;
}

/**
 * Orders that a creator causes, per order that his posts make one expect, when credit is a multiple of the expectation. Of what is
 * expected, `share` is caused; a creator who causes one order more is credited with only `kept` of it, and what would have been bought anyway is
 * credited to everybody in proportion to what is expected. So caused = share + (multiplier - 1) / kept, and never below 0.
 */
export const causedPart = (multiplier: number, { share, kept }: Link): number =>
  Math.max(0, share + (multiplier - 1) / kept);

/** Its mean when the multiplier is gamma, by the incomplete gamma function: E max(0, m - t) = E m Q(shape + 1, rate t) - t Q(shape, rate t). */
export function causedMean({ shape, rate }: { shape: number; rate: number }, { share, kept }: Link): number {
  const least = 1 - share * kept;
  const [above, weighted] = [upperGamma(shape, rate * least), upperGamma(shape + 1, rate * least)];
  return ((shape / rate) * weighted - least * above) / kept;
}
