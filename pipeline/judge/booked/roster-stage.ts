import { source } from '../../random/source.ts';
import type { SimulationSettings } from '../../config.ts';
import { drawFrom } from '../../simulate/draw.ts';
import { exposureBeside } from '../../simulate/exposure.ts';
import { setStage, type Stage } from '../../simulate/population.ts';
import { poster } from '../../simulate/posts.ts';
import { applyScenario } from '../../simulate/scenario.ts';

/** A world as it is, and the same with many sponsored posts of every creator, from which those of a plan are taken. */
export interface Stages {
  real: Stage;
  full: Stage;
  /** Posts of each creator that fall into the reported days, in `full`. */
  each: number;
}

/** Expected posts that a shopper may come across are capped by the world; the full stage has more than any plan, and no cap. */
const NO_CAP = 1e6;

/** @param posts of each creator in the full stage, also before the reported days */
export function stagesOf(settings: SimulationSettings, posts: number): Stages {
  const real = setStage(applyScenario(settings));
  const { world } = real;
  const draw = drawFrom(source(settings.seed, 'judge/booked'));
  const write = poster(world, draw);
  const offered = world.creators.flatMap((_, who) => {
    const shift = draw.uniform();
    return Array.from({ length: posts }, (_post, i) => write(who, true, (i + shift) / posts));
  });
  const { touches, shopper } = world.settings;
  const until = (day: number): number => world.calendar.seasonUntil(day);
  const [before, first, last] = [until(-shopper.windowDays), until(0), until(world.calendar.days)];
  return {
    real,
    full: {
      world: { ...world, settings: { ...world.settings, touches: { ...touches, mostPostsSeen: NO_CAP } } },
      posts: offered,
      exposure: exposureBeside(real, offered),
    },
    each: (posts * (last - first)) / (last - before),
  };
}
