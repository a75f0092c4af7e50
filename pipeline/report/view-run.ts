import { prepareAll, type BothWeights, type Evaluator, type Prepared } from '../attribution/attribute.ts';
import { bootstrap } from '../attribution/bootstrap.ts';
import type { Evidence } from '../attribution/evidence.ts';
import type { Credits, Model, Parameter } from '../attribution/model.ts';
import type { Resamples } from '../attribution/resample.ts';
import type { Config } from '../config.ts';
import { source } from '../random/source.ts';
import type { Opened } from '../views/view.ts';
import type { Run } from './credits.ts';

export interface Question {
  models: readonly Model[];
  config: Config;
  evidence: Evidence;
  /** The draws that all views share; null when there are none. */
  resamples: Resamples | null;
  /** Channels with touches of creators. */
  creators: ReadonlySet<string>;
}

/** One model in one view. */
export interface ModelRun {
  model: Model;
  parameters: Parameter[];
  gap: string | null;
  run: Run | null;
}

/** What was computed of one view, before it is written down. */
export interface ViewRun {
  prepared: Prepared;
  runs: ModelRun[];
}

/** The models of a view with their estimates, before any draw. */
export interface PreparedView {
  prepared: Prepared;
  rows: Int32Array | null;
  /** In the order of the models, null where one cannot run. */
  estimates: (Credits | null)[];
}

/** Estimates first: draws start from them. */
export function prepareView(
  { paths, rows }: Pick<Opened, 'paths' | 'rows'>,
  { models, config, evidence }: Question,
): PreparedView {
  const prepared = prepareAll(paths, models, config.attribution, evidence);
  const weights = prepared.weigh(paths.weights);
  return { prepared, rows, estimates: prepared.of.map((evaluate) => evaluate?.(weights) ?? null) };
}

/** Every model in every draw. @param watch sees the weights of each */
export function runView(
  { prepared, rows, estimates }: PreparedView,
  { models, config, resamples }: Question,
  watch?: (weights: BothWeights) => void,
): ViewRun {
  const noise = source(config.uncertainty.seed, 'evidence');
  const sampled = resamples
    ? bootstrap(prepared, { resamples, rows, noise, ...(watch ? { watch } : {}) })
    : [];
  // Models that come to the same share one run, so that it is counted and written once.
  const shared = new Map<Evaluator, Run>();
  prepared.of.forEach((evaluate, m) => {
    const own = estimates[m];
    if (evaluate && own && !shared.has(evaluate))
      shared.set(evaluate, { credits: own, draws: sampled[m] ?? null });
  });
  return {
    prepared,
    runs: models.map((model, m): ModelRun => {
      const evaluate = prepared.of[m];
      return {
        model,
        parameters: prepared.parameters[m] ?? [],
        gap: prepared.gaps[m] ?? null,
        run: (evaluate && shared.get(evaluate)) ?? null,
      };
    }),
  };
}
