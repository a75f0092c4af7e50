import { rowCount, type Paths, type Weights } from '../journeys/paths.ts';
import { sums } from '../stats/sum.ts';
import type { Credits, Fit } from './model.ts';
import { spreader } from './spreader.ts';

/** The touches of one journey, in time order. */
export interface Touches {
  /** Numbers of their names. */
  readonly steps: Int32Array;
  /** Days from each to the order, for models that need times; else empty. */
  readonly days: Float64Array;
  /** 1 for each that is a visit or a cart, for models that need visits; else empty. */
  readonly visits: Uint8Array;
}

/** Relative weight of every touch of one journey; scaled to sum to 1 afterwards. */
export type Weigh = (touches: Touches) => ArrayLike<number>;

/** The same for models that look at nothing but the number of touches. */
export function additiveByPosition(paths: Paths, weigh: (touches: number) => ArrayLike<number>): Fit {
  const byLength: ArrayLike<number>[] = [];
  return additive(paths, ({ steps }) => (byLength[steps.length] ??= weigh(steps.length)));
}

/**
 * Models that share each order out by itself: the credit of a name is the sum of its shares over all orders.
 * Rows that carry no order in `paths` are left out once and for all: no draw gives them one.
 */
export function additive(paths: Paths, weigh: Weigh): Fit {
  const shares = stepShares(paths, weigh);
  let quick: ((weights: Weights) => Credits) | null = null;
  return {
    evaluate(weights, draw) {
      if (draw !== null) return (quick ??= spreader(paths, shares))(weights);
      return {
        conversions: spread(paths, shares, weights.orders),
        value: spread(paths, shares, weights.value),
        removalEffect: null,
        baseline: null,
      };
    },
    touches: () => amountPerStep(paths, shares),
    chosen: [],
  };
}

/** Fits of one way to weigh, by the paths that they have seen. */
export function additiveOnce(weigh: Weigh): (paths: Paths) => Fit {
  const fits = new WeakMap<Paths, Fit>();
  return (paths) => {
    const known = fits.get(paths);
    if (known) return known;
    const fit = additive(paths, weigh);
    fits.set(paths, fit);
    return fit;
  };
}

/** Compensated, so that the order of journeys does not show in an estimate. */
function spread({ names, offsets, steps }: Paths, shares: Float64Array, amounts: Float64Array): Float64Array {
  const total = sums(names.length);
  for (let row = 0; row < amounts.length; row++) {
    const amount = amounts[row] as number;
    if (amount === 0) continue;
    for (let i = offsets[row] as number; i < (offsets[row + 1] as number); i++)
      total.add(steps[i] as number, amount * (shares[i] as number));
  }
  return total.totals();
}

function amountPerStep({ offsets, weights }: Paths, shares: Float64Array): Float64Array {
  const out = new Float64Array(shares.length);
  for (let row = 0; row < weights.orders.length; row++)
    for (let i = offsets[row] as number; i < (offsets[row + 1] as number); i++)
      out[i] = (weights.orders[row] as number) * (shares[i] as number);
  return out;
}

const NO_TIMES = new Float64Array(0);
const NO_VISITS = new Uint8Array(0);

function stepShares(paths: Paths, weigh: Weigh): Float64Array {
  const shares = new Float64Array(paths.steps.length);
  for (let row = 0; row < rowCount(paths); row++) {
    if (paths.weights.orders[row] === 0 && paths.weights.value[row] === 0) continue;
    const from = paths.offsets[row] as number;
    const to = paths.offsets[row + 1] as number;
    const weights = weigh({
      steps: paths.steps.subarray(from, to),
      days: paths.daysToEnd?.subarray(from, to) ?? NO_TIMES,
      visits: paths.visits?.subarray(from, to) ?? NO_VISITS,
    });
    let total = 0;
    for (let i = 0; i < to - from; i++) total += weights[i] as number;
    for (let i = from; i < to; i++) shares[i] = (weights[i - from] as number) / total;
  }
  return shares;
}
