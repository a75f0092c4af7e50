import { prepareAll } from '../attribution/attribute.ts';
import { bootstrap } from '../attribution/bootstrap.ts';
import { NO_EVIDENCE, type Evidence } from '../attribution/evidence.ts';
import type { Credits, Model, Parameter } from '../attribution/model.ts';
import type { Config } from '../config.ts';
import type { JourneyData } from '../journeys/journey-data.ts';
import { recorded, rowCount, type Paths } from '../journeys/paths.ts';
import { pathLengths, timeToConvert } from '../journeys/shape.ts';
import { source } from '../random/source.ts';
import { round } from '../stats/round.ts';
import { sum } from '../stats/sum.ts';
import type {
  AttributionReport,
  AttributionResults,
  AttributionTotals,
  ChannelSummary,
  Emptiness,
  ModelDifference,
  ModelResult,
  TimeToConvert,
} from './contract.ts';
import { baselineOf, creditRows, differenceRows, type Frame, type Run } from './credits.ts';
import { journeyFigures } from './journeys.ts';
import { channelLabels } from './labels.ts';

/** Credits of every model with their intervals, and the shape of the journeys. */
export function attributionReport(
  input: JourneyData,
  models: readonly Model[],
  config: Config,
  evidence: Evidence = NO_EVIDENCE,
): AttributionReport {
  const orders = sum(input.paths.weights.orders);
  if (input.paths.steps.length === 0)
    return nothing('no-touch', 'Not one touch was read, so there is nothing to attribute.');
  if (orders === 0)
    return nothing(
      'no-order',
      `${touches(input.paths.steps.length)} read, and ${untouchedOrders(input.untouched.orders)}, so there is nothing to attribute.`,
    );
  return { results: results(input, { models, config, evidence }), empty: null };
}

const nothing = (reason: Emptiness['reason'], text: string): AttributionReport => ({
  results: null,
  empty: { reason, text },
});

const untouchedOrders = (n: number): string =>
  n === 0 ? 'no order came after one' : `not one of ${n.toLocaleString('en-US')} orders came after one`;

const touches = (n: number): string =>
  n === 1 ? 'One touch was' : `${n.toLocaleString('en-US')} touches were`;

interface Question {
  models: readonly Model[];
  config: Config;
  evidence: Evidence;
}

function results(input: JourneyData, { models, config, evidence }: Question): AttributionResults {
  const { paths } = input;
  const { draws, level, seed } = config.uncertainty;
  const settings = config.attribution;
  const prepared = prepareAll(paths, models, settings, evidence);
  const { distinct } = prepared;
  const weights = prepared.weigh(paths.weights);
  // Estimates first: draws start from them.
  const credits = prepared.of.map((evaluate) => evaluate?.(weights) ?? null);
  const channels = channelSummaries(
    input,
    credits.filter((own) => own !== null),
  );
  const place = new Map(paths.names.map((name, at) => [name, at]));
  const frame = { names: paths.names, order: channels.map(({ id }) => place.get(id) as number), level };
  const figures = journeyFigures(distinct, { ...frame, rows: paths, topPaths: settings.topPaths });
  const random = { uniform: source(seed, 'bootstrap'), noise: source(seed, 'evidence') };
  const watch = figures.watch;
  const sampled = draws > 0 ? bootstrap(paths, prepared, { draws, ...random, watch }) : [];
  const runs = models.map((model, m): ModelRun => {
    const own = credits[m];
    return {
      model,
      parameters: prepared.parameters[m] ?? [],
      gap: prepared.gaps[m] ?? null,
      run: own ? { credits: own, draws: sampled[m] ?? null } : null,
    };
  });
  return {
    totals: totals(input),
    channels,
    models: runs.map((run) => modelResult(run, frame)),
    differences: differences(runs, frame),
    primaryModel:
      runs.find(({ model, run }) => run && model.id === settings.primaryModel)?.model.id ?? 'first',
    draws,
    level,
    hasValue: sum(paths.weights.value) > 0,
    distinctPaths: distinct.weights.orders.filter((n) => n > 0).length,
    pathLengths: pathLengths(paths, 10).map((row) => ({
      ...row,
      orders: round(row.orders),
      nulls: round(row.nulls),
      conversionRate: row.conversionRate === null ? null : round(row.conversionRate),
    })),
    timeToConvert: roundTimes(timeToConvert(paths)),
    ...figures.finish(),
  };
}

function totals({
  paths,
  untouched,
  touchesOutsideWindow,
  lookbackDays,
  ordersFrom,
  span,
}: JourneyData): AttributionTotals {
  const creditedOrders = sum(paths.weights.orders);
  const creditedValue = sum(paths.weights.value);
  const nullJourneys = sum(paths.weights.nulls);
  return {
    orders: round(creditedOrders + untouched.orders),
    value: round(creditedValue + untouched.value),
    creditedOrders: round(creditedOrders),
    creditedValue: round(creditedValue),
    nullJourneys: round(nullJourneys),
    recordedJourneys: round(sum(Array.from({ length: rowCount(paths) }, (_, row) => recorded(paths, row)))),
    ordersFrom,
    spanDays: span && round((span.last - span.first) / 86_400_000),
    touches: paths.steps.length,
    touchesOutsideWindow,
    conversionRate: nullJourneys > 0 ? round(creditedOrders / (creditedOrders + nullJourneys)) : null,
    lookbackDays,
  };
}

/** Largest mean credit first. */
function channelSummaries({ paths, creators }: JourneyData, credits: readonly Credits[]): ChannelSummary[] {
  const mean = paths.names.map((_, name) => credits.reduce((a, c) => a + (c.conversions[name] as number), 0));
  const { touches, journeys } = presence(paths);
  const labels = channelLabels(paths.names);
  return paths.names
    .map((id, name) => ({ id, name }))
    .sort((a, b) => (mean[b.name] as number) - (mean[a.name] as number) || a.name - b.name)
    .map(({ id, name }) => ({
      id,
      label: labels.get(id) ?? id,
      touches: touches[name] as number,
      journeys: round(journeys[name] as number),
      creators: creators.has(id),
    }));
}

function presence(paths: Paths): { touches: Float64Array; journeys: Float64Array } {
  const touches = new Float64Array(paths.names.length);
  const journeys = new Float64Array(paths.names.length);
  const seenIn = new Int32Array(paths.names.length).fill(-1);
  for (let row = 0; row < rowCount(paths); row++) {
    const weight = (paths.weights.orders[row] as number) + (paths.weights.nulls[row] as number);
    for (let i = paths.offsets[row] as number; i < (paths.offsets[row + 1] as number); i++) {
      const name = paths.steps[i] as number;
      touches[name] = (touches[name] as number) + 1;
      if (seenIn[name] === row) continue;
      seenIn[name] = row;
      journeys[name] = (journeys[name] as number) + weight;
    }
  }
  return { touches, journeys };
}

interface ModelRun {
  model: Model;
  parameters: Parameter[];
  gap: string | null;
  run: Run | null;
}

function modelResult({ model, parameters, gap, run }: ModelRun, frame: Frame): ModelResult {
  return {
    id: model.id,
    label: model.label,
    doc: model.doc,
    formula: model.formula,
    parameters,
    unavailable: gap,
    credits: run ? creditRows(run, frame) : [],
    baseline: run && baselineOf(run, frame),
  };
}

function differences(runs: readonly ModelRun[], frame: Frame): ModelDifference[] {
  const ran = runs.flatMap(({ model, run }) => (run ? [{ id: model.id, run }] : []));
  return ran.flatMap((from, i) =>
    ran
      .slice(i + 1)
      .map((to) => ({ from: from.id, to: to.id, credits: differenceRows(from.run, to.run, frame) })),
  );
}

function roundTimes(shape: TimeToConvert | null): TimeToConvert | null {
  if (!shape) return null;
  return {
    medianDays: round(shape.medianDays),
    p90Days: round(shape.p90Days),
    withinOneDay: round(shape.withinOneDay),
    bins: shape.bins.map((bin) => ({
      fromDays: round(bin.fromDays),
      toDays: bin.toDays === null ? null : round(bin.toDays),
      orders: round(bin.orders),
    })),
  };
}
