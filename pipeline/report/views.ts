import { prepareAll, type BothWeights, type Evaluator, type Prepared } from '../attribution/attribute.ts';
import { bootstrap } from '../attribution/bootstrap.ts';
import type { ByChannel, Evidence } from '../attribution/evidence.ts';
import { drawOf, type Draws } from '../attribution/draws.ts';
import type { Credits, Draw, Model, Parameter } from '../attribution/model.ts';
import type { Resamples } from '../attribution/resample.ts';
import type { Config } from '../config.ts';
import type { Paths } from '../journeys/paths.ts';
import { source } from '../random/source.ts';
import { round } from '../stats/round.ts';
import { sum } from '../stats/sum.ts';
import { isOpen, type Opened, type View } from '../views/view.ts';
import type { ModelCredits, ModelDifference, ViewCredits, ViewSummary } from './contract.ts';
import {
  baselineOf,
  creditColumns,
  differenceEnds,
  movedBetween,
  removalColumns,
  type Frame,
  type Run,
} from './credits.ts';
import { nameSummaries } from './names.ts';
import { amongOf, rankColumns } from './ranks.ts';

/** Names beyond this are in tables, but not in figures, and their differences between models are not kept. */
const DRAWN = 12;

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

/** What the calibrated model says of channels, for views whose names are something else; null where it did not run. */
export function channelEvidence(paths: Paths, runs: readonly ModelRun[]): ByChannel | null {
  const run = runs.find(({ model }) => model.id === 'calibrated')?.run;
  if (!run) return null;
  const { credits, draws } = run;
  return {
    paths,
    credits: (draw: Draw | null) => (draw === null || !draws ? credits : creditsIn(draws, draw.number)),
  };
}

function creditsIn(drawn: Draws, draw: number): Credits {
  const { names, conversions, value, baseline } = drawn;
  const own = (all: Float64Array): Float64Array =>
    drawOf(drawn, all, { draw, into: new Float64Array(names) });
  return {
    conversions: own(conversions),
    value: own(value),
    removalEffect: null,
    baseline: baseline && {
      conversions: baseline.conversions[draw] as number,
      value: baseline.value[draw] as number,
    },
  };
}

/** The credits of a view as they are published. */
export function viewCredits(
  { id, kind }: Pick<View, 'id' | 'kind'>,
  { paths, labels, runs }: Opened & Pick<ViewRun, 'runs'>,
  { config, creators }: Question,
): ViewCredits {
  const { names, order } = nameSummaries(
    { paths, labels, creators: id === 'channel' || kind === 'brand' ? creators : new Set() },
    runs.flatMap(({ run }) => (run ? [run.credits] : [])),
  );
  const frame = { order, level: config.uncertainty.level };
  const among = amongOf(names.length);
  const money = sum(paths.weights.value);
  const distinct = new Set(runs.flatMap(({ run }) => run ?? []));
  const columns = new Map(
    [...distinct].map((run) => [run, runColumns(run, frame, { among, hasValue: money > 0 })]),
  );
  return {
    id,
    names,
    creditedOrders: round(sum(paths.weights.orders)),
    creditedValue: round(money),
    among,
    models: runs.map(({ model, parameters, gap, run }) => ({
      id: model.id,
      unavailable: gap,
      parameters,
      ...((run && columns.get(run)) ?? NOTHING),
    })),
    differences: differences(runs, { ...frame, order: order.slice(0, DRAWN) }),
  };
}

/** What stands in the columns of one run. */
type RunColumns = Pick<ModelCredits, 'credits' | 'baseline' | 'removalEffect' | 'ranks'>;

const NOTHING: RunColumns = { credits: null, baseline: null, removalEffect: null, ranks: null };

function runColumns(
  run: Run,
  frame: Frame,
  { among, hasValue }: { among: number; hasValue: boolean },
): RunColumns {
  const listing = { ...frame, among };
  return {
    credits: creditColumns(run, frame),
    baseline: baselineOf(run, frame),
    removalEffect: removalColumns(run, frame),
    ranks: {
      conversions: rankColumns(run, 'conversions', listing),
      value: hasValue ? rankColumns(run, 'value', listing) : null,
    },
  };
}

function differences(runs: readonly ModelRun[], frame: Frame): ModelDifference[] {
  const ran = runs.flatMap(({ model, run }) => (run ? [{ id: model.id, run }] : []));
  const between = onceByPair((from, to) => ({
    moved: movedBetween(from, to),
    ends: differenceEnds(from, to, frame),
  }));
  return ran.flatMap((from, i) =>
    ran.slice(i + 1).map((to) => ({ from: from.id, to: to.id, ...between(from.run, to.run) })),
  );
}

/** Models that come to the same share a run: their pairs need to be worked out once. */
function onceByPair<T>(of: (from: Run, to: Run) => T): (from: Run, to: Run) => T {
  const known = new Map<Run, Map<Run, T>>();
  return (from, to) => {
    const row = known.get(from) ?? new Map<Run, T>();
    known.set(from, row);
    if (!row.has(to)) row.set(to, of(from, to));
    return row.get(to) as T;
  };
}

/** A view that is not the channel's, whole: in the list of views, and its credits where the data tell them. */
export function lookAt(
  view: View,
  question: Question,
  channels: ByChannel | null,
): { summary: ViewSummary; credits: ViewCredits | null } {
  const found = view.open();
  if (!isOpen(found)) return { summary: summary(view, null, found.missing), credits: null };
  const own = { ...question, evidence: evidenceIn(view, question.evidence, channels) };
  const { runs } = runView(prepareView(found, own), own);
  const credits = viewCredits(view, { ...found, runs }, own);
  return { summary: summary(view, credits), credits };
}

/** Lift tests are by channel and over all brands. */
function evidenceIn({ kind }: View, evidence: Evidence, channels: ByChannel | null): Evidence {
  if (evidence.liftTests.length === 0) return evidence;
  if (kind === 'brand')
    return {
      ...evidence,
      unfit: 'needs lift tests of this brand, and those at hand measured all brands together',
    };
  return channels
    ? { ...evidence, channels }
    : { ...evidence, unfit: 'needs lift tests that can be used by channel' };
}

export const summary = (
  { id, kind, label, doc }: View,
  credits: ViewCredits | null,
  missing: string | null = null,
): ViewSummary => ({ id, kind, label, doc, names: credits?.names.length ?? 0, unavailable: missing });
