import { evidenceFrom } from '../attribution/evidence-from.ts';
import type { Model } from '../attribution/model.ts';
import { resamples, SHARED_DRAWS } from '../attribution/resample.ts';
import type { Config } from '../config.ts';
import type { JourneyData } from '../journeys/journey-data.ts';
import { recorded, rowCount } from '../journeys/paths.ts';
import { pathLengths, timeToConvert } from '../journeys/shape.ts';
import { InputError } from '../schema/input-error.ts';
import { round } from '../stats/round.ts';
import { sum } from '../stats/sum.ts';
import type { Tables } from '../tables/tables.ts';
import { viewsOf } from '../views/index.ts';
import { isOpen, type Closed, type View } from '../views/view.ts';
import type {
  AttributionReport,
  AttributionResults,
  AttributionTotals,
  Emptiness,
  ModelInfo,
  TimeToConvert,
  ViewCredits,
} from './contract.ts';
import { journeyFigures } from './journeys.ts';
import { nameSummaries } from './names.ts';
import type { Look, Opening } from './look.ts';
import { prepareView, runView, type ModelRun, type Question } from './view-run.ts';
import { summary, viewCredits } from './views.ts';

interface Given {
  models: readonly Model[];
  config: Config;
  tables: Tables;
  look: Look;
}

/** The attribution page, and what every model credits in every view. */
export interface Attributed {
  attribution: AttributionReport;
  /** The views that the data tell, the channel first. */
  credits: ViewCredits[];
}

/** Credits of every model in every view with their intervals, and the shape of the journeys. */
export async function attributionReport(input: JourneyData, given: Given): Promise<Attributed> {
  const orders = sum(input.paths.weights.orders);
  if (input.paths.steps.length === 0)
    return nothing('no-touch', 'Not one touch was read, so there is nothing to attribute.');
  if (orders === 0)
    return nothing(
      'no-order',
      `${touches(input.paths.steps.length)} read, and ${untouchedOrders(input.untouched.orders)}, so there is nothing to attribute.`,
    );
  if (input.paths.names.length > MOST_CHANNELS)
    throw new InputError(
      `${input.paths.names.length.toLocaleString('en-US')} channels, expected at most ${MOST_CHANNELS.toLocaleString('en-US')} on a site: map rare ones to one (source.tables.touchpoints.values.channel), or ask npm run attribute`,
    );
  return results(input, given);
}

/** Every channel has a row under every model, with all its draws: beyond this the pages would be of no use. */
const MOST_CHANNELS = 5000;

const nothing = (reason: Emptiness['reason'], text: string): Attributed => ({
  attribution: { results: null, empty: { reason, text } },
  credits: [],
});

const untouchedOrders = (n: number): string =>
  n === 0 ? 'no order came after one' : `not one of ${n.toLocaleString('en-US')} orders came after one`;

const touches = (n: number): string =>
  n === 1 ? 'One touch was' : `${n.toLocaleString('en-US')} touches were`;

async function results(input: JourneyData, { models, config, tables, look }: Given): Promise<Attributed> {
  const { paths } = input;
  const { draws, level, seed } = config.uncertainty;
  const settings = config.attribution;
  const question: Question = {
    models,
    config,
    evidence: evidenceFrom(tables, input),
    resamples: draws > 0 ? resamples(paths, { draws, seed, stream: SHARED_DRAWS }) : null,
    creators: input.creators,
  };
  const { views, brands } = viewsOf(input, tables, settings);
  const [byChannel, ...others] = views as [View, ...View[]];
  const prepared = prepareView({ paths, rows: null }, question);
  const { order } = nameSummaries(
    { paths, labels: new Map(), creators: input.creators },
    prepared.estimates.filter((own) => own !== null),
  );
  const figures = journeyFigures(prepared.prepared.distinct, {
    order,
    level,
    rows: paths,
    topPaths: settings.topPaths,
  });
  const channel = runView(prepared, question, figures.watch);
  const first = viewCredits(
    byChannel,
    { paths, rows: null, labels: new Map(), runs: channel.runs },
    question,
  );
  const closed = new Map<View, Closed>();
  const rest = await look(
    {
      config,
      evidence: question.evidence,
      paths,
      counts: question.resamples?.counts() ?? null,
      creators: input.creators,
      calibrated: channel.runs.find(({ model }) => model.id === 'calibrated')?.run ?? null,
    },
    opened(others, closed),
  );
  const byId = new Map(rest.map((credits) => [credits.id, credits]));
  const { distinct } = channel.prepared;
  const attribution: AttributionResults = {
    totals: totals(input),
    channels: first.names,
    models: channel.runs.map(modelInfo),
    views: [
      summary(byChannel, first),
      ...others.map((view) => summary(view, byId.get(view.id) ?? null, closed.get(view)?.missing)),
    ],
    brandsMissing: brands?.missing ?? null,
    primaryModel:
      channel.runs.find(({ model, run }) => run && model.id === settings.primaryModel)?.model.id ?? 'first',
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
  return {
    attribution: { results: attribution, empty: null },
    credits: [first, ...rest],
  };
}

/** The views that the data tell, each made when it is its turn. @param closed receives the others */
function* opened(views: readonly View[], closed: Map<View, Closed>): Generator<Opening> {
  for (const view of views) {
    const found = view.open();
    if (isOpen(found)) yield { view: { id: view.id, kind: view.kind }, found };
    else closed.set(view, found);
  }
}

const modelInfo = ({ model, parameters, gap }: ModelRun): ModelInfo => ({
  id: model.id,
  label: model.label,
  doc: model.doc,
  formula: model.formula,
  parameters,
  unavailable: gap,
});

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
