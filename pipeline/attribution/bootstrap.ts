import type { Paths, Weights } from '../journeys/paths.ts';
import { poisson } from '../random/poisson.ts';
import type { Source } from '../random/source.ts';
import type { Prepared } from './attribute.ts';
import type { Credits } from './model.ts';

/** Credits of one model in every draw, by name: conversions[name][draw]. */
export interface Draws {
  conversions: Float64Array[];
  value: Float64Array[];
  /** Share of all credited orders, and of all credited money, in each draw. */
  share: Float64Array[];
  valueShare: Float64Array[];
}

/**
 * Poisson bootstrap over journeys (Hanley and MacGibbon 2006): each draw counts every journey a Poisson(1) number of
 * times, a row that stands for n journeys a Poisson(n) number. All models see the same draws.
 * @returns per prepared model in its order, null where the model cannot run
 */
export function bootstrap(
  paths: Paths,
  prepared: Prepared,
  options: { draws: number; uniform: Source },
): (Draws | null)[] {
  const results = prepared.of.map((evaluate) =>
    evaluate ? emptyDraws(paths.names.length, options.draws) : null,
  );
  const resample = resampler(paths, options.uniform);
  for (let draw = 0; draw < options.draws; draw++) {
    const weights = prepared.weigh(resample());
    prepared.of.forEach((evaluate, m) => {
      const into = results[m];
      if (evaluate && into) record(into, draw, evaluate(weights));
    });
  }
  return results;
}

function emptyDraws(names: number, draws: number): Draws {
  const columns = (): Float64Array[] => Array.from({ length: names }, () => new Float64Array(draws));
  return { conversions: columns(), value: columns(), share: columns(), valueShare: columns() };
}

function record(into: Draws, draw: number, credits: Credits): void {
  const put = (amounts: Float64Array, absolute: Float64Array[], shares: Float64Array[]): void => {
    const total = amounts.reduce((a, b) => a + b, 0);
    amounts.forEach((amount, name) => {
      (absolute[name] as Float64Array)[draw] = amount;
      (shares[name] as Float64Array)[draw] = total > 0 ? amount / total : 0;
    });
  };
  put(credits.conversions, into.conversions, into.share);
  put(credits.value, into.value, into.valueShare);
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
