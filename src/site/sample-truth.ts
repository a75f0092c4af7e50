/** A small report on truth for tests: invented, but consistent in itself. */
import { sampleAudit, type AuditOptions } from './sample-audit.ts';
import type { TruthModel, TruthPanel, TruthReport, TruthWorld } from '../../pipeline/report/contract.ts';

const NAMES = [
  { id: 'Instagram', label: 'Instagram', caused: 200, lost: 220 },
  { id: 'retargeting', label: 'Retargeting', caused: 40, lost: 80 },
  { id: 'search', label: 'Search', caused: 100, lost: 120 },
];

const CREDITED: Record<string, number[]> = {
  first: [400, 100, 190],
  last: [250, 190, 260],
  linear: [320, 150, 220],
  'data-driven': [180, 100, 260],
  calibrated: [210, 100, 118],
};

const SHARE: Record<string, number> = {
  first: 0.2,
  last: 0.25,
  linear: 0.17,
  'data-driven': 0.28,
  calibrated: 0.19,
};

const label = (id: string) => id.charAt(0).toUpperCase() + id.slice(1);
const sum = (values: number[]) => values.reduce((a, b) => a + b, 0);

export interface TruthOptions {
  /** Half width of every range over worlds. */
  width?: number;
  /** Half width of every interval of a cost, in money. */
  regretWidth?: number;
  own?: boolean;
  distance?: number;
  credited?: Record<string, number[]>;
  overCredit?: Record<string, number>;
  coverage?: number;
  audit?: AuditOptions;
}

export function sampleTruth(options: TruthOptions = {}): TruthReport {
  const { own = false, distance = 0.3, credited = CREDITED } = options;
  const dial = Object.keys(credited).map((id) => ({
    id,
    label: label(id),
    shareError: SHARE[id] ?? 0.2,
    shareErrorLost: SHARE[id] ?? 0.2,
    overCredit: over(id, options),
  }));
  return {
    world: own ? null : world(options),
    scores: own ? null : sampleAudit(options.audit),
    panel: panel(options),
    dials: [
      { id: 'scenario', points: ['default', 'strong-ads'].map((value) => ({ value, models: dial })) },
      { id: 'tracking-loss', points: [0, 0.5].map((value) => ({ value, models: dial })) },
      { id: 'lookback', points: [7, 90].map((value) => ({ value, models: dial })) },
    ],
    nearest: { scenario: 'default', distance, models: dial },
  };
}

const over = (id: string, { credited = CREDITED, overCredit = {} }: TruthOptions) =>
  overCredit[id] ?? sum(credited[id] ?? []) / sum(NAMES.map((n) => n.caused));

function world(options: TruthOptions): TruthWorld {
  const { credited = CREDITED, regretWidth = 10_000 } = options;
  const models = Object.entries(credited).map(([id, amounts]): TruthModel => ({
    id,
    label: label(id),
    credited: amounts,
    shareError: SHARE[id] ?? 0.2,
    shareErrorLost: id === 'calibrated' ? 0.05 : (SHARE[id] ?? 0.2),
    overCredit: over(id, options),
    boughtAnyway: 360,
    rankCorrelation: 0.5,
    topHits: { k: 3, hits: 3 },
  }));
  const regret = (value: number) => ({ value, low: value - regretWidth, high: value + regretWidth });
  const money = [300_000, 200_000, 50_000, 250_000, 170_000];
  return {
    scenario: 'default',
    seed: 'test',
    orders: 1000,
    baseline: 660,
    baselineShare: 0.66,
    dimensions: [
      { id: 'channel', label: 'Channel', names: NAMES, models },
      { id: 'influencer', label: 'Influencer', names: [], models: models.slice(0, 4).map(top) },
    ],
    plans: {
      budget: 1_000_000,
      least: 0.1,
      most: 10,
      elasticity: 0.5,
      todayRevenue: 5_500_000,
      bestRevenue: 6_000_000,
      channels: NAMES.map(({ id, label: name }) => ({ id, label: name, today: 100, best: 90 })),
      todayRegret: regret(400_000),
      models: models.map(({ id, label: name }, i) => ({
        id,
        label: name,
        revenue: 6_000_000 - (money[i] ?? 0),
        regret: regret(money[i] ?? 0),
      })),
    },
  };
}

const top = (model: TruthModel): TruthModel => ({
  ...model,
  credited: [],
  topHits: { k: 40, hits: 30 + model.id.length },
});

function panel(options: TruthOptions): TruthPanel {
  const { credited = CREDITED, width = 0.015, coverage = 0.15 } = options;
  const spread = (mean: number, reach = width) => ({ mean, low: mean - reach, high: mean + reach });
  return {
    worlds: 20,
    touchpoints: 8000,
    draws: 100,
    level: 0.9,
    models: Object.keys(credited).map((id) => ({
      id,
      label: label(id),
      shareError: spread(SHARE[id] ?? 0.2),
      shareErrorLost: spread(SHARE[id] ?? 0.2, id === 'calibrated' ? 5 * width : width),
      overCredit: spread(over(id, options), id === 'calibrated' ? 0.4 : 0.05),
      rankCorrelation: spread(0.5),
      coverage,
    })),
  };
}

export const noTruth: TruthReport = { world: null, scores: null, panel: null, dials: [], nearest: null };
