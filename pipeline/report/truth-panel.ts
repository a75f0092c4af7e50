import type { Pair } from '../judge/pairs.ts';
import type { Panel } from '../judge/panel.ts';
import type { PanelDimension, PanelModel } from '../judge/panel-dimension.ts';
import type { Spread } from '../judge/spread.ts';
import { round } from '../stats/round.ts';
import type {
  TruthNamedModel,
  TruthPair,
  TruthPanel,
  TruthPanelDimension,
  TruthPanelModel,
  TruthSpread,
} from './contract.ts';
import { channelLabels } from './labels.ts';

interface Words {
  model(id: string): TruthNamedModel;
  draws: number;
}

/** What many small worlds say of every model, in words and rounded. */
export function panelReport({ tested, dimensions, ...panel }: Panel, { model, draws }: Words): TruthPanel {
  const labels = channelLabels(tested.map(({ channel }) => channel));
  return {
    ...panel,
    draws,
    tested: tested.map(({ channel, worlds }) => ({
      id: channel,
      label: labels.get(channel) ?? channel,
      worlds,
    })),
    dimensions: dimensions.map((dimension) => dimensionOf(dimension, model)),
  };
}

function dimensionOf(
  { id, label, names, models, yardstick, pairs }: PanelDimension,
  model: Words['model'],
): TruthPanelDimension {
  const labels = id === 'channel' ? channelLabels(names) : new Map<string, string>();
  return {
    id,
    label,
    yardstick,
    names: names.map((name) => ({ id: name, label: labels.get(name) ?? name })),
    models: models.map((one) => ({ ...model(one.id), ...modelOf(one, yardstick) })),
    pairs: listed({ id, models, yardstick, pairs }).map(pairOf),
  };
}

/** Every pair by channel; in other dimensions only those with the nearest model, which are all that anybody shows. */
function listed({
  id,
  models,
  yardstick,
  pairs,
}: Pick<PanelDimension, 'id' | 'models' | 'yardstick' | 'pairs'>): PanelDimension['pairs'] {
  if (id === 'channel') return pairs;
  const error = (one: PanelModel): number => errorOf(one, yardstick).mean;
  const [nearest] = [...models].sort((a, b) => error(a) - error(b));
  return pairs.filter(({ nearer, farther }) => [nearer, farther].includes(nearest?.id ?? ''));
}

const errorOf = (one: PanelModel, yardstick: PanelDimension['yardstick']): Spread =>
  yardstick === 'lost' ? one.shareErrorLost : one.shareError;

const modelOf = (
  one: PanelModel,
  yardstick: PanelDimension['yardstick'],
): Omit<TruthPanelModel, keyof TruthNamedModel> => ({
  shareError: spreadOf(errorOf(one, yardstick)),
  overCredit: spreadOf(one.overCredit),
  rankCorrelation: spreadOf(one.rankCorrelation),
  topHits: spreadOf(one.topHits),
  topBias: spreadOf(one.topBias),
  bias: one.bias.map(spreadOf),
  coverage: one.coverage && round(one.coverage[yardstick]),
});

const spreadOf = ({ mean, low, high }: Spread): TruthSpread => ({
  mean: round(mean),
  low: round(low),
  high: round(high),
});

export const pairOf = ({ nearer, farther, difference, low, high, ahead, worlds, p }: Pair): TruthPair => ({
  nearer,
  farther,
  difference: round(difference),
  low: round(low),
  high: round(high),
  ahead,
  worlds,
  p: round(p),
});
