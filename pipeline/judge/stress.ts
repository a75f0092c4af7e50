import type { Model } from '../attribution/model.ts';
import type { Config } from '../config.ts';
import { SCENARIOS } from '../config/simulation.ts';
import { makeWorld, type MadeWorld } from './observe.ts';
import { profileOf, type Profile } from './profile.ts';
import { smaller } from './small.ts';
import { trial, type Circumstances } from './trial.ts';

export interface StressModel {
  id: string;
  shareError: number;
  shareErrorLost: number;
  overCredit: number;
}

export interface StressPoint {
  /** What was changed: a scenario, a share of lost touches, days of lookback. */
  value: string | number;
  /** What an analyst sees of this world. */
  profile: Profile;
  models: StressModel[];
}

/** One thing changed step by step, everything else as configured. */
export interface Dial {
  id: 'scenario' | 'tracking-loss' | 'lookback';
  points: StressPoint[];
}

const LOSSES = [0, 0.1, 0.2, 0.3, 0.4, 0.5] as const;
const LOOKBACKS = [7, 14, 30, 60, 90] as const;

/** How the errors of models change with the world, with what tracking misses and with the window. */
export function stressDials(models: readonly Model[], config: Config): Dial[] {
  const settings = smaller(config.simulation, config.judge.stressTouchpoints);
  const usual = makeWorld(settings);
  const seen: Circumstances = { lookbackDays: config.attribution.lookbackDays, trackingLoss: 0, draws: 0 };
  const point = (
    value: string | number,
    { world = usual, ...change }: Partial<Circumstances> & { world?: MadeWorld },
  ): StressPoint => {
    const { observed, models: judged } = trial(world, { ...seen, ...change }, { models, config });
    return {
      value,
      profile: profileOf(observed.journeys),
      models: judged.map(({ id, error: { shareError, shareErrorLost, overCredit } }) => ({
        id,
        shareError,
        shareErrorLost,
        overCredit,
      })),
    };
  };
  return [
    {
      id: 'scenario',
      points: SCENARIOS.map((scenario) => point(scenario, { world: makeWorld({ ...settings, scenario }) })),
    },
    { id: 'tracking-loss', points: LOSSES.map((trackingLoss) => point(trackingLoss, { trackingLoss })) },
    { id: 'lookback', points: LOOKBACKS.map((lookbackDays) => point(lookbackDays, { lookbackDays })) },
  ];
}
