import type {
  TruthDimension,
  TruthModelKind,
  TruthPanelDimension,
  TruthPlans,
  TruthReport,
  TruthSpread,
} from '../../pipeline/report/contract.ts';

/** A number with the range that it may have; null where none was measured. */
export interface Range {
  value: number;
  low: number | null;
  high: number | null;
}

/** How far a model lies from the truth, channel by channel. */
export interface ModelErrors {
  id: string;
  label: string;
  kind: TruthModelKind;
  /** Half the sum of differences of shares, against what would be lost without each channel. */
  share: Range;
  /** Credited over caused, all channels together. */
  over: Range;
  /** The same two in the world that is reported on, or in the one most like it. */
  here: { share: number; over: number } | null;
}

/** Models that share out every order with a touch; the others leave some to what would have been bought anyway. */
export const isPath = ({ kind }: { kind: TruthModelKind }) => kind !== 'with-baseline';

export const channelsOf = (truth: Pick<TruthReport, 'world'>): TruthDimension | null =>
  truth.world?.dimensions.find(({ id }) => id === 'channel') ?? null;

/** What many small worlds say of one dimension; null without them. */
export const panelOf = ({ panel }: Pick<TruthReport, 'panel'>, id = 'channel'): TruthPanelDimension | null =>
  panel?.dimensions.find((d) => d.id === id) ?? null;

/** Is there anything at all to say? Not when the config switches judging off. */
export const isJudged = (truth: TruthReport) =>
  truth.world !== null || truth.panel !== null || truth.nearest !== null;

export const rangeOf = ({ mean, low, high }: TruthSpread): Range => ({ value: mean, low, high });

export const exactly = (value: number): Range => ({ value, low: null, high: null });

/** Errors with their range over many worlds; without those, of the one world that is known. Smallest error first. */
export function errorsOf(truth: TruthReport): ModelErrors[] {
  const near = channelsOf(truth)?.models ?? truth.nearest?.models ?? [];
  const at = new Map(near.map((m) => [m.id, { share: m.shareErrorLost, over: m.overCredit }]));
  const panel = panelOf(truth);
  const all = panel
    ? panel.models.map(({ id, label, kind, shareError, overCredit }) => ({
        id,
        label,
        kind,
        share: rangeOf(shareError),
        over: rangeOf(overCredit),
        here: at.get(id) ?? null,
      }))
    : near.map(({ id, label, kind, shareErrorLost, overCredit }) => ({
        id,
        label,
        kind,
        share: exactly(shareErrorLost),
        over: exactly(overCredit),
        here: null,
      }));
  return all.toSorted((a, b) => a.share.value - b.share.value);
}

/** From the smallest to the largest end of all ranges. */
export function span(all: readonly Range[]): { low: number; high: number } | null {
  if (all.length === 0) return null;
  return {
    low: Math.min(...all.map(({ value, low }) => low ?? value)),
    high: Math.max(...all.map(({ value, high }) => high ?? value)),
  };
}

export type PlanModel = TruthPlans['models'][number];

/** An interval for a share of intervals, as if those of one world were one: careful, because they are made together. */
export function wilson(share: number, n: number, z = 1.645): Range {
  if (n <= 0) return exactly(share);
  const [middle, reach] = [
    (share + z ** 2 / (2 * n)) / (1 + z ** 2 / n),
    (z * Math.sqrt((share * (1 - share)) / n + z ** 2 / (4 * n ** 2))) / (1 + z ** 2 / n),
  ];
  return { value: share, low: Math.max(0, middle - reach), high: Math.min(1, middle + reach) };
}
