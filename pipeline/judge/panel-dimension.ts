import type { Covered } from './coverage.ts';
import type { ModelError } from './error.ts';
import { pairsOf, type Pair } from './pairs.ts';
import { spread, type Spread } from './spread.ts';
import type { DimensionTrial, ModelTrial } from './trial.ts';

export interface PanelModel {
  id: string;
  shareError: Spread;
  shareErrorLost: Spread;
  overCredit: Spread;
  rankCorrelation: Spread;
  /** Of the names that cause most, the share that is among those with most credit. */
  topHits: Spread;
  /** Share of credit less share of what is caused: of the names that cause most together, and by name. */
  topBias: Spread;
  bias: Spread[];
  /** Share of intervals, all names of all worlds, that hold the true share; to be held against the level. Null without draws. */
  coverage: { caused: number; lost: number } | null;
}

/** What a share of one dimension is held against: what would be lost without a channel, what anything else causes. */
export type Yardstick = 'lost' | 'caused';

export interface PanelDimension {
  id: string;
  label: string;
  /** Names that all worlds have, in the order of `bias`; empty where every world has names of its own. */
  names: string[];
  models: PanelModel[];
  /** Of which error the pairs are. */
  yardstick: Yardstick;
  pairs: Pair[];
}

export const yardstickOf = (dimension: string): Yardstick => (dimension === 'channel' ? 'lost' : 'caused');

/** One dimension over many worlds; null when no world told its names. @param ids of the models, in the order of the report */
export function panelDimension(
  trials: readonly DimensionTrial[],
  { ids, level }: { ids: readonly string[]; level: number },
): PanelDimension | null {
  const [first] = trials;
  if (!first) return null;
  const names = trials.every((one) => one.names.join() === first.names.join()) ? [...first.names] : [];
  const yardstick = yardstickOf(first.id);
  const own = ids
    .map((id) => ({ id, runs: trials.map(({ models }) => models.find((model) => model.id === id) ?? null) }))
    .filter(({ runs }) => runs.some((run) => run !== null));
  const error = ({ error: { shareError, shareErrorLost } }: ModelTrial): number =>
    yardstick === 'lost' ? shareErrorLost : shareError;
  return {
    id: first.id,
    label: first.label,
    names,
    models: own.map(({ id, runs }) =>
      summary(
        id,
        runs.filter((run) => run !== null),
        names,
      ),
    ),
    yardstick,
    pairs: pairsOf(
      new Map(own.map(({ id, runs }) => [id, runs.map((run) => (run ? error(run) : Number.NaN))])),
      level,
    ),
  };
}

function summary(id: string, runs: readonly ModelTrial[], names: readonly string[]): PanelModel {
  const over = (of: (error: ModelError) => number): Spread => spread(runs.map(({ error }) => of(error)));
  return {
    id,
    shareError: over((error) => error.shareError),
    shareErrorLost: over((error) => error.shareErrorLost),
    overCredit: over((error) => error.overCredit),
    rankCorrelation: over((error) => error.rankCorrelation),
    topHits: over(({ topHits: { k, hits } }) => hits / k),
    topBias: over((error) => error.topBias),
    bias: names.map((_, at) => over((error) => error.bias[at] as number)),
    coverage: covered(runs.flatMap((run) => run.covered ?? [])),
  };
}

function covered(all: readonly Covered[]): PanelModel['coverage'] {
  if (all.length === 0) return null;
  const share = (of: (one: Covered) => boolean[]): number => {
    const held = all.flatMap(of);
    return held.filter(Boolean).length / Math.max(1, held.length);
  };
  return { caused: share(({ caused }) => caused), lost: share(({ lost }) => lost) };
}
