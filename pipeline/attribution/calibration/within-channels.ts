import type { Paths, Weights } from '../../journeys/paths.ts';
import type { ByChannel } from '../evidence.ts';
import type { HazardModel } from '../hazard/credit.ts';
import { kernels } from '../hazard/journeys.ts';
import type { Fit } from '../model.ts';
import { scaledTouches } from '../per-touch.ts';
import { pairsOf, touchWeights, type Pairs } from './pairs.ts';

/**
 * Calibrated credit by names other than channels. Tests measured channels, so each channel keeps its calibrated credit, and the names that
 * stand behind its touches share it by their parts of the fitted hazard. Where that gives a channel nothing to go by, its touches before
 * orders share alike, or all its touches if no order met it, be they of journeys that count for nothing. Summed over names it is the credit by channel again.
 */
export function withinChannels(paths: Paths, hazard: HazardModel, channels: ByChannel): Omit<Fit, 'chosen'> {
  const pairs = pairsOf(paths, channels.paths);
  const parts = pairParts(pairs, hazard.tau);
  const names = paths.names.length;
  return {
    evaluate(weights, draw) {
      const calibrated = channels.credits(draw);
      const { orders, money } = parts(weights, hazard.rates(weights, draw));
      const bare = [weights.orders, paths.weights.nulls, paths.unit].map(
        (of) => () => touchWeights(pairs, of),
      );
      return {
        conversions: shared(pairs, calibrated.conversions, { names, weights: [() => orders, ...bare] }),
        value: shared(pairs, calibrated.value, { names, weights: [() => money, ...bare] }),
        removalEffect: null,
        baseline: calibrated.baseline,
      };
    },
    touches: () => scaledTouches(channels.paths, hazard.touches(), channels.credits(null).conversions),
  };
}

interface PairAmounts {
  orders: Float64Array;
  money: Float64Array;
}

/** Hazard share of each pair, over all orders and over their money. */
function pairParts(
  { paths, name }: Pairs,
  tau: number,
): (weights: Weights, rates: Float64Array) => PairAmounts {
  const { rows, offsets, channel: pair, kernel } = kernels(paths, tau);
  const nameOf = pair.map((p) => name[p] as number);
  return (weights, rates) => {
    const [orders, money] = [new Float64Array(name.length), new Float64Array(name.length)];
    const baseline = rates[rates.length - 1] as number;
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i] as number;
      const count = weights.orders[row] as number;
      const [from, to] = [offsets[i] as number, offsets[i + 1] as number];
      let hazard = baseline;
      for (let j = from; j < to; j++)
        hazard += (rates[nameOf[j] as number] as number) * (kernel[j] as number);
      if (count === 0 || hazard === 0) continue;
      const [each, paid] = [count / hazard, (weights.value[row] as number) / hazard];
      for (let j = from; j < to; j++) {
        const p = pair[j] as number;
        const part = (rates[nameOf[j] as number] as number) * (kernel[j] as number);
        orders[p] = (orders[p] as number) + each * part;
        money[p] = (money[p] as number) + paid * part;
      }
    }
    return { orders, money };
  };
}

/**
 * Shares the credit of each channel among its pairs, by the first of several weights that has any for the channel; the later ones are
 * hardly ever asked for.
 */
function shared(
  { channel, name }: Pairs,
  credit: Float64Array,
  { names, weights }: { names: number; weights: readonly (() => Float64Array)[] },
): Float64Array {
  const out = new Float64Array(names);
  let open = credit.map((amount) => (amount > 0 ? 1 : 0));
  for (const of of weights) {
    if (!open.includes(1)) break;
    const own = of();
    const whole = byChannel(own, channel, credit.length);
    for (let pair = 0; pair < own.length; pair++) {
      const c = channel[pair] as number;
      if (open[c] === 0 || whole[c] === 0) continue;
      const n = name[pair] as number;
      out[n] = (out[n] as number) + ((credit[c] as number) * (own[pair] as number)) / (whole[c] as number);
    }
    open = open.map((is, c) => (whole[c] === 0 ? is : 0));
  }
  return out;
}

function byChannel(own: Float64Array, channel: Int32Array, channels: number): Float64Array {
  const whole = new Float64Array(channels);
  for (let pair = 0; pair < own.length; pair++) {
    const c = channel[pair] as number;
    whole[c] = (whole[c] as number) + (own[pair] as number);
  }
  return whole;
}
