import type { ChainShape } from './chain.ts';
import { firstOrderEffects } from './first-order.ts';
import { manyStates, type EffectsOf } from './many-states.ts';
import { removalEffects } from './removal.ts';

/** Up to this many states a dense inverse costs each draw a millisecond or two. */
export const FEW_STATES = 100;

/** The way to removal effects that suits a chain: its order, and how many states it has. */
export function effectsOf(shape: ChainShape, order: number): EffectsOf {
  if (order > 1) return removalEffects;
  return shape.names.length <= FEW_STATES ? firstOrderEffects : manyStates(shape);
}
