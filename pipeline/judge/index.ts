import type { Model } from '../attribution/model.ts';
import type { Config } from '../config.ts';
import type { JourneyData } from '../journeys/journey-data.ts';
import { sum } from '../stats/sum.ts';
import type { Tables } from '../tables/tables.ts';
import { panel, type Panel } from './panel.ts';
import { isScored, type Scores, type Unscored } from '../scoring/scores.ts';
import { scoreAudit, type ScoreAudit } from './score-audit.ts';
import { profileDistance, profileOf } from './profile.ts';
import { stressDials, type Dial, type StressPoint } from './stress.ts';
import type { WorldJudgement } from './world.ts';

/** What is known of the models from worlds whose truth is known. */
export interface Judgement {
  /** Null for data of one's own: nobody knows their truth. */
  world: WorldJudgement | null;
  /** Null without a world or without scores. */
  scores: ScoreAudit | null;
  trials: Trials;
  /** The simulated scenario that the log resembles most; null for a log without orders after a touch. */
  nearest: Nearest | null;
}

/** What does not depend on the data that are reported on, and may be kept between builds. */
export interface Trials {
  /** Null when the config asks for no worlds. */
  panel: Panel | null;
  dials: Dial[];
}

export interface Nearest {
  scenario: string;
  /** Below about 1 the log could be of its kind. */
  distance: number;
  models: StressPoint['models'];
}

interface Given {
  /** Null for data of one's own. */
  world: WorldJudgement | null;
  journeys: JourneyData;
  tables: Tables;
  scores: Scores | Unscored;
  models: readonly Model[];
  config: Config;
  trials: Trials;
}

export const runTrials = (models: readonly Model[], config: Config): Trials => ({
  panel: config.judge.worlds > 0 ? panel(models, config) : null,
  dials: stressDials(models, config),
});

export function judge({ world, trials, scores, ...given }: Given): Judgement {
  const truth = world?.truth;
  return {
    world,
    scores: truth && isScored(scores) ? scoreAudit(scores, { ...given, truth }) : null,
    trials,
    nearest: sum(given.journeys.paths.weights.orders) > 0 ? nearest(given.journeys, trials.dials) : null,
  };
}

function nearest(journeys: JourneyData, dials: readonly Dial[]): Nearest {
  const own = profileOf(journeys);
  const points = dials.find(({ id }) => id === 'scenario')?.points ?? [];
  const near = points
    .map(({ value, profile, models }) => ({
      scenario: String(value),
      distance: profileDistance(own, profile),
      models,
    }))
    .sort((a, b) => a.distance - b.distance)[0];
  if (!near) throw new Error('judge: no scenario was tried, expected one at least');
  return near;
}
