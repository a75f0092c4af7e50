import type { AttributionSettings } from '../config.ts';
import { merge, mergeWeights } from '../journeys/merge.ts';
import type { Paths, Weights } from '../journeys/paths.ts';
import type { Credits, Evaluate, Model } from './model.ts';

export interface Attribution {
  model: Model;
  /** Null when the model needs what the paths do not carry. */
  credits: Credits | null;
  unavailable: string | null;
}

/** Credits of each model, in the order given, under the paths' own weights. */
export function attribute(
  paths: Paths,
  models: readonly Model[],
  settings: AttributionSettings,
): Attribution[] {
  // One evaluation does not earn back what merging equal paths costs.
  return models.map((model) =>
    canRun(model, paths)
      ? { model, credits: model.prepare(paths, settings)(paths.weights), unavailable: null }
      : { model, credits: null, unavailable: 'needs the time of each touch' },
  );
}

const canRun = (model: Model, paths: Paths): boolean => !model.needsTimes || paths.daysToEnd !== null;

export interface Prepared {
  /** The distinct paths, without times. */
  distinct: Paths;
  /** Weights of the rows of `paths`, ready for every evaluator. */
  weigh(weights: Weights): BothWeights;
  /** One per model, null where the model cannot run. */
  of: (((weights: BothWeights) => Credits) | null)[];
}

/** The same weights by row and by distinct path: times force a model to look at every row. */
export interface BothWeights {
  rows: Weights;
  distinct: Weights;
}

/** Prepares every model once; merged paths serve all models that need no times. */
export function prepareAll(paths: Paths, models: readonly Model[], settings: AttributionSettings): Prepared {
  const merged = merge(paths);
  const evaluator = (model: Model): ((weights: BothWeights) => Credits) | null => {
    if (!canRun(model, paths)) return null;
    const evaluate: Evaluate = model.prepare(model.needsTimes ? paths : merged.paths, settings);
    return (weights) => evaluate(model.needsTimes ? weights.rows : weights.distinct);
  };
  return {
    distinct: merged.paths,
    weigh: (rows) => ({ rows, distinct: mergeWeights(rows, merged.member, merged.paths.offsets.length - 1) }),
    of: models.map(evaluator),
  };
}
