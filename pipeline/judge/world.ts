import { attribute } from '../attribution/attribute.ts';
import { evidenceFrom } from '../attribution/evidence-from.ts';
import type { Model } from '../attribution/model.ts';
import type { Config } from '../config.ts';
import { isTold } from '../dimensions/dimension.ts';
import { dimensions } from '../dimensions/index.ts';
import { pathsIn } from '../dimensions/paths.ts';
import type { JourneyData } from '../journeys/journey-data.ts';
import type { Paths } from '../journeys/paths.ts';
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
  const { truth } = given;
  return {
    truth,
    baseline: scaleOf(truth) * truth.orders.baseline,
    dimensions: dimensionTruths(truth).flatMap((known) => judgeDimension(known, given)),
    plans: judgePlans(given),
  };
}

function judgeDimension(known: DimensionTruth, given: Given): DimensionJudgement[] {
  const { truth, models, config, journeys, tables } = given;
  const paths = pathsFor(known.id, given);
  if (paths === null) return [];
  const evidence = evidenceFrom(known.id === 'channel' ? tables : { lift_tests: null }, journeys);
  const place = new Map(paths.names.map((name, at) => [name, at]));
  const baseline = scaleOf(truth) * truth.orders.baseline;
  const judged = attribute(paths, models, config.attribution, evidence).flatMap(({ model, credits }) => {
    if (!credits) return [];
    const credited = known.names.map((name) => credits.conversions[place.get(name) ?? -1] ?? 0);
    const all = sum(credits.conversions);
    const other = { credited: all - sum(credited), caused: known.other };
    const uncredited = truth.orders.realised - all;
    return [
      { id: model.id, credited, error: modelError({ ...known, credited, other, baseline, uncredited }) },
    ];
  });
  return [{ ...known, models: judged }];
}

function pathsFor(id: string, { journeys, tables }: Given): Paths | null {
  if (id === 'channel') return journeys.paths;
  const found = dimensions.find((dimension) => dimension.id === id)?.name(tables);
  return found && isTold(found) ? pathsIn(journeys, found) : null;
}

function judgePlans({ truth, journeys, tables, models, config }: Given): PlansJudgement {
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
  const { paths } = journeys;
  const evidence = evidenceFrom(tables, journeys);
  const caused = new Map<string, number>(
    truth.channels.map(({ channel, leaveOneOut }) => [channel, leaveOneOut.revenue]),
  );
  const followed = attribute(paths, models, config.attribution, evidence).flatMap(({ model, credits }) => {
    if (!credits) return [];
    const credited = byChannel((channel) => credits.value[paths.names.indexOf(channel)] ?? 0);
    return [{ id: model.id, ...plans.follow(credited) }];
  });
  // A model may hit by luck what the search did not find.
  const best = [
    plans.best(byChannel((channel) => caused.get(channel) ?? 0)),
    plans.today,
    ...followed,
  ].reduce((most, plan) => (plan.revenue > most.revenue ? plan : most));
  return {
    today: plans.today,
    best,
    models: followed.map((plan) => ({ ...plan, regret: regretOf(plan, best) })),
  };
}

const byChannel = (value: (channel: PaidChannel) => number): Record<PaidChannel, number> =>
  Object.fromEntries(PAID_CHANNELS.map((channel) => [channel, value(channel)])) as Record<
    PaidChannel,
    number
  >;
