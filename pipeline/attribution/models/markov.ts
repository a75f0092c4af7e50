import type { Paths } from '../../journeys/paths.ts';
import { sum } from '../../stats/sum.ts';
import { buildChain, weighChain } from '../markov/chain.ts';
import { chooseOrder } from '../markov/choose-order.ts';
import { effectsOf, FEW_STATES } from '../markov/effects.ts';
import type { Effects } from '../markov/removal.ts';
import { MOST_STATES } from '../markov/returns.ts';
import type { Credits, Evaluate, Model } from '../model.ts';
import { spreadOverTouches } from '../per-touch.ts';

/** Absorbing Markov chain over the last k touches, solved exactly (Anderl et al. 2016; docs/methodology.md has the conventions). */
export const markov: Model = {
  id: 'markov',
  label: 'Markov',
  doc: 'Asks how many orders would be lost if a channel led nowhere, in a chain fitted to buying and non-buying journeys. Counts what channels have in common with orders, not what they cause.',
  formula: 'credit(k) ∝ removal effect(k) = 1 − P(order | states with k lead to no order) / P(order)',
  kind: 'whole-path',
  needs: [],
  parameters: ({ markov: { order, countNulls } }) => [
    { label: 'Order', value: String(order) },
    { label: 'Journeys without an order', value: countNulls ? 'counted' : 'left out' },
  ],
  prepare(paths, { markov: { order, countNulls } }) {
    const chosen = order === 'auto' ? bestOrder(paths, countNulls) : order;
    const chain = buildChain(paths, chosen);
    const effects = effectsOf(chain, chosen);
    const evaluate: Evaluate = (weights, draw) => {
      const nulls = countNulls ? weights.nulls : new Float64Array(weights.nulls.length);
      const found = effects(weighChain(chain, { ...weights, nulls }), draw !== null);
      return toCredits(found, sum(weights.orders), sum(weights.value));
    };
    // Whether a chain of so many names can be solved shows only when it is.
    const known = paths.names.length > MOST_STATES ? evaluate(paths.weights, null) : null;
    const own: Evaluate = (weights, draw) =>
      known !== null && draw === null && weights === paths.weights ? known : evaluate(weights, draw);
    return {
      evaluate: own,
      touches: () => spreadOverTouches(paths, own(paths.weights, null).conversions),
      chosen: order === 'auto' ? [{ label: 'Order', value: `${String(chosen)}, chosen by the data` }] : [],
    };
  },
};

/** Among many names no log is long enough to fill the pairs that a longer memory tells apart. */
function bestOrder(paths: Paths, countNulls: boolean): number {
  if (paths.names.length > FEW_STATES) return 1;
  const { orders, value, nulls } = paths.weights;
  const none = new Float64Array(nulls.length);
  return chooseOrder(countNulls ? paths : { ...paths, weights: { orders, value, nulls: none } });
}

function toCredits(effects: Effects, orders: number, value: number): Credits {
  return {
    conversions: share(effects.order, orders),
    value: share(effects.value, value),
    removalEffect: effects.order,
    baseline: null,
  };
}

/** Splits an amount in proportion; nothing to split by means there is nothing to split. */
function share(effects: Float64Array, amount: number): Float64Array {
  const total = sum(effects);
  return effects.map((effect) => (total > 0 ? (amount * effect) / total : 0));
}
