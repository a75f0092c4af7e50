import type { SimulationSettings } from '../config.ts';
import { wholeSeed } from '../random/source.ts';
import { stream } from '../random/stream.ts';
import { coalitions } from './coalitions.ts';
import type { Log } from './log.ts';
import { touchTally, type TouchTally } from './outlays.ts';
import { populate, setStage, type Stage } from './population.ts';
import { sample, type Population } from './sample.ts';
import { applyScenario } from './scenario.ts';
import { truthKeeper, type Truth } from './truth.ts';

/** Everything that happened, seen and unseen. */
export interface Happened {
  stage: Stage;
  log: Log;
  population: Population;
  truth: Truth;
  tally: TouchTally;
}

/** Lets the shoppers of the configured scenario live, one after the other, and writes down what they do and why. */
export function live(settings: SimulationSettings): Happened {
  const stage = setStage(applyScenario(settings));
  const { world } = stage;
  const keeper = truthKeeper(stage, coalitions(world.settings));
  const tally = touchTally(world);
  const { log, population } = sample({
    stage,
    people: populate(stage),
    stream: stream(),
    seed: wholeSeed(settings.seed, 'sample'),
    onLife(life) {
      keeper.add(life);
      tally.add(life);
    },
  });
  return { stage, log, population, truth: keeper.truth, tally };
}
