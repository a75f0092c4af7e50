import { rowCount, type Paths } from '../journeys/paths.ts';
import { sums } from '../stats/sum.ts';
import type { Evaluate } from './model.ts';

/**
 * Relative weight of every touch of one journey, in time order; scaled to sum to 1 afterwards.
 * @param daysToEnd days from each touch to the order; empty when the model needs no times
 */
export type Weigh = (touches: number, daysToEnd: Float64Array) => ArrayLike<number>;

/**
 * Models that share each order out by itself: the credit of a name is the sum of its shares over all orders.
 * Rows that carry no order in `paths` are left out once and for all: no draw gives them one.
 */
export function additive(paths: Paths, weigh: Weigh): Evaluate {
  const shares = stepShares(paths, weigh);
  const spread = (amounts: Float64Array): Float64Array => {
    const total = sums(paths.names.length);
    for (let row = 0; row < amounts.length; row++) {
      const amount = amounts[row] as number;
      if (amount === 0) continue;
      for (let i = paths.offsets[row] as number; i < (paths.offsets[row + 1] as number); i++)
        total.add(paths.steps[i] as number, amount * (shares[i] as number));
    }
    return total.totals();
  };
  return (weights) => ({
    conversions: spread(weights.orders),
    value: spread(weights.value),
    removalEffect: null,
  });
}

const NO_TIMES = new Float64Array(0);

function stepShares(paths: Paths, weigh: Weigh): Float64Array {
  const shares = new Float64Array(paths.steps.length);
  // Without times the weights depend on the number of touches alone.
  const byLength: ArrayLike<number>[] = [];
  for (let row = 0; row < rowCount(paths); row++) {
    if (paths.weights.orders[row] === 0 && paths.weights.value[row] === 0) continue;
    const from = paths.offsets[row] as number;
    const to = paths.offsets[row + 1] as number;
    const days = paths.daysToEnd?.subarray(from, to);
    const weights = days ? weigh(to - from, days) : (byLength[to - from] ??= weigh(to - from, NO_TIMES));
    let total = 0;
    for (let i = 0; i < to - from; i++) total += weights[i] as number;
    for (let i = from; i < to; i++) shares[i] = (weights[i - from] as number) / total;
  }
  return shares;
}
