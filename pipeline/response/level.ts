import { prepareAll } from '../attribution/attribute.ts';
import { bootstrap } from '../attribution/bootstrap.ts';
import { measuredEffects } from '../attribution/calibration/effects.ts';
import { evidenceFrom } from '../attribution/evidence-from.ts';
import { gap } from '../attribution/gap.ts';
import type { Model } from '../attribution/model.ts';
import { dataDriven } from '../attribution/models/data-driven.ts';
import { resamples } from '../attribution/resample.ts';
import type { Config } from '../config.ts';
import type { JourneyData } from '../journeys/journey-data.ts';
import type { Paths } from '../journeys/paths.ts';
import { source } from '../random/source.ts';
import type { Sampler } from '../scoring/sampler.ts';
import type { Tables } from '../tables/tables.ts';
import { corrections, type Correction } from './corrections.ts';

/** How much of the credit of a platform is caused: incremental over credited orders. */
export interface Level {
  readonly share: number;
  readonly draws: Float64Array;
}

export interface Levels {
  /** Lift tests of creators' channels, the log alone (observational: weaker), or nothing: then credit stands for cause. */
  readonly basis: 'calibrated' | 'data-driven' | 'credited';
  /** A platform without touches gets the level of all together. */
  of(platform: string): Level;
}

interface Given {
  journeys: JourneyData;
  tables: Tables;
  config: Config;
  /** The one whose credit is meant. */
  model: Model;
  random: Sampler;
}

/** Bootstrap draws of the log: its error is small beside that of the correction, and each draw fits two models. */
const LOG_DRAWS = 20;

/** Even a bad test leaves creators something. */
const LEAST = 0.05;

/**
 * The data-driven model says how platforms differ, and is off by a factor that nobody sees in the log. Lift tests measure it for the
 * platforms that they tested, and tell less of it for the others.
 */
export function causalLevels({ journeys, tables, config, model, random }: Given): Levels {
  const { draws } = config.budget;
  const { paths, creators } = journeys;
  const evidence = evidenceFrom(tables, journeys);
  const names = paths.names.flatMap((name, at) => (creators.has(name) ? [at] : []));
  if (names.length === 0 || gap(dataDriven, paths, evidence) !== null) return credited(draws);
  const prepared = prepareAll(paths, [model, dataDriven], config.attribution, evidence);
  const weights = prepared.weigh(paths.weights);
  const [given, caused] = prepared.of.map((evaluate) => evaluate?.(weights).conversions ?? null);
  if (!given || !caused) return credited(draws);
  const effects = measuredEffects(paths.names, evidence).effects.flatMap(
    ({ name, orders, standardError }) => {
      const own = caused[name] as number;
      return names.includes(name) && own > 0
        ? [{ at: names.indexOf(name), ratio: orders / own, error: standardError / own }]
        : [];
    },
  );
  const correction = corrections(names.length, effects, { ...config.budget, draws, random });
  const log = logRatios(prepared, names, { paths, seed: config.uncertainty.seed });
  const levels = names.map((name, at) => {
    const ratio = (given[name] as number) > 0 ? (caused[name] as number) / (given[name] as number) : 1;
    return levelOf(ratio, correction[at] as Correction, (d) => log(at, d) ?? ratio);
  });
  const place = new Map(names.map((name, at) => [paths.names[name] as string, at]));
  const orders = names.map((name) => given[name] as number);
  return {
    basis: effects.length > 0 ? 'calibrated' : 'data-driven',
    of: (platform) => levels[place.get(platform) ?? -1] ?? meanOf(levels, orders),
  };
}

const credited = (draws: number): Levels => ({
  basis: 'credited',
  of: () => ({ share: 1, draws: new Float64Array(draws).fill(1) }),
});

const levelOf = (ratio: number, { mean, draws }: Correction, drawn: (d: number) => number): Level => ({
  share: Math.max(LEAST, ratio * mean),
  draws: draws.map((factor, d) => Math.max(LEAST, drawn(d) * factor)),
});

/** Caused over credited in bootstrap draws of the log. */
function logRatios(
  prepared: ReturnType<typeof prepareAll>,
  names: readonly number[],
  { paths, seed }: { paths: Paths; seed: string },
): (at: number, draw: number) => number | null {
  const [a, b] = bootstrap(prepared, {
    resamples: resamples(paths, { draws: LOG_DRAWS, seed, stream: 'budget/level' }),
    noise: source(seed, 'budget/evidence'),
  });
  return (at, draw) => {
    const place = (names[at] as number) * LOG_DRAWS + (draw % LOG_DRAWS);
    const below = a?.conversions[place] ?? 0;
    return below > 0 ? (b?.conversions[place] ?? 0) / below : null;
  };
}

function meanOf(levels: readonly Level[], orders: readonly number[]): Level {
  const all = orders.reduce((a, b) => a + b, 0);
  const mean = (of: (level: Level) => number): number =>
    levels.reduce((total, level, at) => total + (of(level) * (orders[at] as number)) / all, 0);
  const [first] = levels as [Level];
  return {
    share: mean(({ share }) => share),
    draws: first.draws.map((_, d) => mean(({ draws }) => draws[d] as number)),
  };
}
