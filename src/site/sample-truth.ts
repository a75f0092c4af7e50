/** A small report on truth for tests: invented, but consistent in itself. */
import type {
  TruthModel,
  TruthModelKind,
  TruthPair,
  TruthPanel,
  TruthPanelDimension,
  TruthReport,
  TruthWorld,
} from '../../pipeline/report/contract.ts';
import { sampleResponses, type ResponseOptions } from './sample-responses.ts';
import { sampleAudit, type AuditOptions } from './sample-audit.ts';

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

const KINDS: Record<string, TruthModelKind> = {
  linear: 'whole-path',
  'data-driven': 'with-baseline',
  calibrated: 'with-baseline',
};

const kind = (id: string): TruthModelKind => KINDS[id] ?? 'one-touch';

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
  responses?: ResponseOptions;
  /** What the lift test of retargeting measured, where 80 orders would be lost. */
  measured?: number;
}

/** The smallest value against every other: clear where the difference is more than twice the half width. */
function pairsOf(values: readonly { id: string; value: number }[], width: number): TruthPair[] {
  const [first, ...others] = values.toSorted((a, b) => a.value - b.value);
  return others.map(({ id, value }) => {
    const difference = value - (first?.value ?? 0);
    const ends = { low: difference - 2 * width, high: difference + 2 * width };
    const clear = difference > 2 * width;
    return {
      nearer: first?.id ?? '',
      farther: id,
      difference,
      ...ends,
      ahead: clear ? 20 : 12,
      worlds: 20,
      p: clear ? 0.001 : 0.6,
    };
  });
}

export function sampleTruth(options: TruthOptions = {}): TruthReport {
  const { own = false, distance = 0.3, credited = CREDITED } = options;
  const dial = Object.keys(credited).map((id) => ({
    id,
    label: label(id),
    kind: kind(id),
    shareError: SHARE[id] ?? 0.2,
    shareErrorLost: SHARE[id] ?? 0.2,
    overCredit: over(id, options),
  }));
  return {
    world: own ? null : world(options),
    scores: own ? null : sampleAudit(options.audit),
    responses: own ? null : sampleResponses(options.responses),
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
    kind: kind(id),
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
    tested: [
      {
        id: 'retargeting',
        label: 'Retargeting',
        measured: options.measured ?? 70,
        standardError: 30,
        lost: 80,
      },
    ],
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
      models: models.map(({ id, label: name, kind: own }, i) => ({
        id,
        label: name,
        kind: own,
        revenue: 6_000_000 - (money[i] ?? 0),
        regret: regret(money[i] ?? 0),
      })),
      pairs: pairsOf(
        models.map(({ id }, i) => ({ id, value: money[i] ?? 0 })),
        regretWidth,
      ),
    },
  };
}

const top = (model: TruthModel): TruthModel => ({
  ...model,
  credited: [],
  topHits: { k: 40, hits: 30 + model.id.length },
});

function panel(options: TruthOptions): TruthPanel {
  return {
    worlds: 20,
    touchpoints: 8000,
    draws: 100,
    level: 0.9,
    tested: [{ id: 'retargeting', label: 'Retargeting', worlds: 20 }],
    dimensions: [
      panelDimension(
        { id: 'channel', label: 'Channel', names: NAMES.map(({ id, label: name }) => ({ id, label: name })) },
        options,
      ),
      panelDimension({ id: 'influencer', label: 'Influencer', names: [] }, options),
    ],
  };
}

function panelDimension(
  { id, label: name, names }: Pick<TruthPanelDimension, 'id' | 'label' | 'names'>,
  { width = 0.015, coverage = 0.15, ...options }: TruthOptions,
): TruthPanelDimension {
  const spread = (mean: number, reach = width) => ({ mean, low: mean - reach, high: mean + reach });
  const share = (model: string) => SHARE[model] ?? 0.2;
  const { credited = CREDITED } = options;
  const models = Object.keys(credited).filter((model) => id === 'channel' || model !== 'calibrated');
  return {
    id,
    label: name,
    yardstick: id === 'channel' ? 'lost' : 'caused',
    names,
    models: models.map((model) => ({
      id: model,
      label: label(model),
      kind: kind(model),
      shareError: spread(share(model), model === 'calibrated' ? 5 * width : width),
      overCredit: spread(over(model, options), model === 'calibrated' ? 0.4 : 0.05),
      rankCorrelation: spread(0.5),
      topHits: spread(0.8),
      topBias: spread(-0.05),
      bias: names.map((_, at) => spread(at === 0 ? 0.1 : -0.05)),
      coverage: id === 'channel' ? coverage : null,
    })),
    pairs: pairsOf(
      models.map((model) => ({ id: model, value: share(model) })),
      width,
    ),
  };
}

export const noTruth: TruthReport = {
  world: null,
  scores: null,
  responses: null,
  panel: null,
  dials: [],
  nearest: null,
};
