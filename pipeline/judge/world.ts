import { attribute, type Attribution } from '../attribution/attribute.ts';
import { measuredEffects } from '../attribution/calibration/effects.ts';
import { NO_EVIDENCE } from '../attribution/evidence.ts';
import { evidenceFrom } from '../attribution/evidence-from.ts';
import type { Model } from '../attribution/model.ts';
import type { Config } from '../config.ts';
import type { JourneyData } from '../journeys/journey-data.ts';
import type { TruthFile } from '../simulate/truth-file.ts';
import type { Tables } from '../tables/tables.ts';
import { judgeNames, placesOf, type NamesJudgement } from './names.ts';
import { namedBy, type Named } from './named.ts';
import { judgePlans, type PlansJudgement } from './plans.ts';
import { dimensionTruths, scaleOf, type DimensionTruth } from './truths.ts';

/** Every model against the truth of the world that is reported on. */
export interface WorldJudgement {
  truth: TruthFile;
  /** Orders that would have been bought anyway, of those that happened. */
  baseline: number;
  /** Lift tests of channels: what was measured, in orders. */
  tested: { channel: string; orders: number; standardError: number }[];
  dimensions: DimensionJudgement[];
  plans: PlansJudgement;
}

export interface DimensionJudgement extends DimensionTruth {
  label: string;
  /** How names are shown, where that differs from the name. */
  labels: ReadonlyMap<string, string>;
  models: (NamesJudgement & { id: string })[];
}

interface Given {
  /** Of data/truth. */
  truth: TruthFile;
  journeys: JourneyData;
  tables: Tables;
  models: readonly Model[];
  config: Config;
}

export function judgeWorld(given: Given): WorldJudgement {
  const { truth } = given;
  const byChannel = creditedBy('channel', given);
  if (!byChannel) throw new Error('judge: no journeys by channel, expected every log to tell channels');
  return {
    truth,
    baseline: scaleOf(truth) * truth.orders.baseline,
    tested: testsOf(given),
    dimensions: dimensionTruths(truth).flatMap((known) => {
      const credited = known.id === 'channel' ? byChannel : creditedBy(known.id, given);
      return credited ? [judgeDimension(known, credited, truth)] : [];
    }),
    plans: judgePlans(
      {
        names: byChannel.paths.names,
        models: byChannel.models.map(({ model, credits }) => ({ id: model.id, credits })),
      },
      given,
    ),
  };
}

/** The lift tests that a model could use, in orders. */
function testsOf({ journeys, tables }: Given): WorldJudgement['tested'] {
  const { names } = journeys.paths;
  return measuredEffects(names, evidenceFrom(tables, journeys)).effects.map(
    ({ name, orders, standardError }) => ({ channel: names[name] as string, orders, standardError }),
  );
}

/** What every model credits to the names of one dimension. */
interface Credited extends Named {
  models: Attribution[];
}

/** Null where the data do not tell the names. */
function creditedBy(id: string, given: Given): Credited | null {
  const { journeys, tables, models, config } = given;
  const named = namedBy(id, given);
  // Lift tests are of channels.
  const evidence = id === 'channel' ? evidenceFrom(tables, journeys) : NO_EVIDENCE;
  return named && { ...named, models: attribute(named.paths, models, config.attribution, evidence) };
}

function judgeDimension(
  known: DimensionTruth,
  { label, labels, paths, models }: Credited,
  truth: TruthFile,
): DimensionJudgement {
  const places = placesOf(known, paths.names);
  const judged = models.flatMap(({ model, credits }) =>
    credits ? [{ id: model.id, ...judgeNames(known, { credits, places }, truth) }] : [],
  );
  return { ...known, label, labels, models: judged };
}
