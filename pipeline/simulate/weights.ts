/** The model that the analytics of a shop uses for its orders. */
export type ShopModel = 'first_touch' | 'last_touch' | 'linear' | 'time_decay' | 'position_based';

const HALF_LIFE_DAYS = 7;

/**
 * Weights of the touches of one order as the shop's own analytics would report them.
 * @param gaps days from each touch to the order, in time order
 * @returns one weight per touch, together 1; defaults of the field: half-life of 7 days, 40/20/40
 */
export function shopWeights(model: ShopModel, gaps: readonly number[]): number[] {
  const last = gaps.length - 1;
  switch (model) {
    case 'first_touch':
      return gaps.map((_, i) => (i === 0 ? 1 : 0));
    case 'last_touch':
      return gaps.map((_, i) => (i === last ? 1 : 0));
    case 'linear':
      return gaps.map(() => 1 / gaps.length);
    case 'time_decay':
      return toOne(gaps.map((gap) => 2 ** (-gap / HALF_LIFE_DAYS)));
    case 'position_based':
      return toOne(gaps.map((_, i) => (i === 0 || i === last ? 0.4 : 0.2 / (gaps.length - 2))));
  }
}

function toOne(weights: number[]): number[] {
  const total = weights.reduce((a, b) => a + b, 0);
  return weights.map((weight) => weight / total);
}
