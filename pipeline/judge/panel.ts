import type { Model } from '../attribution/model.ts';
import type { Config } from '../config.ts';
import { quantileSorted } from '../stats/quantile.ts';
import { sum } from '../stats/sum.ts';
import { makeWorld } from './observe.ts';
import { smaller } from './small.ts';
import { trial, type ModelTrial } from './trial.ts';

/** A number over many worlds: its mean, and the range that holds nine worlds in ten. */
export interface Spread {
  mean: number;
  low: number;
  high: number;
}

export interface PanelModel {
  id: string;
  shareError: Spread;
  shareErrorLost: Spread;
  overCredit: Spread;
  rankCorrelation: Spread;
  /** Share of intervals, all channels of all worlds, that hold the true share; to be held against `level`. */
  coverage: number;
}

/** Every model on many small worlds of other seeds. */
export interface Panel {
  worlds: number;
  touchpoints: number;
  draws: number;
  level: number;
  models: PanelModel[];
}

export function panel(models: readonly Model[], config: Config): Panel {
  const { worlds, worldTouchpoints, draws } = config.judge;
  const settings = smaller(config.simulation, worldTouchpoints);
  const { lookbackDays } = config.attribution;
  const trials = Array.from({ length: worlds }, (_, w) => {
    const seed = `${config.simulation.seed}/judge/${String(w)}`;
    return trial(
      makeWorld({ ...settings, seed }),
      { lookbackDays, trackingLoss: 0, draws },
      { models, config },
    );
  });
  return {
    worlds,
    touchpoints: settings.sizes.touchpoints,
    draws,
    level: config.uncertainty.level,
    models: models.flatMap(({ id }) => {
      const own = trials.flatMap((one) => one.models.filter((model) => model.id === id));
      return own.length > 0 ? [summary(id, own)] : [];
    }),
  };
}

function summary(id: string, trials: readonly ModelTrial[]): PanelModel {
  const spread = (of: (error: ModelTrial['error']) => number): Spread => {
    const values = Float64Array.from(trials, ({ error }) => of(error)).sort();
    return {
      mean: sum(values) / values.length,
      low: quantileSorted(values, 0.05),
      high: quantileSorted(values, 0.95),
    };
  };
  const intervals = trials.flatMap(({ covered }) => covered ?? []);
  return {
    id,
    shareError: spread(({ shareError }) => shareError),
    shareErrorLost: spread(({ shareErrorLost }) => shareErrorLost),
    overCredit: spread(({ overCredit }) => overCredit),
    rankCorrelation: spread(({ rankCorrelation }) => rankCorrelation),
    coverage: intervals.filter(Boolean).length / Math.max(1, intervals.length),
  };
}
