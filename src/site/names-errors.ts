import type {
  TruthDimension,
  TruthModelKind,
  TruthPanelDimension,
  TruthReport,
} from '../../pipeline/report/contract.ts';
import { exactly, rangeOf, type Range } from './truth.ts';

/** How far every model is off in one dimension, over many worlds or in the one that is known. */
export interface NamesErrors {
  id: string;
  label: string;
  models: NamesModel[];
}

export interface NamesModel {
  id: string;
  label: string;
  kind: TruthModelKind;
  share: Range;
  over: Range;
  rank: Range;
  /** Of the names that cause most, the share among those with most credit. */
  top: Range;
  /** Share of credit less share of what is caused, of the names that cause most; null where only one world is known. */
  topBias: Range | null;
  coverage: number | null;
  /** Share error in the world of the report. */
  here: number | null;
}

/** Every dimension besides the channel. */
export function namesErrors({ panel, world }: TruthReport): NamesErrors[] {
  const known = (world?.dimensions ?? []).filter(isOther);
  const tried = (panel?.dimensions ?? []).filter(isOther);
  const all = tried.length > 0 ? tried.map((d) => overWorlds(d, known)) : known.map(inOne);
  return all.filter((d) => d.models.length > 0);
}

const isOther = ({ id }: { id: string }) => id !== 'channel';

function overWorlds(
  { id, label, models }: TruthPanelDimension,
  known: readonly TruthDimension[],
): NamesErrors {
  const here = new Map(known.find((d) => d.id === id)?.models.map((m) => [m.id, m.shareError]));
  return {
    id,
    label,
    models: models.map((m) => ({
      id: m.id,
      label: m.label,
      kind: m.kind,
      share: rangeOf(m.shareError),
      over: rangeOf(m.overCredit),
      rank: rangeOf(m.rankCorrelation),
      top: rangeOf(m.topHits),
      topBias: rangeOf(m.topBias),
      coverage: m.coverage,
      here: here.get(m.id) ?? null,
    })),
  };
}

const inOne = ({ id, label, models }: TruthDimension): NamesErrors => ({
  id,
  label,
  models: models.map((m) => ({
    id: m.id,
    label: m.label,
    kind: m.kind,
    share: exactly(m.shareError),
    over: exactly(m.overCredit),
    rank: exactly(m.rankCorrelation),
    top: exactly(m.topHits.k > 0 ? m.topHits.hits / m.topHits.k : 0),
    topBias: null,
    coverage: null,
    here: null,
  })),
});
