/** The credits of one view for tests: invented, but consistent in themselves. */
import type {
  Amounts,
  EndColumns,
  EstimateColumn,
  ModelCredits,
  NameSummary,
  RankColumns,
  ViewCredits,
  ViewSummary,
} from '../../pipeline/report/contract.ts';

/** Money of every order. */
const VALUE = 214;

interface Scale {
  /** Half width of every interval as a fraction of 1; null = no draws. */
  width: number | null;
  hasValue: boolean;
  creditedOrders: number;
}

export const sampleView = (names: number, change: Partial<ViewSummary> = {}): ViewSummary => ({
  id: 'channel',
  kind: 'dimension',
  label: 'Channel',
  doc: 'Touches by their source.',
  names,
  unavailable: null,
  ...change,
});

/** @param shares one list per model, in the order of the names */
export function sampleCredits(
  names: NameSummary[],
  shares: Record<string, number[]>,
  scale: Scale,
): ViewCredits {
  const ids = Object.keys(shares);
  const of = (id: string) => names.map((_, i) => shares[id]?.[i] ?? 0);
  return {
    id: 'channel',
    names,
    creditedOrders: scale.creditedOrders,
    creditedValue: scale.hasValue ? scale.creditedOrders * VALUE : 0,
    among: 3,
    models: ids.map((id) => model(id, of(id), scale)),
    differences: ids.flatMap((from, i) =>
      ids.slice(i + 1).map((to) => {
        const change = of(to).map((share, n) => share - (of(from)[n] ?? 0));
        return { from, to, moved: moved(change, scale), ends: ends(change, scale) };
      }),
    ),
  };
}

const units = ({ hasValue, creditedOrders }: Scale): Record<keyof Amounts, number> => ({
  conversions: creditedOrders,
  value: hasValue ? creditedOrders * VALUE : 0,
  share: 1,
  valueShare: hasValue ? 1 : 0,
});

function each<T>(scale: Scale, of: (unit: number) => T): Record<keyof Amounts, T> {
  const { conversions, value, share, valueShare } = units(scale);
  return { conversions: of(conversions), value: of(value), share: of(share), valueShare: of(valueShare) };
}

const model = (id: string, own: number[], scale: Scale): ModelCredits => ({
  id,
  unavailable: null,
  parameters: id === 'time-decay' ? [{ label: 'Half-life', value: '7 days' }] : [],
  credits: each(scale, (unit) => column(own, unit, scale.width)),
  baseline: null,
  removalEffect: null,
  ranks: { conversions: ranks(own, scale), value: scale.hasValue ? ranks(own, scale) : null },
});

function column(own: number[], unit: number, width: number | null): EstimateColumn {
  const at = (k: number) =>
    width === null ? null : own.map((share) => Math.max(0, (share + k * width) * unit));
  return {
    value: own.map((share) => share * unit),
    low: at(-1),
    high: at(1),
    low50: at(-0.41),
    high50: at(0.41),
  };
}

function moved(change: number[], scale: Scale): Record<keyof Amounts, number> {
  const sum = (sign: number) => change.reduce((all, c) => all + Math.max(0, sign * c), 0);
  return each(scale, (unit) => Number((unit * Math.max(sum(1), sum(-1))).toPrecision(8)));
}

function ends(change: number[], scale: Scale): Record<keyof Amounts, EndColumns> | null {
  const { width } = scale;
  if (width === null) return null;
  return each(scale, (unit) => {
    const at = (k: number) => change.map((c) => (c + k * width) * unit);
    return { low: at(-1), high: at(1), low50: at(-0.41), high50: at(0.41) };
  });
}

/** Sure where the intervals of two neighbours do not meet; else even chances between the two. */
function ranks(own: number[], { width }: Scale): RankColumns {
  const rank = own.map((share) => 1 + own.filter((other) => other > share).length);
  if (width === null) return { rank, low: null, high: null, first: null, top: null, each: null };
  const near = (share: number, other: number) => Math.abs(share - other) <= 2 * width;
  const low = own.map((share) => 1 + own.filter((other) => other > share && !near(share, other)).length);
  const high = own.map(
    (share, i) => own.filter((other, j) => i === j || other > share || near(share, other)).length,
  );
  const chances = own.map((_, i) => {
    const [from, to] = [low[i] ?? 1, Math.max(low[i] ?? 1, high[i] ?? 1)];
    return own.map((_share, at) => (at + 1 >= from && at + 1 <= to ? 1 / (to - from + 1) : 0));
  });
  return {
    rank,
    low,
    high,
    first: chances.map((row) => row[0] ?? 0),
    top: chances.map((row) => row.slice(0, 3).reduce((a, b) => a + b, 0)),
    each: chances,
  };
}
