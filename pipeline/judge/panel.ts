import type { Model } from '../attribution/model.ts';
import type { Config } from '../config.ts';
import { makeWorld } from './observe.ts';
import { panelDimension, type PanelDimension } from './panel-dimension.ts';
import { smaller } from './small.ts';
import { trial } from './trial.ts';

/** Every model on many small worlds of other seeds. */
export interface Panel {
  worlds: number;
  touchpoints: number;
  level: number;
  /** Channels with a lift test, and in how many of the worlds. */
  tested: { channel: string; worlds: number }[];
  dimensions: PanelDimension[];
}

export function panel(models: readonly Model[], config: Config): Panel {
  const { worlds, worldTouchpoints, draws } = config.judge;
  const settings = smaller(config.simulation, worldTouchpoints);
  const circumstances = {
    lookbackDays: config.attribution.lookbackDays,
    trackingLoss: 0,
    // Intervals of hundreds of names would take longer than all the rest.
    draws: { channel: draws, tier: draws, 'content-type': draws, brand: draws, influencer: 0 },
  };
  const trials = Array.from({ length: worlds }, (_, w) => {
    const seed = `${config.simulation.seed}/judge/${String(w)}`;
    const { tested, dimensions } = trial(makeWorld({ ...settings, seed }), circumstances, { models, config });
    return { tested, dimensions };
  });
  const { level } = config.uncertainty;
  return {
    worlds,
    touchpoints: settings.sizes.touchpoints,
    level,
    tested: countOf(trials.flatMap(({ tested }) => tested)),
    dimensions: Object.keys(circumstances.draws).flatMap((id) => {
      const own = trials.flatMap(({ dimensions }) => dimensions.filter((one) => one.id === id));
      return panelDimension(own, { ids: models.map((model) => model.id), level }) ?? [];
    }),
  };
}

function countOf(channels: readonly string[]): Panel['tested'] {
  return [...new Set(channels)].map((channel) => ({
    channel,
    worlds: channels.filter((one) => one === channel).length,
  }));
}
