import { plainSum } from '../../stats/sum.ts';
import { farthest, leapFrom, ratesOf, type Design } from './em.ts';

/** The orders of one draw: those that it left out are gone, and orders with as many parts stand together. */
export interface Drawn extends Design {
  /** How much each order counts, and the money that it carries. */
  readonly orders: Float64Array;
  readonly money: Float64Array;
  readonly exposure: Float64Array;
}

/**
 * Shares each order out by the parts of its hazard, as `expect` does, but in plain sums and without the likelihood, which would take
 * most of the time. Journeys that are drawn stand in an order of their own, so the order of a file does not show here either.
 * @param amounts orders, or their money
 */
export function shareOut(
  { channels, offsets, channel, kernel }: Drawn,
  amounts: Float64Array,
  rates: Float64Array,
): Float64Array {
  const baseline = rates[channels] as number;
  const shares = new Float64Array(channels + 1);
  let anyway = 0;
  for (let i = 0; i < amounts.length; i++) {
    const [from, to] = [offsets[i] as number, offsets[i + 1] as number];
    let hazard = baseline;
    for (let j = from; j < to; j++) hazard += (rates[channel[j] as number] as number) * (kernel[j] as number);
    const each = (amounts[i] as number) / hazard;
    anyway += each;
    for (let j = from; j < to; j++) {
      const k = channel[j] as number;
      shares[k] = (shares[k] as number) + each * (kernel[j] as number);
    }
  }
  shares[channels] = anyway;
  for (let k = 0; k <= channels; k++) shares[k] = (shares[k] as number) * (rates[k] as number);
  return shares;
}

/** Leaps of a draw: `nearby.test.ts` holds what they leave against what draws differ by. */
const LEAPS = 2;

/** A draw is done when a step moves no credit by more than this part of all orders. */
const NEAR = 1e-5;

/**
 * Rates near enough to the likeliest of a draw, from those of the estimate: the same steps and leaps as `fitRates`, but a fixed
 * number of them, and no likelihood to watch over them. Whoever shares out by these rates takes one more step, which mends a bad leap.
 */
export function nearbyRates(drawn: Drawn, start: Float64Array): Float64Array {
  const { exposure } = drawn;
  const least = NEAR * plainSum(drawn.orders);
  const step = (rates: Float64Array): Float64Array => shareOut(drawn, drawn.orders, rates);
  let from = step(start);
  for (let leap = 1; ; leap++) {
    const once = step(ratesOf(from, exposure));
    if (farthest(from, once) <= least) return ratesOf(once, exposure);
    const twice = step(ratesOf(once, exposure));
    const rates = ratesOf(leapFrom(from, once, twice), exposure);
    if (leap === LEAPS) return rates;
    from = step(rates);
  }
}
