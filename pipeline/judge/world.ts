import { attribute, type Attribution } from '../attribution/attribute.ts';
import { evidenceFrom } from '../attribution/evidence-from.ts';
import type { Model } from '../attribution/model.ts';
import type { Config } from '../config.ts';
import { isTold } from '../dimensions/dimension.ts';
import { dimensions } from '../dimensions/index.ts';
import { pathsIn } from '../dimensions/paths.ts';
import type { JourneyData } from '../journeys/journey-data.ts';
import type { TruthFile } from '../simulate/truth-file.ts';
import { sum } from '../stats/sum.ts';
import type { Tables } from '../tables/tables.ts';
import { modelError, type ModelError } from './error.ts';
import { outlayOf } from './outlay.ts';
import { planner, regretOf, type Plan, type Regret } from './regret.ts';
import { PAID_CHANNELS, type PaidChannel } from './replay.ts';
import { dimensionTruths, scaleOf, type DimensionTruth } from './truths.ts';

/** Every model against the truth of the world that is reported on. */
export interface WorldJudgement {
  truth: TruthFile;
  /** Orders that would have been bought anyway, of those that happened. */
  baseline: number;
  dimensions: DimensionJudgement[];
  plans: PlansJudgement;
}

export interface DimensionJudgement extends DimensionTruth {
  label: string;
  /** How names are shown, where that differs from the name. */
  labels: ReadonlyMap<string, string>;
  models: { id: string; credited: number[]; error: ModelError }[];
}

/** What the same budget would bring, split as each model credits; played in the world itself. */
export interface PlansJudgement {
  today: Plan;
  /** Split by what is lost without each channel. */
  best: Plan;
  models: (Plan & { id: string; regret: Regret })[];
}

interface Given {
  truth: TruthFile;
  journeys: JourneyData;
  tables: Tables;
  models: readonly Model[];
  config: Config;
}

export function judgeWorld(given: Given): WorldJudgement {
  const { truth, journeys, models, config, tables } = given;
  const { paths } = journeys;
  const byChannel: Credited = {
    label: 'Channel',
    labels: new Map(),
    names: paths.names,
    models: attribute(paths, models, config.attribution, evidenceFrom(tables, journeys)),
  };
  return {
    truth,
    baseline: scaleOf(truth) * truth.orders.baseline,
    dimensions: dimensionTruths(truth).flatMap((known) => {
      const credited = known.id === 'channel' ? byChannel : creditedBy(known.id, given);
      return credited ? [judgeDimension(known, credited, truth)] : [];
    }),
    plans: judgePlans(byChannel, given),
  };
}

/** What every model credits to the names of one dimension. */
interface Credited {
  label: string;
  labels: ReadonlyMap<string, string>;
  names: readonly string[];
  models: Attribution[];
}

/** Null where the data do not tell the names. */
function creditedBy(id: string, { journeys, tables, models, config }: Given): Credited | null {
  const dimension = dimensions.find((one) => one.id === id);
  const naming = dimension?.name(tables);
  const paths = naming && isTold(naming) ? pathsIn(journeys, naming) : null;
  if (!dimension || !paths || !naming || !isTold(naming)) return null;
  const credited = attribute(paths, models, config.attribution);
  return { label: dimension.label, labels: naming.labels, names: paths.names, models: credited };
}

function judgeDimension(
  known: DimensionTruth,
  { label, labels, names, models }: Credited,
  truth: TruthFile,
): DimensionJudgement {
  const place = new Map(names.map((name, at) => [name, at]));
  const baseline = scaleOf(truth) * truth.orders.baseline;
  const judged = models.flatMap(({ model, credits }) => {
    if (!credits) return [];
    const credited = known.names.map((name) => credits.conversions[place.get(name) ?? -1] ?? 0);
    const all = sum(credits.conversions);
    const other = { credited: all - sum(credited), caused: known.other };
    const uncredited = truth.orders.realised - all;
    return [
      { id: model.id, credited, error: modelError({ ...known, credited, other, baseline, uncredited }) },
    ];
  });
  return { ...known, label, labels, models: judged };
}

function judgePlans({ names, models }: Credited, { truth, tables, config }: Given): PlansJudgement {
  const { elasticity, replayShoppers, leastSpend, mostSpend } = config.judge;
  const plans = planner({
    settings: config.simulation,
    spend: outlayOf(tables),
    orderValues: truth.brands.map(({ orderValue }) => orderValue),
    population: truth.population.shoppers,
    shoppers: Math.min(replayShoppers, truth.population.shoppers),
    elasticity,
    bounds: { least: leastSpend, most: mostSpend },
  });
  const caused = new Map<string, number>(
    truth.channels.map(({ channel, leaveOneOut }) => [channel, leaveOneOut.revenue]),
  );
  const followed = models.flatMap(({ model, credits }) => {
    if (!credits) return [];
    const credited = spendable((channel) => credits.value[names.indexOf(channel)] ?? 0);
    return [{ id: model.id, ...plans.follow(credited) }];
  });
  // A model may hit by luck what the search did not find.
  const best = [
    plans.best(spendable((channel) => caused.get(channel) ?? 0)),
    plans.today,
    ...followed,
  ].reduce((most, plan) => (plan.revenue > most.revenue ? plan : most));
  return {
    today: plans.today,
    best,
    models: followed.map((plan) => ({ ...plan, regret: regretOf(plan, best) })),
  };
}

const spendable = (value: (channel: PaidChannel) => number): Record<PaidChannel, number> =>
  Object.fromEntries(PAID_CHANNELS.map((channel) => [channel, value(channel)])) as Record<
    PaidChannel,
    number
  >;
