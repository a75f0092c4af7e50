import { drawsAt } from './curve.ts';
import type { Aim } from './piece.ts';
import type { Plan, Segment } from './segment.ts';

/** A plan's outcome in every draw, in cents. */
export function outcomes(segments: readonly Segment[], plan: Plan, aim: Aim): Float64Array {
  const totals = new Float64Array(segments[0]?.curve.draws.length ?? 0);
  for (const [i, { curve }] of segments.entries()) {
    const spend = plan[i] as number;
    for (const [d, revenue] of drawsAt(curve, spend).entries())
      totals[d] = (totals[d] as number) + aim.keep * revenue - aim.cost * spend;
  }
  return totals;
}
