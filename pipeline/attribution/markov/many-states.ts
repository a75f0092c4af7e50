import type { Chain, ChainShape } from './chain.ts';
import { movesBack, nearReturns } from './near.ts';
import { removalEffects, type Effects } from './removal.ts';
import { MOST_STATES, returnVisits } from './returns.ts';
import { ROUNDING, solveAbsorbing } from './solve.ts';
import { sparseReturnVisits } from './sparse-returns.ts';
import { visitsFromStart } from './visits.ts';

/** What is left out of a draw anyway is larger. */
const DRAW_TOLERANCE = 1e-7;

/** Removal effects of one chain after the other over the same moves. */
export type EffectsOf = (chain: Chain, isDraw: boolean) => Effects;

/**
 * Removal effects of an order-1 chain of many states, RE_k = (s N)_k (N r)_k / (N_kk s N r), without the inverse N: two sparse
 * solutions, and the diagonal by `returnVisits`. A draw takes from its own moves the returns by way of at most one other state, and
 * from the first chain that was solved the rarer, longer ones: they hardly differ between draws, and would cost each as much as the estimate.
 */
export function manyStates(shape: ChainShape): EffectsOf {
  const backOf = movesBack(shape);
  let longer: Float64Array | null = null;
  return (chain, isDraw) => {
    const near = nearReturns(chain, backOf);
    if (isDraw && longer !== null) {
      const far = longer;
      // 1 / N_kk is the chance to leave for good.
      return effectsFrom(
        chain,
        near.map((chance, k) => 1 - Math.min(chance + (far[k] as number), 1 - 1e-9)),
        DRAW_TOLERANCE,
      );
    }
    const visits = shape.names.length > MOST_STATES ? sparseReturnVisits(chain) : returnVisits(chain);
    if (visits === null) return removalEffects(chain);
    const leave = visits.map((n) => 1 / n);
    longer = near.map((chance, k) => Math.max(0, 1 - (leave[k] as number) - chance));
    return effectsFrom(chain, leave, ROUNDING);
  };
}

function effectsFrom(chain: Chain, leave: Float64Array, tolerance: number): Effects {
  const visits = visitsFromStart(chain, tolerance);
  const [order, value] = solveAbsorbing(chain, new Uint8Array(leave.length), tolerance);
  return { order: lost(order), value: lost(value) };

  function lost(reach: Float64Array): Float64Array {
    const all = reach.reduce((a, x, s) => a + x * (chain.start[s] as number), 0);
    return reach.map((x, k) =>
      all > 0 ? Math.min(1, ((visits[k] as number) * x * (leave[k] as number)) / all) : 0,
    );
  }
}
