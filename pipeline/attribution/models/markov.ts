import { sum } from '../../stats/sum.ts';
import { buildChain, weighChain } from '../markov/chain.ts';
import { DENSE_LIMIT, firstOrderEffects } from '../markov/first-order.ts';
import { removalEffects, type Effects } from '../markov/removal.ts';
import type { Credits, Model } from '../model.ts';

/** Absorbing Markov chain over the last k touches, solved exactly (Anderl et al. 2016; docs/methodology.md has the conventions). */
export const markov: Model = {
  id: 'markov',
  label: 'Markov',
  doc: 'Asks how many orders would be lost if a channel led nowhere, in a chain fitted to buying and non-buying journeys. Counts what channels have in common with orders, not what they cause.',
  formula: 'credit(k) ∝ removal effect(k) = 1 − P(order | states with k lead to no order) / P(order)',
  needsTimes: false,
  parameters: ({ markov: { order, countNulls } }) => [
    { label: 'Order', value: String(order) },
    { label: 'Journeys without an order', value: countNulls ? 'counted' : 'left out' },
  ],
  prepare(paths, { markov: { order, countNulls } }) {
    const chain = buildChain(paths, order);
    const effectsOf = order === 1 && paths.names.length <= DENSE_LIMIT ? firstOrderEffects : removalEffects;
    return (weights) => {
      const nulls = countNulls ? weights.nulls : new Float64Array(weights.nulls.length);
      const effects = effectsOf(weighChain(chain, { ...weights, nulls }));
      return toCredits(effects, sum(weights.orders), sum(weights.value));
    };
  },
};

function toCredits(effects: Effects, orders: number, value: number): Credits {
  return {
    conversions: share(effects.order, orders),
    value: share(effects.value, value),
    removalEffect: effects.order,
  };
}

/** Splits an amount in proportion; nothing to split by means there is nothing to split. */
function share(effects: Float64Array, amount: number): Float64Array {
  const total = sum(effects);
  return effects.map((effect) => (total > 0 ? (amount * effect) / total : 0));
}
