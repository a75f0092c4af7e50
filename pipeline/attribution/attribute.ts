import type { AttributionSettings } from '../config.ts';
import { drawnMerger, merge, mergeWeights } from '../journeys/merge.ts';
import type { PathSets } from '../journeys/path-sets.ts';
import type { Paths, Weights } from '../journeys/paths.ts';
import { NO_EVIDENCE, type Evidence } from './evidence.ts';
import { gap } from './gap.ts';
import type { Credits, Draw, Fit, Model, Parameter } from './model.ts';
import { TooLarge } from './too-large.ts';

export interface Attribution {
  model: Model;
  /** Null when the model needs what is not there. */
  credits: Credits | null;
  /** What it needs, to follow its name: `needs the time of each touch ...`. */
  unavailable: string | null;
  /** Parameters that the data chose. */
  chosen: readonly Parameter[];
}

/** Credits of each model, in the order given, under the paths' own weights. */
export function attribute(
  paths: Paths,
  models: readonly Model[],
  settings: AttributionSettings,
  evidence: Evidence = NO_EVIDENCE,
): Attribution[] {
  // One evaluation does not earn back what merging equal paths costs.
  return models.map((model) => creditsOf(model, paths, settings, evidence));
}

/** The same where equal paths are merged already: models without needs share them, the others look at every row. */
export const attributeSets = (
  { distinct, rows }: PathSets,
  models: readonly Model[],
  settings: AttributionSettings,
): Attribution[] =>
  models.map((model) =>
    creditsOf(model, model.needs.length > 0 ? (rows ?? distinct) : distinct, settings, NO_EVIDENCE),
  );

function creditsOf(
  model: Model,
  paths: Paths,
  settings: AttributionSettings,
  evidence: Evidence,
): Attribution {
  const unavailable = gap(model, paths, evidence);
  if (unavailable !== null) return { model, credits: null, unavailable, chosen: [] };
  const fit = fitted(() => model.prepare(paths, settings, evidence));
  if (typeof fit === 'string') return { model, credits: null, unavailable: fit, chosen: [] };
  return { model, credits: fit.evaluate(paths.weights, null), unavailable, chosen: fit.chosen };
}

/** A fit, or why there is none for data of this size. */
function fitted(prepare: () => Fit): Fit | string {
  try {
    return prepare();
  } catch (cause) {
    if (cause instanceof TooLarge) return cause.message;
    throw cause;
  }
}

export type Evaluator = (weights: BothWeights, draw?: Draw) => Credits;

export interface Prepared {
  /** The distinct paths, without times. */
  distinct: Paths;
  /** Weights of the rows of `paths`, ready for every evaluator. */
  weigh(weights: Weights): BothWeights;
  /** The same for a draw: quicker, and in arrays that the next draw uses again. */
  draw(weights: Weights): BothWeights;
  /** One per model, null where the model cannot run; models that come to the same share one. */
  of: (Evaluator | null)[];
  /** Per model: why it cannot run, else null; and its parameters, those that the data chose among them. */
  gaps: (string | null)[];
  parameters: Parameter[][];
}

/** The same weights by row and by distinct path: a model with needs must look at every row. */
export interface BothWeights {
  rows: Weights;
  distinct: Weights;
}

/** Prepares every model once; merged paths serve all models that need no more. */
export function prepareAll(
  paths: Paths,
  models: readonly Model[],
  settings: AttributionSettings,
  evidence: Evidence = NO_EVIDENCE,
): Prepared {
  const merged = merge(paths);
  // Models that share one fit share its evaluator, so that a bootstrap can tell.
  const evaluators = new Map<Fit, Evaluator>();
  const prepared = models.map((model) => {
    const missing = gap(model, paths, evidence);
    const [own, rows] = [model.parameters(settings), model.needs.length > 0];
    const fit = missing ?? fitted(() => model.prepare(rows ? paths : merged.paths, settings, evidence));
    if (typeof fit === 'string') return { missing: fit, evaluator: null, parameters: own };
    const evaluator =
      evaluators.get(fit) ??
      ((weights: BothWeights, draw: Draw | null = null) =>
        fit.evaluate(rows ? weights.rows : weights.distinct, draw));
    evaluators.set(fit, evaluator);
    return { missing: null, evaluator, parameters: withChosen(own, fit.chosen) };
  });
  const mergeDrawn = drawnMerger(merged, paths.weights);
  return {
    distinct: merged.paths,
    draw: (rows) => ({ rows, distinct: mergeDrawn(rows) }),
    weigh: (rows) => ({ rows, distinct: mergeWeights(rows, merged.member, merged.paths.offsets.length - 1) }),
    of: prepared.map(({ evaluator }) => evaluator),
    gaps: prepared.map(({ missing }) => missing),
    parameters: prepared.map(({ parameters }) => parameters),
  };
}

function withChosen(own: readonly Parameter[], chosen: readonly Parameter[]): Parameter[] {
  const isChosen = ({ label }: Parameter): boolean => chosen.some((parameter) => parameter.label === label);
  return [...chosen, ...own.filter((parameter) => !isChosen(parameter))];
}
