import type { Amounts } from '../../pipeline/report/contract.ts';
import type { Format } from './format.ts';

export type MeasureId = 'revenue-share' | 'order-share' | 'revenue' | 'orders';

export interface Measure {
  id: MeasureId;
  label: string;
  /** Follows a number in a sentence: `12% of credited revenue`. */
  of: string;
  isShare: boolean;
  needsValue: boolean;
  pick<T>(amounts: Record<keyof Amounts, T>): T;
}

const measures: Measure[] = [
  {
    id: 'revenue-share',
    label: 'Share of revenue',
    of: 'of credited revenue',
    isShare: true,
    needsValue: true,
    pick: (credit) => credit.valueShare,
  },
  {
    id: 'order-share',
    label: 'Share of orders',
    of: 'of credited orders',
    isShare: true,
    needsValue: false,
    pick: (credit) => credit.share,
  },
  {
    id: 'revenue',
    label: 'Revenue',
    of: 'of revenue',
    isShare: false,
    needsValue: true,
    pick: (credit) => credit.value,
  },
  {
    id: 'orders',
    label: 'Orders',
    of: 'orders',
    isShare: false,
    needsValue: false,
    pick: (credit) => credit.conversions,
  },
];

/** Orders without money leave only the measures that count orders. */
export const offered = (hasValue: boolean) => measures.filter((m) => hasValue || !m.needsValue);

export const measureOf = (id: MeasureId) => measures.find((m) => m.id === id) as Measure;

/** Short form for axes and sentences. */
export function write(measure: Measure, fmt: Format): (value: number) => string {
  if (measure.isShare) return fmt.share;
  return measure.needsValue ? fmt.money : fmt.amount;
}

/** Round numbers on an axis: no decimal that says nothing. */
export function writeTick(measure: Measure, fmt: Format): (value: number) => string {
  if (!measure.isShare) return write(measure, fmt);
  return (value) => fmt.percent(value, Math.abs(value * 100 - Math.round(value * 100)) > 1e-6 ? 1 : 0);
}

/** Two numbers side by side in a title: whole per cent, unless that would hide their difference. */
export function writePair(
  measure: Measure,
  fmt: Format,
  values: [number, number],
): (value: number) => string {
  if (!measure.isShare) return write(measure, fmt);
  const [a, b] = values.map(Math.abs) as [number, number];
  return (value) => fmt.percent(value, Math.abs(a - b) >= 0.02 && Math.min(a, b) >= 0.01 ? 0 : 1);
}

/** One decimal throughout, so that a column lines up. */
export function writeColumn(measure: Measure, fmt: Format): (value: number) => string {
  return measure.isShare ? (value) => fmt.percent(value, 1) : write(measure, fmt);
}
