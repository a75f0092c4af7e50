import { randomNormal } from 'd3';
import type { Paths, Weights } from '../journeys/paths.ts';
import { poisson } from '../random/poisson.ts';
import type { Source } from '../random/source.ts';
import { sum } from '../stats/sum.ts';
import type { BothWeights, Prepared } from './attribute.ts';
import type { Credits } from './model.ts';

type Amount = 'conversions' | 'value' | 'share' | 'valueShare';

/** Credits of one model in every draw, by name: conversions[name][draw]. Shares are of all orders and of all money. */
export interface Draws extends Record<Amount, Float64Array[]> {
  /** What would have been bought anyway, by draw; null for models that cannot tell. */
  baseline: Record<Amount, Float64Array> | null;
}

/** Random numbers for the weights of journeys, and for what else is known with an error. */
export interface Sources {
  uniform: Source;
  noise: Source;
}

interface Plan {
  draws: number;
  /** Sees the weights of each draw, for numbers that no model makes; they are used again by the next draw. */
  watch?: (weights: BothWeights) => void;
}

/**
 * Poisson bootstrap over journeys (Hanley and MacGibbon 2006): each draw counts every journey a Poisson(1) number of
 * times, a row that stands for n journeys a Poisson(n) number. All models see the same draws.
 * @returns per prepared model in its order, null where the model cannot run
 */
export function bootstrap(
  paths: Paths,
  prepared: Prepared,
  { draws, uniform, noise, watch }: Sources & Plan,
): (Draws | null)[] {
  const results = prepared.of.map((evaluate) => (evaluate ? emptyDraws(paths.names.length, draws) : null));
  const resample = resampler(paths, uniform);
  const normal = randomNormal.source(noise)();
  for (let draw = 0; draw < draws; draw++) {
    const weights = prepared.weigh(resample());
    watch?.(weights);
    const own = { normal };
    prepared.of.forEach((evaluate, m) => {
      const into = results[m];
      if (evaluate && into) record(into, draw, evaluate(weights, own));
    });
  }
  return results;
}

function emptyDraws(names: number, draws: number): Draws {
  const columns = (): Float64Array[] => Array.from({ length: names }, () => new Float64Array(draws));
  return {
    conversions: columns(),
    value: columns(),
    share: columns(),
    valueShare: columns(),
    baseline: null,
  };
}

function record(into: Draws, draw: number, { conversions, value, baseline }: Credits): void {
  const orders = sum(conversions) + (baseline?.conversions ?? 0);
  const money = sum(value) + (baseline?.value ?? 0);
  const part = (amount: number, whole: number): number => (whole > 0 ? amount / whole : 0);
  const put = (columns: Float64Array[], amounts: Float64Array, whole: number): void => {
    amounts.forEach((amount, name) => ((columns[name] as Float64Array)[draw] = part(amount, whole)));
  };
  put(into.conversions, conversions, 1);
  put(into.value, value, 1);
  put(into.share, conversions, orders);
  put(into.valueShare, value, money);
  if (!baseline) return;
  const anyway = (into.baseline ??= emptyBaseline((into.share[0] ?? new Float64Array(0)).length));
  anyway.conversions[draw] = baseline.conversions;
  anyway.value[draw] = baseline.value;
  anyway.share[draw] = part(baseline.conversions, orders);
  anyway.valueShare[draw] = part(baseline.value, money);
}

function emptyBaseline(draws: number): Record<Amount, Float64Array> {
  const column = (): Float64Array => new Float64Array(draws);
  return { conversions: column(), value: column(), share: column(), valueShare: column() };
}

/** Draws new weights for all rows; the arrays are used again by the next draw. */
function resampler(paths: Paths, uniform: Source): () => Weights {
  const draw = poisson(uniform);
  const { orders, value, nulls } = paths.weights;
  const out: Weights = {
    orders: new Float64Array(orders.length),
    value: new Float64Array(orders.length),
    nulls: new Float64Array(orders.length),
  };
  return () => {
    for (let row = 0; row < orders.length; row++) {
      const unit = paths.unit[row] as number;
      const bought = orders[row] as number;
      const times = unit * draw(bought / unit);
      out.orders[row] = times;
      out.value[row] = bought > 0 ? ((value[row] as number) * times) / bought : 0;
      out.nulls[row] = unit * draw((nulls[row] as number) / unit);
    }
    return out;
  };
}
