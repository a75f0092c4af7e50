import { drawOf, type Draws } from '../attribution/draws.ts';
import type { ByChannel, Evidence } from '../attribution/evidence.ts';
import type { Credits, Draw, Model } from '../attribution/model.ts';
import { resamples, SHARED_DRAWS } from '../attribution/resample.ts';
import type { Config } from '../config.ts';
import type { Paths } from '../journeys/paths.ts';
import type { Opened, View } from '../views/view.ts';
import type { ViewCredits } from './contract.ts';
import type { Run } from './credits.ts';
import { prepareView, runView } from './view-run.ts';
import { viewCredits } from './views.ts';

/** What all views have in common. Plain data, so that another thread can be told. */
export interface Common {
  config: Config;
  evidence: Evidence;
  /** The journeys by channel, from which the draws are made, and their counts where they are kept. */
  paths: Paths;
  counts: Uint8Array | null;
  /** Channels with touches of creators. */
  creators: ReadonlySet<string>;
  /** The calibrated model by channel; null where it did not run. */
  calibrated: Run | null;
}

/** A view that is not the channel's. Plain data likewise. */
export interface Opening {
  view: Pick<View, 'id' | 'kind'>;
  found: Opened;
}

/** Looks at views, here or in other threads. @returns their credits in the same order */
export type Look = (common: Common, openings: Iterable<Opening>) => Promise<ViewCredits[]>;

/** What every model credits in one view after the other. */
export function looker(
  { config, evidence, paths, counts, creators, calibrated }: Common,
  models: readonly Model[],
): (opening: Opening) => ViewCredits {
  const { draws, seed } = config.uncertainty;
  const sampling = draws > 0 ? resamples(paths, { draws, seed, stream: SHARED_DRAWS }, counts) : null;
  const channels = calibrated && byChannel(paths, calibrated);
  return ({ view, found }) => {
    const question = {
      models,
      config,
      resamples: sampling,
      creators,
      evidence: evidenceIn(view, evidence, channels),
    };
    const { runs } = runView(prepareView(found, question), question);
    return viewCredits(view, { ...found, runs }, question);
  };
}

/** One view at a time, so that only one is held. */
export const lookHere =
  (models: readonly Model[]): Look =>
  (common, openings) => {
    const look = looker(common, models);
    return Promise.resolve(Array.from(openings, look));
  };

/** What the calibrated model says of channels, for views whose names are something else. */
const byChannel = (paths: Paths, { credits, draws }: Run): ByChannel => ({
  paths,
  credits: (draw: Draw | null) => (draw === null || !draws ? credits : creditsIn(draws, draw.number)),
});

function creditsIn(drawn: Draws, draw: number): Credits {
  const { names, conversions, value, baseline } = drawn;
  const own = (all: Float64Array): Float64Array =>
    drawOf(drawn, all, { draw, into: new Float64Array(names) });
  return {
    conversions: own(conversions),
    value: own(value),
    removalEffect: null,
    baseline: baseline && {
      conversions: baseline.conversions[draw] as number,
      value: baseline.value[draw] as number,
    },
  };
}

/** Lift tests are by channel and over all brands. */
function evidenceIn({ kind }: Pick<View, 'kind'>, evidence: Evidence, channels: ByChannel | null): Evidence {
  if (evidence.liftTests.length === 0) return evidence;
  if (kind === 'brand')
    return {
      ...evidence,
      unfit: 'needs lift tests of this brand, and those at hand measured all brands together',
    };
  return channels
    ? { ...evidence, channels }
    : { ...evidence, unfit: 'needs lift tests that can be used by channel' };
}
