import { sum, sums } from '../../stats/sum.ts';

/**
 * What the hazard at each order is made of, at rate 1: order i has the parts offsets[i] up to offsets[i + 1], one for
 * each channel before it. The baseline is a part of every order, with kernel 1.
 */
export interface Design {
  readonly channels: number;
  readonly offsets: Int32Array;
  readonly channel: Int32Array;
  readonly kernel: Float64Array;
}

/** What the fit weighs. */
export interface Amounts {
  /** How much each order of the design counts. */
  readonly orders: Float64Array;
  /** Orders that no touch preceded. */
  readonly untouched: number;
  /** Integral of each term of the hazard over everybody's time, at rate 1; the baseline comes last. */
  readonly exposure: Float64Array;
}

export interface Limits {
  /** EM steps at the most. */
  readonly steps: number;
  /** The fit ends when a step moves no credit by more than this part of all orders. */
  readonly tolerance: number;
}

/** Sum over channels, to the last bit whatever they are called: EM magnifies a last bit where channels act alike. */
const sorted = (terms: Float64Array): number => sum(terms.sort());

/** Half of all orders to the baseline, the rest to touches alike: any positive start leads to the one maximum. */
export const startRates = ({ orders, untouched, exposure }: Amounts): Float64Array =>
  flatRates(untouched + sum(orders), exposure);

/** @param orders all of them */
export function flatRates(orders: number, exposure: Float64Array): Float64Array {
  const channels = exposure.length - 1;
  const half = orders / 2;
  const touched = sorted(exposure.slice(0, channels));
  return exposure.map((days, k) => (days <= 0 ? 0 : half / (k === channels ? days : touched)));
}

/**
 * Maximum likelihood by EM: every step shares each order out among baseline and touches by their parts of the hazard (that
 * share is the credit), and sets each rate to its credit over its exposure. Rates stay at or above zero. Plain EM creeps along
 * flat ridges, so every third step leaps as far as the last two agree (SQUAREM, Varadhan and Roland 2008, scheme S3); a leap
 * that makes the data less likely is taken back.
 */
export function fitRates(
  design: Design,
  amounts: Amounts,
  { start, steps, tolerance }: Limits & { start: Float64Array },
): Float64Array {
  const { exposure } = amounts;
  const least = tolerance * (amounts.untouched + sum(amounts.orders));
  let step = expect(design, amounts, start);
  for (let taken = 1; taken < steps; taken += 3) {
    const once = expect(design, amounts, ratesOf(step.credit, exposure));
    if (farthest(step.credit, once.credit) <= least) return ratesOf(once.credit, exposure);
    const twice = expect(design, amounts, ratesOf(once.credit, exposure));
    const leap = expect(design, amounts, ratesOf(leapFrom(step.credit, once.credit, twice.credit), exposure));
    step = leap.logHazard >= twice.logHazard ? leap : twice;
  }
  return ratesOf(step.credit, exposure);
}

export const ratesOf = (credit: Float64Array, exposure: Float64Array): Float64Array =>
  credit.map((amount, k) => ((exposure[k] as number) > 0 ? amount / (exposure[k] as number) : 0));

export const farthest = (a: Float64Array, b: Float64Array): number =>
  a.reduce((most, amount, k) => Math.max(most, Math.abs(amount - (b[k] as number))), 0);

/** Steps that a leap may stand for: farther, it would magnify rounding. */
const FARTHEST = 16;

/** All three hold the same orders, so the leap does too, but for parts that would fall below zero: they stay where EM put them. */
export function leapFrom(x: Float64Array, once: Float64Array, twice: Float64Array): Float64Array {
  const r2 = sorted(x.map((from, k) => ((once[k] as number) - from) ** 2));
  const v2 = sorted(x.map((from, k) => ((twice[k] as number) - 2 * (once[k] as number) + from) ** 2));
  const length = v2 > 0 ? Math.min(FARTHEST, Math.max(1, Math.sqrt(r2 / v2))) : 1;
  return x.map((from, k) => {
    const r = (once[k] as number) - from;
    const v = (twice[k] as number) - (once[k] as number) - r;
    const to = from + 2 * length * r + length * length * v;
    return to > 0 ? to : (twice[k] as number);
  });
}

export interface Expected {
  /** Orders credited to each channel; the baseline comes last. */
  credit: Float64Array;
  /** Sum over orders of the logarithm of their hazard: the likelihood, but for a term that EM keeps at all orders. */
  logHazard: number;
}

/** Shares each order out by the parts of its hazard. Sums are compensated, so that the order of journeys does not show. */
export function expect(
  { channels, offsets, channel, kernel }: Design,
  { orders, untouched }: Amounts,
  rates: Float64Array,
): Expected {
  const baseline = rates[channels] as number;
  const shares = sums(channels + 1);
  const log = sums(1);
  if (untouched > 0) log.add(0, untouched * Math.log(baseline));
  for (let i = 0; i < orders.length; i++) {
    const weight = orders[i] as number;
    if (weight === 0) continue;
    const to = offsets[i + 1] as number;
    let hazard = baseline;
    for (let j = offsets[i] as number; j < to; j++)
      hazard += (rates[channel[j] as number] as number) * (kernel[j] as number);
    log.add(0, weight * Math.log(hazard));
    shares.add(channels, weight / hazard);
    for (let j = offsets[i] as number; j < to; j++)
      shares.add(channel[j] as number, weight * ((kernel[j] as number) / hazard));
  }
  const credit = shares.totals().map((share, k) => share * (rates[k] as number));
  credit[channels] = (credit[channels] as number) + untouched;
  return { credit, logHazard: log.totals()[0] as number };
}
