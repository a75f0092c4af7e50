import { prepareAll } from '../attribution/attribute.ts';
import { evidenceFrom } from '../attribution/evidence-from.ts';
import { bootstrap } from '../attribution/bootstrap.ts';
import { columnOf, type Draws } from '../attribution/draws.ts';
import { resamples } from '../attribution/resample.ts';
import type { Model } from '../attribution/model.ts';
import type { Config } from '../config.ts';
import { hash } from '../simulate/hash.ts';
import { CHANNEL, CHANNELS, type Channel } from '../simulate/names.ts';
import { allOrders, channelSum, lostWithout } from '../simulate/truth.ts';
import { source } from '../random/source.ts';
import { percentileInterval } from '../stats/interval.ts';
import { sum } from '../stats/sum.ts';
import { modelError, type ModelError } from './error.ts';
import { observe, type MadeWorld, type Observed } from './observe.ts';

/** Channels that marketing pays for: the first of the list. Nothing is paid for direct visits. */
const MARKETING = CHANNELS.slice(0, CHANNEL.direct);

/** How a world is looked at. */
export interface Circumstances {
  lookbackDays: number;
  /** Share of touches that tracking loses, at random. */
  trackingLoss: number;
  /** Bootstrap draws; 0 leaves coverage out. */
  draws: number;
}

export interface ModelTrial {
  id: string;
  error: ModelError;
  /** By channel, whether the interval of its share of credit holds its true share of what is caused; null without draws. */
  covered: boolean[] | null;
}

export interface Trial {
  observed: Observed;
  /** Channels of the world, in the order of every list by name. */
  channels: readonly string[];
  models: ModelTrial[];
}

/** Looks at a world as an analyst would, and measures every model that can run against its truth. */
export function trial(
  world: MadeWorld,
  { lookbackDays, trackingLoss, draws }: Circumstances,
  { models, config }: { models: readonly Model[]; config: Config },
): Trial {
  const { happened } = world;
  const lost = trackingLoss * 2 ** 32;
  const observed = observe(world, {
    lookbackDays,
    tracked: (touch) => hash(20_231, touch) >= lost,
  });
  const { paths } = observed.journeys;
  const evidence = evidenceFrom({ lift_tests: observed.liftTests }, observed.journeys);
  const prepared = prepareAll(paths, models, config.attribution, evidence);
  const weights = prepared.weigh(paths.weights);
  // Estimates first: draws start from them.
  const estimates = prepared.of.map((evaluate) => evaluate?.(weights) ?? null);
  const { seed } = happened.stage.world.settings;
  const sampling = {
    resamples: resamples(paths, { draws, seed, stream: 'trial' }),
    noise: source(seed, 'trial/noise'),
  };
  const sampled = draws > 0 ? bootstrap(prepared, sampling) : [];
  const scale = happened.population.buyers / allOrders(happened.truth);
  const direct = scale * channelSum(happened.truth.shapley, CHANNEL.direct);
  const truth = {
    names: MARKETING,
    caused: MARKETING.map((_, c) => scale * channelSum(happened.truth.shapley, c)),
    lost: MARKETING.map((_, c) => scale * lostWithout(happened.truth, c)),
    baseline: scale * sum(happened.truth.baseline),
  };
  return {
    observed,
    channels: MARKETING,
    models: models.flatMap((model, m) => {
      const credits = estimates[m];
      if (!credits) return [];
      const of = (channel: Channel): number => credits.conversions[paths.names.indexOf(channel)] ?? 0;
      const credited = MARKETING.map(of);
      const other = { credited: of('direct'), caused: direct };
      const uncredited = happened.population.buyers - sum(credited) - other.credited;
      return [
        {
          id: model.id,
          error: modelError({ ...truth, credited, other, uncredited }),
          covered: covered(paths.names, sampled[m] ?? null, {
            caused: truth.caused,
            level: config.uncertainty.level,
          }),
        },
      ];
    }),
  };
}

function covered(
  names: readonly string[],
  draws: Draws | null,
  { caused, level }: { caused: readonly number[]; level: number },
): boolean[] | null {
  if (!draws) return null;
  const whole = sum(caused);
  return MARKETING.map((channel, c) => {
    const name = names.indexOf(channel);
    if (name < 0) return false;
    const { low, high } = percentileInterval(columnOf(draws, 'share', name), level);
    const real = (caused[c] as number) / whole;
    return low <= real && real <= high;
  });
}
