import type { Credits } from '../attribution/model.ts';
import type { Config } from '../config.ts';
import type { TruthFile } from '../simulate/truth-file.ts';
import { sum } from '../stats/sum.ts';
import type { Tables } from '../tables/tables.ts';
import { outlayOf } from './outlay.ts';
import { pairsOf, type Pair } from './pairs.ts';
import { planner, regretOf, type Plan, type Regret } from './regret.ts';
import { PAID_CHANNELS, type PaidChannel } from './replay.ts';

/** What the same budget would bring, split as each model credits; played in the world itself. */
export interface PlansJudgement {
  /** What is spent today, and in every plan. */
  budget: number;
  today: Plan;
  /** The best split that was found. */
  best: Plan;
  models: (Plan & { id: string; regret: Regret })[];
  /** Costs of every two models, paired by group of shoppers. */
  pairs: Pair[];
}

/** Of the intervals of costs. */
const LEVEL = 0.9;

interface Given {
  truth: TruthFile;
  tables: Tables;
  config: Config;
}

/** Every model is followed with the same budget, bounds and elasticity, by the money it credits. @param names of the credits */
export function judgePlans(
  { names, models }: { names: readonly string[]; models: readonly { id: string; credits: Credits | null }[] },
  { truth, tables, config }: Given,
): PlansJudgement {
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
  const followed = models.flatMap(({ id, credits }) => {
    if (!credits) return [];
    const credited = spendable((channel) => credits.value[names.indexOf(channel)] ?? 0);
    return [{ id, ...plans.follow(credited) }];
  });
  const lost = new Map<string, number>(
    truth.channels.map(({ channel, leaveOneOut }) => [channel, leaveOneOut.revenue]),
  );
  const best = plans.best(
    spendable((channel) => lost.get(channel) ?? 0),
    [plans.today, ...followed],
  );
  return {
    budget: sum(Object.values(plans.today.spend)),
    today: plans.today,
    best,
    models: followed.map((plan) => ({ ...plan, regret: regretOf(plan, best) })),
    pairs: pairsOf(new Map(followed.map((plan) => [plan.id, costsOf(plan, best)])), LEVEL),
  };
}

const costsOf = (plan: Plan, best: Plan): number[] =>
  best.groups.map((revenue, g) => revenue - (plan.groups[g] as number));

const spendable = (value: (channel: PaidChannel) => number): Record<PaidChannel, number> =>
  Object.fromEntries(PAID_CHANNELS.map((channel) => [channel, value(channel)])) as Record<
    PaidChannel,
    number
  >;
