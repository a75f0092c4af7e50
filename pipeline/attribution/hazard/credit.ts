import type { AttributionSettings } from '../../config.ts';
import type { Paths, Weights } from '../../journeys/paths.ts';
import { sum } from '../../stats/sum.ts';
import type { Credits, Draw, Evaluate } from '../model.ts';
import { expect, fitRates, startRates, type Amounts, type Limits } from './em.ts';
import { watch, type Watched } from './journeys.ts';

/** An estimate runs until nothing moves; a draw starts from it and is near its own after a few steps. */
const ESTIMATE: Limits = { steps: 3000, tolerance: 1e-9 };
const DRAW: Limits = { steps: 10, tolerance: 1e-5 };

/** As a part of the rate that all touches would share. */
const LIFT = 0.02;

/** As a part of all orders. */
const NOTHING = 1e-10;

/** The additive hazard of some journeys. */
export interface HazardModel {
  evaluate: Evaluate;
  /** The decay that explains the orders best, days. */
  tau: number;
}

interface Fitted {
  watched: Watched;
  rates: Float64Array;
  logHazard: number;
  tau: number;
}

type HazardSettings = AttributionSettings['dataDriven'];

/** Two models rest on the same fit: whoever comes second, finds it here. */
const fits = new WeakMap<Paths, { settings: HazardSettings; model: HazardModel }>();

export function hazardModel(paths: Paths, settings: HazardSettings): HazardModel {
  const known = fits.get(paths);
  if (known?.settings === settings) return known.model;
  const model = fitModel(paths, settings);
  fits.set(paths, { settings, model });
  return model;
}

function fitModel(paths: Paths, { decayDays, horizonDays }: HazardSettings): HazardModel {
  // One after the other: each holds numbers of every touch, and only the best of two is needed again.
  const fitted = decayDays.reduce<Fitted | null>((best, tau) => {
    const next = fitAt(paths, { tau, horizon: horizonDays });
    return best === null || clearlyLikelier(next, best) ? next : best;
  }, null);
  if (fitted === null)
    throw new RangeError('attribution.dataDriven.decayDays: got none, expected one or more');
  const { watched, rates, tau } = fitted;
  let last: { draw: Draw; credits: Credits } | null = null;
  const evaluate: Evaluate = (weights, draw) => {
    if (draw !== null && last?.draw === draw) return last.credits;
    const amounts = watched.amounts(weights);
    const own =
      draw === null && weights === paths.weights
        ? rates
        : fitRates(watched.design, amounts, draw ? near(rates, amounts) : starting(amounts));
    const credits = creditsAt(watched, { amounts, rates: own }, weights);
    if (draw !== null) last = { draw, credits };
    return credits;
  };
  return { evaluate, tau };
}

/** EM multiplies: a rate that starts at nothing stays there, so a draw lifts it to a little. */
function near(rates: Float64Array, amounts: Amounts): Limits & { start: Float64Array } {
  const flat = startRates(amounts);
  return { start: rates.map((rate, k) => Math.max(rate, LIFT * (flat[k] as number))), ...DRAW };
}

const starting = (amounts: Amounts): Limits & { start: Float64Array } => ({
  start: startRates(amounts),
  ...ESTIMATE,
});

function fitAt(paths: Paths, options: { tau: number; horizon: number }): Fitted {
  const watched = watch(paths, options);
  const amounts = watched.amounts(paths.weights);
  const rates = fitRates(watched.design, amounts, starting(amounts));
  return { watched, rates, logHazard: expect(watched.design, amounts, rates).logHazard, tau: options.tau };
}

// Where decay times explain the orders alike, rounding must not choose.
const clearlyLikelier = (a: Fitted, b: Fitted): boolean =>
  a.logHazard - b.logHazard > 1e-7 * Math.max(1, Math.abs(b.logHazard));

/** Orders and their money by the same shares of the hazard. */
function creditsAt(
  { design, pick }: Watched,
  { amounts, rates }: { amounts: Amounts; rates: Float64Array },
  weights: Weights,
): Credits {
  const orders = settled(expect(design, amounts, rates).credit);
  const money = settled(expect(design, { ...amounts, orders: pick(weights.value) }, rates).credit);
  const { channels } = design;
  return {
    conversions: orders.slice(0, channels),
    value: money.slice(0, channels),
    removalEffect: null,
    baseline: { conversions: orders[channels] as number, value: money[channels] as number },
  };
}

/** Parts too small for the search to tell from nothing become nothing; the largest takes them. */
function settled(credit: Float64Array): Float64Array {
  const least = NOTHING * sum(credit);
  const kept = credit.map((part) => (part < least ? 0 : part));
  const largest = kept.indexOf(kept.reduce((most, part) => Math.max(most, part), 0));
  if (largest >= 0) kept[largest] = (kept[largest] as number) + (sum(credit) - sum(kept));
  return kept;
}
