import { prepareAll } from '../attribution/attribute.ts';
import { bootstrap, type Draws } from '../attribution/bootstrap.ts';
import type { Credits, Model } from '../attribution/model.ts';
import type { Config } from '../config.ts';
import type { JourneyData } from '../journeys/journey-data.ts';
import { rowCount, type Paths } from '../journeys/paths.ts';
import { pathLengths, timeToConvert } from '../journeys/shape.ts';
import { source } from '../random/source.ts';
import { percentileInterval } from '../stats/interval.ts';
import { round } from '../stats/round.ts';
import { sum } from '../stats/sum.ts';
import type {
  AttributionReport,
  AttributionResults,
  AttributionTotals,
  ChannelSummary,
  Credit,
  Estimate,
  ModelResult,
  PathRow,
  TimeToConvert,
} from './contract.ts';
import { channelLabel } from './labels.ts';

/** Credits of every model with their intervals, and the shape of the journeys. */
export function attributionReport(
  input: JourneyData,
  models: readonly Model[],
  config: Config,
): AttributionReport {
  const orders = sum(input.paths.weights.orders);
  if (input.paths.steps.length === 0) return nothing('no touch was kept, so there is nothing to attribute');
  if (orders === 0)
    return nothing(
      `${String(input.paths.steps.length)} touches were read, and not one of them came before an order, so there is nothing to attribute`,
    );
  return { results: results(input, models, config), empty: null };
}

const nothing = (empty: string): AttributionReport => ({ results: null, empty });

function results(input: JourneyData, models: readonly Model[], config: Config): AttributionResults {
  const { paths } = input;
  const { draws, level, seed } = config.uncertainty;
  const settings = config.attribution;
  const prepared = prepareAll(paths, models, settings);
  const weights = prepared.weigh(paths.weights);
  const sampled = draws > 0 ? bootstrap(paths, prepared, { draws, uniform: source(seed, 'bootstrap') }) : [];
  const runs = models.map((model, m) => ({
    model,
    credits: prepared.of[m]?.(weights) ?? null,
    draws: sampled[m] ?? null,
  }));
  const channels = channelSummaries(
    paths,
    runs.map((run) => run.credits),
  );
  const order = channels.map((channel) => paths.names.indexOf(channel.id));
  const { distinct } = prepared;
  return {
    totals: totals(input),
    channels,
    models: runs.map((run) => modelResult(run, { names: paths.names, order, level, config })),
    primaryModel:
      runs.find((run) => run.model.id === settings.primaryModel && run.credits)?.model.id ?? 'first',
    draws,
    level,
    hasValue: sum(paths.weights.value) > 0,
    topPaths: topPaths(distinct, settings.topPaths),
    distinctPaths: distinct.weights.orders.filter((n) => n > 0).length,
    pathLengths: pathLengths(paths, 10).map((row) => ({
      ...row,
      orders: round(row.orders),
      nulls: round(row.nulls),
    })),
    timeToConvert: roundTimes(timeToConvert(paths)),
  };
}

function totals({ paths, untouched, touchesOutsideWindow, lookbackDays }: JourneyData): AttributionTotals {
  const creditedOrders = sum(paths.weights.orders);
  const creditedValue = sum(paths.weights.value);
  const nullJourneys = sum(paths.weights.nulls);
  return {
    orders: round(creditedOrders + untouched.orders),
    value: round(creditedValue + untouched.value),
    creditedOrders: round(creditedOrders),
    creditedValue: round(creditedValue),
    nullJourneys: round(nullJourneys),
    touches: paths.steps.length,
    touchesOutsideWindow,
    conversionRate: nullJourneys > 0 ? round(creditedOrders / (creditedOrders + nullJourneys)) : null,
    lookbackDays,
  };
}

/** Largest mean credit first. */
function channelSummaries(paths: Paths, credits: readonly (Credits | null)[]): ChannelSummary[] {
  const ran = credits.filter((c) => c !== null);
  const mean = paths.names.map((_, name) => ran.reduce((a, c) => a + (c.conversions[name] as number), 0));
  const { touches, journeys } = presence(paths);
  return paths.names
    .map((id, name) => ({ id, name }))
    .sort((a, b) => (mean[b.name] as number) - (mean[a.name] as number) || a.name - b.name)
    .map(({ id, name }) => ({
      id,
      label: channelLabel(id),
      touches: touches[name] as number,
      journeys: round(journeys[name] as number),
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

interface Run {
  model: Model;
  credits: Credits | null;
  draws: Draws | null;
}

interface Frame {
  names: readonly string[];
  /** Numbers of the names in the order in which channels are shown. */
  order: readonly number[];
  level: number;
  config: Config;
}

function modelResult({ model, credits, draws }: Run, frame: Frame): ModelResult {
  return {
    id: model.id,
    label: model.label,
    doc: model.doc,
    formula: model.formula,
    parameters: model.parameters(frame.config.attribution),
    unavailable: credits ? null : 'needs the time of each touch, which a table of paths does not carry',
    credits: credits ? creditRows(credits, draws, frame) : [],
  };
}

function creditRows(credits: Credits, draws: Draws | null, frame: Frame): Credit[] {
  const orders = sum(credits.conversions);
  const money = sum(credits.value);
  return frame.order.map((name) => {
    const conversions = credits.conversions[name] as number;
    const value = credits.value[name] as number;
    const estimate = (at: number, sampled: Float64Array[] | undefined): Estimate =>
      withInterval(at, sampled?.[name], frame.level);
    return {
      channel: frame.names[name] as string,
      conversions: estimate(conversions, draws?.conversions),
      value: estimate(value, draws?.value),
      share: estimate(orders > 0 ? conversions / orders : 0, draws?.share),
      valueShare: estimate(money > 0 ? value / money : 0, draws?.valueShare),
      removalEffect: credits.removalEffect ? round(credits.removalEffect[name] as number) : null,
    };
  });
}

function withInterval(value: number, sampled: Float64Array | undefined, level: number): Estimate {
  if (!sampled) return { value: round(value), low: null, high: null, low50: null, high50: null };
  const { low, high, low50, high50 } = percentileInterval(sampled, level);
  return {
    value: round(value),
    low: round(low),
    high: round(high),
    low50: round(low50),
    high50: round(high50),
  };
}

function topPaths(merged: Paths, most: number): PathRow[] {
  const { orders, value, nulls } = merged.weights;
  const all = sum(orders);
  return Array.from(orders.keys())
    .filter((row) => (orders[row] as number) > 0)
    .sort(
      (a, b) =>
        (orders[b] as number) - (orders[a] as number) || (value[b] as number) - (value[a] as number) || a - b,
    )
    .slice(0, most)
    .map((row) => {
      const [bought, left] = [orders[row] as number, nulls[row] as number];
      const steps = merged.steps.subarray(merged.offsets[row], merged.offsets[row + 1]);
      return {
        steps: Array.from(steps, (step) => merged.names[step] as string),
        orders: round(bought),
        value: round(value[row] as number),
        nulls: round(left),
        share: round(bought / all),
        conversionRate: left + bought > 0 ? round(bought / (left + bought)) : null,
      };
    });
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
