import { sum } from '../../stats/sum.ts';
import type { Credits } from '../model.ts';

interface Whole {
  /** Data-driven. */
  credits: Credits;
  /** All orders and their money: what credits and baseline must come to. */
  orders: number;
  value: number;
}

/**
 * Puts what experiments measured in the place of what a model inferred. Orders that a tested channel causes are worth what the model's
 * own orders of that channel are worth. Credits that come to more than all orders are scaled down to them.
 */
export function calibrate(
  { credits, orders, value }: Whole,
  effects: readonly { name: number; orders: number }[],
  direct: readonly boolean[],
): Credits {
  const measured = new Map(effects.map((effect) => [effect.name, effect.orders]));
  const mean = orders > 0 ? value / orders : 0;
  const conversions = credits.conversions.map(
    (own, name) => measured.get(name) ?? (direct[name] === true ? 0 : own),
  );
  const money = conversions.map((credit, name) => {
    const own = credits.conversions[name] as number;
    return credit * (own > 0 ? (credits.value[name] as number) / own : mean);
  });
  const [given, paid] = [fitInto(conversions, orders), fitInto(money, value)];
  return {
    conversions: given,
    value: paid,
    removalEffect: null,
    baseline: {
      conversions: Math.max(0, orders - sum(given)),
      value: Math.max(0, value - sum(paid)),
    },
  };
}

/** The credits, scaled down where they come to more than there is. */
function fitInto(credits: Float64Array, most: number): Float64Array {
  const total = sum(credits);
  return total > most ? credits.map((credit) => (credit * most) / total) : credits;
}
