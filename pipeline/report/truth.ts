import type { Model } from '../attribution/model.ts';
import type { Config } from '../config.ts';
import type { DimensionJudgement, PlansJudgement, WorldJudgement } from '../judge/world.ts';
import type { Judgement } from '../judge/index.ts';
import type { Panel, Spread } from '../judge/panel.ts';
import type { StressModel } from '../judge/stress.ts';
import { regretOf, type Regret } from '../judge/regret.ts';
import { PAID_CHANNELS } from '../judge/replay.ts';
import { round } from '../stats/round.ts';
import { sum } from '../stats/sum.ts';
import type {
  TruthDialModel,
  TruthDimension,
  TruthPanel,
  TruthPlans,
  TruthRegret,
  TruthReport,
  TruthSpread,
  TruthWorld,
} from './contract.ts';
import { channelLabels } from './labels.ts';
import { scoreAuditReport } from './score-audit.ts';

interface Words {
  model(id: string): string;
  config: Config;
}

const NOTHING: TruthReport = { world: null, scores: null, panel: null, dials: [], nearest: null };

/** What the judge found, in words and rounded. @param judgement null when judging is switched off */
export function truthReport(
  judgement: Judgement | null,
  { models, config }: { models: readonly Model[]; config: Config },
): TruthReport {
  if (judgement === null) return NOTHING;
  const labels = new Map(models.map(({ id, label }) => [id, label]));
  const words: Words = { model: (id) => labels.get(id) ?? id, config };
  const { world, trials, nearest, scores } = judgement;
  return {
    world: world && worldOf(world, words),
    scores: scores && scoreAuditReport(scores),
    panel: trials.panel && panelOf(trials.panel, words),
    dials: trials.dials.map(({ id, points }) => ({
      id,
      points: points.map(({ value, models: judged }) => ({ value, models: dialModels(judged, words) })),
    })),
    nearest: nearest && {
      scenario: nearest.scenario,
      distance: round(nearest.distance),
      models: dialModels(nearest.models, words),
    },
  };
}

function worldOf({ truth, baseline, dimensions, plans }: WorldJudgement, words: Words): TruthWorld {
  return {
    scenario: truth.scenario,
    seed: truth.seed,
    orders: truth.orders.realised,
    baseline: round(baseline),
    baselineShare: round(truth.orders.baselineShare),
    dimensions: dimensions.map((dimension) => dimensionOf(dimension, words)),
    plans: plansOf(plans, words),
  };
}

/** More names than a page can list. */
const MANY = 60;

function dimensionOf(judged: DimensionJudgement, words: Words): TruthDimension {
  const { id, label, names, caused, lost, models } = judged;
  const listed = names.length <= MANY;
  const labels = id === 'channel' ? channelLabels(names) : judged.labels;
  return {
    id,
    label,
    names: listed
      ? names.map((name, i) => ({
          id: name,
          label: labels.get(name) ?? name,
          caused: round(caused[i] as number),
          lost: round(lost[i] as number),
        }))
      : [],
    models: models.map(({ id: model, credited, error }) => ({
      id: model,
      label: words.model(model),
      credited: listed ? credited.map(round) : [],
      shareError: round(error.shareError),
      shareErrorLost: round(error.shareErrorLost),
      overCredit: round(error.overCredit),
      boughtAnyway: round(error.boughtAnyway),
      rankCorrelation: round(error.rankCorrelation),
      topHits: error.topHits,
    })),
  };
}

function plansOf({ today, best, models }: PlansJudgement, { model, config }: Words): TruthPlans {
  const { leastSpend, mostSpend, elasticity } = config.judge;
  const labels = channelLabels([...PAID_CHANNELS]);
  return {
    budget: round(sum(Object.values(today.spend))),
    least: leastSpend,
    most: mostSpend,
    elasticity,
    todayRevenue: round(today.revenue),
    bestRevenue: round(best.revenue),
    channels: PAID_CHANNELS.map((id) => ({
      id,
      label: labels.get(id) ?? id,
      today: round(today.spend[id]),
      best: round(best.spend[id]),
    })),
    todayRegret: regretIn(regretOf(today, best)),
    models: models.map(({ id, revenue, regret }) => ({
      id,
      label: model(id),
      revenue: round(revenue),
      regret: regretIn(regret),
    })),
  };
}

const regretIn = ({ value, low, high }: Regret): TruthRegret => ({
  value: round(value),
  low: round(low),
  high: round(high),
});

const panelOf = ({ models, ...rest }: Panel, { model }: Words): TruthPanel => ({
  ...rest,
  models: models.map((one) => ({
    id: one.id,
    label: model(one.id),
    shareError: spreadOf(one.shareError),
    shareErrorLost: spreadOf(one.shareErrorLost),
    overCredit: spreadOf(one.overCredit),
    rankCorrelation: spreadOf(one.rankCorrelation),
    coverage: round(one.coverage),
  })),
});

const spreadOf = ({ mean, low, high }: Spread): TruthSpread => ({
  mean: round(mean),
  low: round(low),
  high: round(high),
});

const dialModels = (models: readonly StressModel[], { model }: Words): TruthDialModel[] =>
  models.map((one) => ({
    id: one.id,
    label: model(one.id),
    shareError: round(one.shareError),
    shareErrorLost: round(one.shareErrorLost),
    overCredit: round(one.overCredit),
  }));
