import type { Model } from '../attribution/model.ts';
import type { Config } from '../config.ts';
import { SCENARIOS, type Scenario } from '../config/simulation.ts';
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

/** What is seen of a world, and how the models fare on it. */
type Looked = Omit<StressPoint, 'value'>;

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
  const seen: Circumstances = {
    lookbackDays: config.attribution.lookbackDays,
    trackingLoss: 0,
    draws: { channel: 0 },
  };
  const look = (world: MadeWorld, circumstances: Circumstances): Looked => {
    const { observed, dimensions } = trial(world, circumstances, { models, config });
    const byChannel = dimensions.flatMap(({ models: judged }) => judged);
    return {
      profile: profileOf(observed.journeys),
      models: byChannel.map(({ id, error: { shareError, shareErrorLost, overCredit } }) => ({
        id,
        shareError,
        shareErrorLost,
        overCredit,
      })),
    };
  };
  // One point of every dial is the world as it is.
  const asItIs = look(usual, seen);
  const changed = (change: Partial<Circumstances>): Looked => {
    const circumstances = { ...seen, ...change };
    return JSON.stringify(circumstances) === JSON.stringify(seen) ? asItIs : look(usual, circumstances);
  };
  const inScenario = (scenario: Scenario): Looked =>
    scenario === settings.scenario ? asItIs : look(makeWorld({ ...settings, scenario }), seen);
  return [
    { id: 'scenario', points: SCENARIOS.map((value) => ({ value, ...inScenario(value) })) },
    { id: 'tracking-loss', points: LOSSES.map((value) => ({ value, ...changed({ trackingLoss: value }) })) },
    { id: 'lookback', points: LOOKBACKS.map((value) => ({ value, ...changed({ lookbackDays: value }) })) },
  ];
}
