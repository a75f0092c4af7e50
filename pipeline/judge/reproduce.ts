import { attribute, type Attribution } from '../attribution/attribute.ts';
import { evidenceFrom } from '../attribution/evidence-from.ts';
import type { Model } from '../attribution/model.ts';
import type { AttributionSettings, Config } from '../config.ts';
import { CHANNELS, type Channel } from '../simulate/names.ts';
import type { TruthFile } from '../simulate/truth-file.ts';
import { spearman } from '../stats/rank.ts';
import { sum } from '../stats/sum.ts';
import { budgetRegret, totalVariation } from './measures.ts';
import { makeWorld, observe, truthOf, withRoster } from './observe.ts';
import { judgePlans } from './plans.ts';
import { BUDGET } from './reference.ts';
import { regretOf, type Regret } from './regret.ts';

/** The eight channels that money moves; nothing is paid for direct visits. */
const MARKETING = CHANNELS.filter((channel) => channel !== 'direct');

/** One model, or one setting of it, in one world. */
export interface ModelNumbers {
  id: string;
  /** Distance of shares over the paid channels from leave-one-out and from Shapley values; with what is bought anyway as one more part. */
  lost: number;
  caused: number;
  withBaseline: number;
  /** Credited over caused. */
  over: number;
  /** Spearman's, between credited and lost. */
  rank: number;
  /** Part of the best return lost by the split of the reference budget, in closed form. */
  regret: number;
}

export interface WorldNumbers {
  seed: string;
  /** Shares of all orders. */
  shapley: { channel: Channel; share: number }[];
  lost: { channel: Channel; share: number }[];
  baseline: number;
  models: ModelNumbers[];
  /** What following each model costs, replayed with the spend of the world; money. `budget` is what is spent. */
  budget: number;
  costs: { id: string; cost: Regret }[];
}

/** Makes the world of a config, lets every model look at its log, and measures each against the truth. */
export function reproduce(config: Config, models: readonly Model[]): WorldNumbers {
  const made = makeWorld(config.simulation);
  const observed = observe(made, { lookbackDays: config.attribution.lookbackDays });
  const truth = truthOf(made);
  const tables = withRoster(made, observed);
  const { journeys } = observed;
  const { names } = journeys.paths;
  const credited = variants(models, config.attribution).flatMap(({ id, model, settings }) =>
    attribute(journeys.paths, [model], settings, evidenceFrom(tables, journeys)).map((one) => ({
      ...one,
      id,
    })),
  );
  const own = credited.filter(({ id, model }) => id === model.id);
  const {
    budget,
    today,
    best,
    models: plans,
  } = judgePlans(
    { names, models: own.map(({ id, credits }) => ({ id, credits })) },
    { truth, tables, config },
  );
  return {
    seed: truth.seed,
    shapley: truth.channels.map(({ channel, shapley }) => ({ channel, share: shapley.share })),
    lost: truth.channels.map(({ channel, leaveOneOut }) => ({
      channel,
      share: leaveOneOut.orders / truth.orders.all,
    })),
    baseline: truth.orders.baselineShare,
    models: credited.flatMap((one) => measure(one, { names, truth })),
    budget,
    costs: [
      { id: 'today', cost: regretOf(today, best) },
      ...plans.map(({ id, regret }) => ({ id, cost: regret })),
    ],
  };
}

/** Every model as configured, and the chain at orders 1 and 2 whatever is configured. */
function variants(
  models: readonly Model[],
  settings: AttributionSettings,
): { id: string; model: Model; settings: AttributionSettings }[] {
  const chain = models.filter(({ id }) => id === 'markov');
  return [
    ...models.map((model) => ({ id: model.id, model, settings })),
    ...([1, 2] as const).flatMap((order) =>
      chain.map((model) => ({
        id: `markov-${String(order)}`,
        model,
        settings: { ...settings, markov: { ...settings.markov, order } },
      })),
    ),
  ];
}

function measure(
  { id, credits }: Attribution & { id: string },
  { names, truth }: { names: readonly string[]; truth: TruthFile },
): ModelNumbers[] {
  if (!credits) return [];
  const { realised, all, baseline } = truth.orders;
  const scale = realised / all;
  const of = (channel: string): number => credits.conversions[names.indexOf(channel)] ?? 0;
  const at = (channel: Channel) => truth.channels[CHANNELS.indexOf(channel)] as TruthFile['channels'][number];
  const credited = MARKETING.map(of);
  const caused = MARKETING.map((channel) => scale * at(channel).shapley.orders);
  const lost = MARKETING.map((channel) => scale * at(channel).leaveOneOut.orders);
  const anyway = realised - sum(credits.conversions);
  return [
    {
      id,
      lost: totalVariation(credited, lost),
      caused: totalVariation(credited, caused),
      withBaseline: totalVariation(
        [...credited, of('direct'), anyway],
        [...caused, scale * at('direct').shapley.orders, scale * baseline],
      ),
      over: sum(credited) / sum(caused),
      rank: spearman(credited, lost),
      regret: budgetRegret(credited, lost, BUDGET),
    },
  ];
}
