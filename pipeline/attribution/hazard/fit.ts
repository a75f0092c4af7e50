import { sum } from '../../stats/sum.ts';
import { expect, fitRates, startRates, type Amounts, type Design } from './em.ts';

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

/** The rates that explain the orders best, and the credit that follows. */
export function fitHazard(
  data: HazardData,
  { tau, steps = 1000, tolerance = 1e-7 }: HazardOptions,
): HazardFit {
  const design = designOf(data, tau);
  const amounts = amountsOf(data, tau);
  const rates = fitRates(design, amounts, { start: startRates(amounts), steps, tolerance });
  const { credit, logHazard } = expect(design, amounts, rates);
  return {
    baseline: rates[data.channels] as number,
    effect: rates.subarray(0, data.channels),
    credit: credit.subarray(0, data.channels),
    baselineCredit: credit[data.channels] as number,
    logLikelihood: logHazard - sum(amounts.exposure.map((days, k) => days * (rates[k] as number))),
    tau,
  };
}

/** The fit whose decay explains the orders best. @param taus candidates, days */
export function bestHazardFit(data: HazardData, taus: readonly number[]): HazardFit {
  const fits = taus.map((tau) => fitHazard(data, { tau }));
  return fits.reduce((best, fit) => (fit.logLikelihood > best.logLikelihood ? fit : best));
}

/** One part per touch before each order. */
function designOf({ channels, touch, order }: HazardData, tau: number): Design {
  const offsets = [0];
  const parts: number[] = [];
  for (let i = 0; i < order.from.length; i++) {
    for (let j = order.from[i] as number; j < (order.to[i] as number); j++) parts.push(j);
    offsets.push(parts.length);
  }
  return {
    channels,
    offsets: Int32Array.from(offsets),
    channel: Int32Array.from(parts, (j) => touch.channel[j] as number),
    kernel: Float64Array.from(parts, (j) => Math.exp(-(touch.days[j] as number) / tau) / tau),
  };
}

function amountsOf({ channels, personDays, untouched, touch, order }: HazardData, tau: number): Amounts {
  const exposure = new Float64Array(channels + 1);
  for (let j = 0; j < touch.channel.length; j++) {
    const channel = touch.channel[j] as number;
    const share = -Math.expm1(-(touch.days[j] as number) / tau);
    exposure[channel] = (exposure[channel] as number) + (touch.weight[j] as number) * share;
  }
  exposure[channels] = personDays;
  return { orders: Float64Array.from(order.weight), untouched, exposure };
}
