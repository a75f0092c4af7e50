import type { Model } from '../attribution/model.ts';
import type { Config } from '../config.ts';
import type { PlansJudgement } from '../judge/plans.ts';
import type { DimensionJudgement, WorldJudgement } from '../judge/world.ts';
import type { Judgement } from '../judge/index.ts';
import type { StressModel } from '../judge/stress.ts';
import { regretOf, type Regret } from '../judge/regret.ts';
import { PAID_CHANNELS } from '../judge/replay.ts';
import { round } from '../stats/round.ts';
import type {
  TruthDialModel,
  TruthDimension,
  TruthNamedModel,
  TruthPair,
  TruthPlans,
  TruthRegret,
  TruthReport,
  TruthTest,
  TruthWorld,
} from './contract.ts';
import { channelLabels } from './labels.ts';
import { responseAuditReport } from './response-audit.ts';
import { scoreAuditReport } from './score-audit.ts';
import { pairOf, panelReport } from './truth-panel.ts';

interface Words {
  model(id: string): TruthNamedModel;
  config: Config;
}

const NOTHING: TruthReport = {
  world: null,
  scores: null,
  responses: null,
  panel: null,
  dials: [],
  nearest: null,
};

/** What the judge found, in words and rounded. @param judgement null when judging is switched off */
export function truthReport(
  judgement: Judgement | null,
  { models, config }: { models: readonly Model[]; config: Config },
): TruthReport {
  if (judgement === null) return NOTHING;
  const words: Words = { model: named(models), config };
  const { world, trials, nearest, scores, responses } = judgement;
  return {
    world: world && worldOf(world, words),
    scores: scores && scoreAuditReport(scores),
    responses:
      responses &&
      responseAuditReport(responses.audit, { ...responses, label: (id) => words.model(id).label }),
    panel: trials.panel && panelReport(trials.panel, { ...words, draws: config.judge.draws }),
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

function named(models: readonly Model[]): Words['model'] {
  const known = new Map(models.map(({ id, label, kind }) => [id, { id, label, kind }]));
  return (id) => {
    const model = known.get(id);
    if (!model) throw new Error(`judge: got the model "${id}", expected one of those that are reported on`);
    return model;
  };
}

function worldOf(judged: WorldJudgement, words: Words): TruthWorld {
  const { truth, baseline, tested, dimensions, plans } = judged;
  return {
    scenario: truth.scenario,
    seed: truth.seed,
    orders: truth.orders.realised,
    baseline: round(baseline),
    baselineShare: round(truth.orders.baselineShare),
    tested: testsOf(tested, dimensions),
    dimensions: dimensions.map((dimension) => dimensionOf(dimension, words)),
    plans: plansOf(plans, words),
  };
}

function testsOf(tested: WorldJudgement['tested'], dimensions: readonly DimensionJudgement[]): TruthTest[] {
  const labels = channelLabels(tested.map(({ channel }) => channel));
  const channels = dimensions.find(({ id }) => id === 'channel');
  return tested.map(({ channel, orders, standardError }) => ({
    id: channel,
    label: labels.get(channel) ?? channel,
    measured: round(orders),
    standardError: round(standardError),
    lost: round(channels?.lost[channels.names.indexOf(channel)] ?? 0),
  }));
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
      ...words.model(model),
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

function plansOf(
  { budget, today, best, models, pairs }: PlansJudgement,
  { model, config }: Words,
): TruthPlans {
  const { leastSpend, mostSpend, elasticity } = config.judge;
  const labels = channelLabels([...PAID_CHANNELS]);
  return {
    budget: round(budget),
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
      ...model(id),
      revenue: round(revenue),
      regret: regretIn(regret),
    })),
    pairs: withCheapest(models, pairs),
  };
}

function withCheapest(models: PlansJudgement['models'], pairs: PlansJudgement['pairs']): TruthPair[] {
  const [cheapest] = [...models].sort((a, b) => a.regret.value - b.regret.value);
  return pairs.filter(({ nearer, farther }) => [nearer, farther].includes(cheapest?.id ?? '')).map(pairOf);
}

const regretIn = ({ value, low, high }: Regret): TruthRegret => ({
  value: round(value),
  low: round(low),
  high: round(high),
});

const dialModels = (models: readonly StressModel[], { model }: Words): TruthDialModel[] =>
  models.map((one) => ({
    ...model(one.id),
    shareError: round(one.shareError),
    shareErrorLost: round(one.shareErrorLost),
    overCredit: round(one.overCredit),
  }));
