import type { AttributionSettings } from '../../config.ts';
import type { Paths, Weights } from '../../journeys/paths.ts';
import { plainSum, sum } from '../../stats/sum.ts';
import type { Credits, Draw, Evaluate } from '../model.ts';
import { expect, fitRates, flatRates, startRates, type Limits } from './em.ts';
import { watch, type Watched } from './journeys.ts';
import { nearbyRates, shareOut } from './quick.ts';
import { hazardTouches } from './touches.ts';

/** An estimate runs until nothing moves. */
const ESTIMATE: Limits = { steps: 3000, tolerance: 1e-9 };

/** Enough to see which decay times are out of the question. */
const ROUGH: Limits = { steps: 300, tolerance: 1e-5 };

/** As a part of the rate that all touches would share. */
const LIFT = 0.02;

/** As a part of all orders. */
const NOTHING = 1e-10;

/** The additive hazard of some journeys. */
export interface HazardModel {
  evaluate: Evaluate;
  /** Rates under given weights: of each name, and of the baseline at the end. */
  rates: (weights: Weights, draw: Draw | null) => Float64Array;
  /** Credited orders of each step, under the paths' own weights. */
  touches: () => Float64Array;
  /** The decay that explains the orders best, days. */
  tau: number;
}

interface Rough {
  tau: number;
  logHazard: number;
}

interface Fitted extends Rough {
  watched: Watched;
  rates: Float64Array;
}

/** Rates, and the credit that follows from them. */
interface Answer {
  rates: Float64Array;
  credits: Credits;
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
  const at = (tau: number, limits: Limits): Fitted =>
    fitAt(watch(paths, { tau, horizon: horizonDays }), tau, limits);
  // One after the other, and of rough fits only what tells them apart: each holds numbers of every touch.
  const rough = decayDays.map((tau) => ({ tau, logHazard: at(tau, ROUGH).logHazard }));
  const fitted = contenders(rough).reduce<Fitted | null>((best, { tau }) => {
    const next = at(tau, ESTIMATE);
    return best === null || clearlyLikelier(next, best) ? next : best;
  }, null);
  if (fitted === null)
    throw new RangeError('attribution.dataDriven.decayDays: got none, expected one or more');
  let last: { draw: Draw; answer: Answer } | null = null;
  const answerTo = (weights: Weights, draw: Draw | null): Answer => {
    if (draw === null) return estimated(fitted, weights, paths.weights);
    if (last?.draw !== draw) last = { draw, answer: drawn(fitted, weights) };
    return last.answer;
  };
  return {
    evaluate: (weights, draw) => answerTo(weights, draw).credits,
    rates: (weights, draw) => answerTo(weights, draw).rates,
    touches: () => hazardTouches(paths, fitted),
    tau: fitted.tau,
  };
}

function fitAt(watched: Watched, tau: number, limits: Limits): Fitted {
  const amounts = watched.amounts(watched.weights);
  const rates = fitRates(watched.design, amounts, { start: startRates(amounts), ...limits });
  return { watched, rates, logHazard: expect(watched.design, amounts, rates).logHazard, tau };
}

/** Decay times that could still be the likeliest: rough fits are off by far less than what sets the others apart. */
function contenders(rough: readonly Rough[]): readonly Rough[] {
  const best = Math.max(...rough.map(({ logHazard }) => logHazard));
  return rough.filter(({ logHazard }) => best - logHazard <= 1e-3 * Math.max(1, Math.abs(best)));
}

// Where decay times explain the orders alike, rounding must not choose.
const clearlyLikelier = (a: Fitted, b: Fitted): boolean =>
  a.logHazard - b.logHazard > 1e-7 * Math.max(1, Math.abs(b.logHazard));

/** Orders and their money by the same shares of the hazard. @param own the weights that were fitted to */
function estimated(
  { watched: { design, pick, amounts: of }, rates: fitted }: Fitted,
  weights: Weights,
  own: Weights,
): Answer {
  const amounts = of(weights);
  const rates =
    weights === own ? fitted : fitRates(design, amounts, { start: startRates(amounts), ...ESTIMATE });
  const orders = settled(expect(design, amounts, rates).credit);
  const money = settled(expect(design, { ...amounts, orders: pick(weights.value) }, rates).credit);
  return { rates, credits: toCredits(orders, money) };
}

/** The same of a draw, which starts from the estimate. EM multiplies: a rate of nothing would stay so, and is lifted to a little. */
function drawn({ watched, rates: fitted }: Fitted, weights: Weights): Answer {
  const draw = watched.drawn(weights);
  const flat = flatRates(plainSum(draw.orders), draw.exposure);
  const start = fitted.map((rate, k) => Math.max(rate, LIFT * (flat[k] as number)));
  const rates = nearbyRates(draw, start);
  const [orders, money] = [draw.orders, draw.money].map((of) => settled(shareOut(draw, of, rates)));
  return { rates, credits: toCredits(orders as Float64Array, money as Float64Array) };
}

/** The baseline comes last. */
function toCredits(orders: Float64Array, money: Float64Array): Credits {
  const names = orders.length - 1;
  return {
    conversions: orders.slice(0, names),
    value: money.slice(0, names),
    removalEffect: null,
    baseline: { conversions: orders[names] as number, value: money[names] as number },
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
