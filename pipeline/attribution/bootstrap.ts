import { randomNormal } from 'd3';
import type { Source } from '../random/source.ts';
import type { BothWeights, Evaluator, Prepared } from './attribute.ts';
import { recorder, type Draws, type Recorder } from './draws.ts';
import type { Resamples } from './resample.ts';

interface Sampling {
  /** The weights of the draws. */
  resamples: Resamples;
  /** Rows of the resampled paths that the prepared ones are; all of them when it is left out. */
  rows?: Int32Array | null;
  /** Random numbers for what is known with an error of its own. */
  noise: Source;
  /** Sees the weights of each draw, for numbers that no model makes; they are used again by the next draw. */
  watch?: (weights: BothWeights) => void;
}

/**
 * Credits of every model in every draw. All models see the same draws.
 * @returns per prepared model in its order, null where the model cannot run; models that come to the same share one
 */
export function bootstrap(
  prepared: Prepared,
  { resamples, rows = null, noise, watch }: Sampling,
): (Draws | null)[] {
  const { draws } = resamples;
  const names = prepared.distinct.names.length;
  const recorders = new Map<Evaluator, Recorder>();
  for (const evaluate of prepared.of) if (evaluate) recorders.set(evaluate, recorder(names, draws));
  const next = resamples.start(rows);
  const normal = randomNormal.source(noise)();
  for (let draw = 0; draw < draws; draw++) {
    const weights = prepared.draw(next());
    watch?.(weights);
    const own = { normal, number: draw };
    for (const [evaluate, into] of recorders) into.record(draw, evaluate(weights, own));
  }
  const drawn = new Map([...recorders].map(([evaluate, into]) => [evaluate, into.draws()]));
  return prepared.of.map((evaluate) => (evaluate && drawn.get(evaluate)) ?? null);
}
