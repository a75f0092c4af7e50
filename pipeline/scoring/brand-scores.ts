import type { Alignment } from './alignment.ts';
import type { Composite } from './composite.ts';
import { standing } from './percentiles.ts';

/** By brand and creator: scores with the fit to this brand in the place of the mean over brands; NaN without a score. */
export function brandScores(
  { alignment, scored }: { alignment: Alignment; scored: Int32Array },
  composite: Composite,
  { component, draws }: { component: number; draws: number },
): Float64Array[] {
  const slope = composite.slopes[component] as number;
  const usual = composite.means[component] as Float64Array;
  const nodes: number[][] = [];
  for (const c of scored)
    nodes[c] = NODES.map((percentile) =>
      meanScore(composite, { from: c * draws, draws, shift: slope * (percentile - (usual[c] as number)) }),
    );
  return alignment.fits.map((fits) => {
    const pool = fits.filter((fit) => !Number.isNaN(fit)).sort();
    const scores = new Float64Array(fits.length).fill(Number.NaN);
    for (const c of scored) {
      const fit = fits[c] as number;
      const percentile = Number.isNaN(fit) ? 50 : 100 * standing(pool, fit);
      scores[c] = between(nodes[c] as readonly number[], percentile);
    }
    return scores;
  });
}

/** Percentiles of a fit at which the score is worked out; between them it is nearly straight. */
const NODES = [0, 25, 50, 75, 100] as const;

function between(nodes: readonly number[], percentile: number): number {
  const at = Math.min(NODES.length - 2, Math.floor(percentile / 25));
  const [from, to] = [nodes[at] as number, nodes[at + 1] as number];
  return from + ((to - from) * (percentile - (NODES[at] as number))) / 25;
}

function meanScore(
  { curve, sums }: Composite,
  { from, draws, shift }: { from: number; draws: number; shift: number },
): number {
  let sum = 0;
  for (let d = 0; d < draws; d++) sum += curve((sums[from + d] as number) + shift);
  return sum / draws;
}
