import { prepareAll } from '../attribution/attribute.ts';
import { bootstrap } from '../attribution/bootstrap.ts';
import { measuredEffects } from '../attribution/calibration/effects.ts';
import { NO_EVIDENCE } from '../attribution/evidence.ts';
import { evidenceFrom } from '../attribution/evidence-from.ts';
import type { Model } from '../attribution/model.ts';
import { resamples } from '../attribution/resample.ts';
import type { Config } from '../config.ts';
import type { Paths } from '../journeys/paths.ts';
import { source } from '../random/source.ts';
import { hash } from '../simulate/hash.ts';
import type { TruthFile } from '../simulate/truth-file.ts';
import { coverage, type Covered } from './coverage.ts';
import { judgeNames, placesOf, type NamesJudgement } from './names.ts';
import { namedBy, type Named } from './named.ts';
import { observe, truthOf, withRoster, type MadeWorld, type Observed } from './observe.ts';
import { dimensionTruths, type DimensionTruth } from './truths.ts';

/** How a world is looked at. */
export interface Circumstances {
  lookbackDays: number;
  /** Share of touches that tracking loses, at random. */
  trackingLoss: number;
  /** Dimension -> bootstrap draws; 0 leaves coverage out, and so is a dimension that is not named. */
  draws: Readonly<Record<string, number>>;
}

export interface ModelTrial extends NamesJudgement {
  id: string;
  /** Null without draws. */
  covered: Covered | null;
}

export interface DimensionTrial {
  id: string;
  label: string;
  /** Names of the truth, in the order of every list by name. */
  names: readonly string[];
  models: ModelTrial[];
}

export interface Trial {
  observed: Observed;
  /** Channels with a lift test that a model could use. */
  tested: string[];
  dimensions: DimensionTrial[];
}

/** What stays the same from world to world. */
interface Judged {
  models: readonly Model[];
  config: Config;
}

/** Looks at a world as an analyst would, and measures every model that can run against its truth. */
export function trial(made: MadeWorld, circumstances: Circumstances, judged: Judged): Trial {
  const { lookbackDays, trackingLoss, draws } = circumstances;
  const lost = trackingLoss * 2 ** 32;
  const observed = observe(made, { lookbackDays, tracked: (touch) => hash(20_231, touch) >= lost });
  const { journeys } = observed;
  const evidence = evidenceFrom(observed.tables, journeys);
  const truth = truthOf(made);
  const onlyChannels = Object.keys(draws).every((id) => id === 'channel');
  const tables = onlyChannels ? { ...NO_ROSTER, ...observed.tables } : withRoster(made, observed);
  const { names } = journeys.paths;
  return {
    observed,
    tested: measuredEffects(names, evidence).effects.map(({ name }) => names[name] as string),
    dimensions: dimensionTruths(truth).flatMap((known) => {
      const count = draws[known.id];
      const named = count === undefined ? null : namedBy(known.id, { journeys, tables });
      if (count === undefined || named === null) return [];
      // Lift tests are of channels.
      const own = known.id === 'channel' ? evidence : NO_EVIDENCE;
      return [judgeDimension({ known, named, truth }, { ...judged, evidence: own, draws: count })];
    }),
  };
}

const NO_ROSTER = { brands: null, influencers: null, posts: null, spend: null, conversions: null };

/** Only orders are judged, and money would take as long again. */
const withoutMoney = (paths: Paths): Paths => ({
  ...paths,
  weights: { ...paths.weights, value: new Float64Array(paths.weights.value.length) },
});

function judgeDimension(
  { known, named, truth }: { known: DimensionTruth; named: Named; truth: TruthFile },
  { models, config, evidence, draws }: Judged & { evidence: typeof NO_EVIDENCE; draws: number },
): DimensionTrial {
  const paths = withoutMoney(named.paths);
  const prepared = prepareAll(paths, models, config.attribution, evidence);
  const weights = prepared.weigh(paths.weights);
  // Estimates first: draws start from them.
  const estimates = prepared.of.map((evaluate) => evaluate?.(weights) ?? null);
  const { seed } = truth;
  const sampling = {
    resamples: resamples(paths, { draws, seed, stream: 'trial' }),
    noise: source(seed, 'trial/noise'),
  };
  const sampled = draws > 0 ? bootstrap(prepared, sampling) : [];
  const places = placesOf(known, paths.names);
  const { level } = config.uncertainty;
  return {
    id: known.id,
    label: named.label,
    names: known.names,
    models: models.flatMap(({ id }, m) => {
      const credits = estimates[m];
      const own = sampled[m];
      if (!credits) return [];
      const covered = own ? coverage(known, { draws: own, places, level }) : null;
      return [{ id, ...judgeNames(known, { credits, places }, truth), covered }];
    }),
  };
}
