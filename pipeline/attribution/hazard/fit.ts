import { sum } from '../../stats/sum.ts';

/**
 * Orders as events of a Poisson process whose rate adds up: a baseline, and for every touch so far the effect of its channel,
 * decaying exponentially (the additive hazard of Shender et al., J. Data Science 22(1) 2024):
 *
 *   h(t) = b0 + sum over touches j before t of b[channel j] exp(-(t - t_j) / tau) / tau
 */
export interface HazardData {
  /** Number of channels. */
  readonly channels: number;
  /** Days during which somebody could have ordered, over all shoppers, weighted. */
  readonly personDays: number;
  /** Orders that no touch preceded, weighted. */
  readonly untouched: number;
  /** Every touch of every journey. */
  readonly touch: {
    readonly channel: ArrayLike<number>;
    /** Days from the touch until the shopper was no longer observed: the order, or the end of the window. */
    readonly days: ArrayLike<number>;
    readonly weight: ArrayLike<number>;
  };
  /** Orders with touches: order i owns touches from[i] up to to[i] of `touch`, and counts `weight[i]`. */
  readonly order: {
    readonly from: ArrayLike<number>;
    readonly to: ArrayLike<number>;
    readonly weight: ArrayLike<number>;
  };
}

export interface HazardFit {
  /** Orders per person-day without any touch. */
  baseline: number;
  /** Orders that one touch of each channel causes, over all time. */
  effect: Float64Array;
  /** Orders credited to each channel, and to the baseline: together all orders. */
  credit: Float64Array;
  baselineCredit: number;
  logLikelihood: number;
  tau: number;
}

export interface HazardOptions {
  /** Mean days until the effect of a touch has passed; the best of several is found by `bestHazardFit`. */
  tau: number;
  /** Steps at the most. */
  steps?: number;
  /** The fit ends when no share of credit moves by more. */
  tolerance?: number;
}

/**
 * Maximum likelihood by EM: every step shares each order out among baseline and touches by their parts of the hazard (that share
 * is the credit), and sets each rate to its credit over its exposure. Rates stay at or above zero; the likelihood never falls.
 */
export function fitHazard(
  data: HazardData,
  { tau, steps = 500, tolerance = 1e-7 }: HazardOptions,
): HazardFit {
  const exposure = exposures(data, tau);
  const kernel = kernels(data, tau);
  const orders = data.untouched + total(data.order.weight);
  let rates = startRates(orders, exposure);
  let credit = creditsOf(data, kernel, rates);
  for (let step = 0; step < steps; step++) {
    rates = credit.map((amount, k) => ((exposure[k] as number) > 0 ? amount / (exposure[k] as number) : 0));
    const next = creditsOf(data, kernel, rates);
    const moved = next.reduce(
      (most, amount, k) => Math.max(most, Math.abs(amount - (credit[k] as number))),
      0,
    );
    credit = next;
    if (moved <= tolerance * orders) break;
  }
  return {
    baseline: rates[data.channels] as number,
    effect: rates.subarray(0, data.channels),
    credit: credit.subarray(0, data.channels),
    baselineCredit: credit[data.channels] as number,
    logLikelihood: logLikelihood(data, { kernel, rates, exposure }),
    tau,
  };
}

/** The fit whose decay explains the orders best. @param taus candidates, days */
export function bestHazardFit(data: HazardData, taus: readonly number[]): HazardFit {
  const fits = taus.map((tau) => fitHazard(data, { tau }));
  return fits.reduce((best, fit) => (fit.logLikelihood > best.logLikelihood ? fit : best));
}

const total = (values: ArrayLike<number>): number => sum(Array.from(values));

/** Integral of each term of the hazard over everybody's time, at rate 1; the baseline comes last. */
function exposures({ channels, personDays, touch }: HazardData, tau: number): Float64Array {
  const sums = new Float64Array(channels + 1);
  for (let j = 0; j < touch.channel.length; j++) {
    const channel = touch.channel[j] as number;
    const share = -Math.expm1(-(touch.days[j] as number) / tau);
    sums[channel] = (sums[channel] as number) + (touch.weight[j] as number) * share;
  }
  sums[channels] = personDays;
  return sums;
}

/** What each touch adds to the hazard at the end of its journey, at rate 1. */
const kernels = ({ touch }: HazardData, tau: number): Float64Array =>
  Float64Array.from(touch.days, (days) => Math.exp(-days / tau) / tau);

/** Half of all orders to the baseline, the rest to touches alike: any positive start leads to the one maximum. */
function startRates(orders: number, exposure: Float64Array): Float64Array {
  const channels = exposure.length - 1;
  const touched = total(exposure.subarray(0, channels));
  return exposure.map((days, k) => {
    if (days <= 0) return 0;
    return k === channels ? orders / 2 / days : orders / 2 / touched;
  });
}

function creditsOf(
  { channels, untouched, touch, order }: HazardData,
  kernel: Float64Array,
  rates: Float64Array,
): Float64Array {
  const credit = new Float64Array(channels + 1);
  const baseline = rates[channels] as number;
  credit[channels] = untouched;
  for (let i = 0; i < order.from.length; i++) {
    const [from, to] = [order.from[i] as number, order.to[i] as number];
    let hazard = baseline;
    for (let j = from; j < to; j++)
      hazard += (rates[touch.channel[j] as number] as number) * (kernel[j] as number);
    if (hazard <= 0) continue;
    const unit = (order.weight[i] as number) / hazard;
    credit[channels] = (credit[channels] as number) + baseline * unit;
    for (let j = from; j < to; j++) {
      const channel = touch.channel[j] as number;
      credit[channel] =
        (credit[channel] as number) + (rates[channel] as number) * (kernel[j] as number) * unit;
    }
  }
  return credit;
}

function logLikelihood(
  { channels, untouched, touch, order }: HazardData,
  { kernel, rates, exposure }: { kernel: Float64Array; rates: Float64Array; exposure: Float64Array },
): number {
  const baseline = rates[channels] as number;
  let log = untouched > 0 ? untouched * Math.log(baseline) : 0;
  for (let i = 0; i < order.from.length; i++) {
    let hazard = baseline;
    for (let j = order.from[i] as number; j < (order.to[i] as number); j++)
      hazard += (rates[touch.channel[j] as number] as number) * (kernel[j] as number);
    log += (order.weight[i] as number) * Math.log(hazard);
  }
  return log - exposure.reduce((a, days, k) => a + days * (rates[k] as number), 0);
}
