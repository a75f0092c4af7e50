import { weightedQuantileSorted } from '../stats/quantile.ts';
import { MIN_JOURNEYS, recorded, rowCount, type Paths } from './paths.ts';

/** How many touches journeys have. */
export interface LengthRow {
  touches: number;
  orMore: boolean;
  orders: number;
  nulls: number;
  /** Null where too few journeys were observed. */
  conversionRate: number | null;
}

/** One row per length from 1 to `most`; longer journeys fall into the last row. No rows for no journeys. */
export function pathLengths(paths: Paths, most: number): LengthRow[] {
  const rows = Array.from({ length: most }, (_, i) => ({
    touches: i + 1,
    orMore: false,
    orders: 0,
    nulls: 0,
    recorded: 0,
  }));
  let longest = 0;
  for (let r = 0; r < rowCount(paths); r++) {
    const touches = (paths.offsets[r + 1] as number) - (paths.offsets[r] as number);
    longest = Math.max(longest, touches);
    const row = rows[Math.min(touches, most) - 1];
    if (!row) continue;
    row.orders += paths.weights.orders[r] as number;
    row.nulls += paths.weights.nulls[r] as number;
    row.recorded += recorded(paths, r);
  }
  const last = rows[most - 1];
  if (last) last.orMore = longest > most;
  return rows
    .slice(0, Math.min(longest, most))
    .map(({ recorded: seen, ...row }) => ({ ...row, conversionRate: rateOf(row, seen) }));
}

/** Share of journeys that ended in an order, or null where too few were observed to say. */
export const rateOf = ({ orders, nulls }: { orders: number; nulls: number }, seen: number): number | null =>
  seen < MIN_JOURNEYS || orders + nulls === 0 ? null : orders / (orders + nulls);

export interface TimeShape {
  medianDays: number;
  p90Days: number;
  withinOneDay: number;
  bins: { fromDays: number; toDays: number | null; orders: number }[];
}

/** Widths that a reader can name: hours, days, weeks, months. */
const WIDTHS = [1 / 24, 0.25, 1, 2, 5, 7, 10, 30, 90, 365];

/** Days from the first touch of a journey to its order; null without times or orders. */
export function timeToConvert(paths: Paths): TimeShape | null {
  if (!paths.daysToEnd) return null;
  const rows = buyingRows(paths).sort((a, b) => a.days - b.days);
  if (rows.length === 0) return null;
  const days = rows.map((row) => row.days);
  const orders = rows.map((row) => row.orders);
  const total = orders.reduce((a, b) => a + b, 0);
  const within = rows.filter((row) => row.days < 1).reduce((a, row) => a + row.orders, 0);
  return {
    medianDays: weightedQuantileSorted(days, orders, 0.5),
    p90Days: weightedQuantileSorted(days, orders, 0.9),
    withinOneDay: within / total,
    bins: bins(rows, weightedQuantileSorted(days, orders, 0.95)),
  };
}

interface BuyingRow {
  days: number;
  orders: number;
}

function buyingRows(paths: Paths): BuyingRow[] {
  const rows: BuyingRow[] = [];
  for (let r = 0; r < rowCount(paths); r++) {
    const orders = paths.weights.orders[r] as number;
    if (orders > 0) rows.push({ days: paths.daysToEnd?.[paths.offsets[r] as number] as number, orders });
  }
  return rows;
}

/** Equal bins up to about `end`, then one without an upper end if anything is left for it. */
function bins(rows: readonly BuyingRow[], end: number): TimeShape['bins'] {
  const width = WIDTHS.find((w) => end / w <= 18) ?? end / 18;
  const count = Math.max(1, Math.ceil(end / width));
  const out = Array.from({ length: count }, (_, i): TimeShape['bins'][number] => ({
    fromDays: i * width,
    toDays: (i + 1) * width,
    orders: 0,
  }));
  const rest = { fromDays: count * width, toDays: null, orders: 0 };
  for (const row of rows) (out[Math.floor(row.days / width)] ?? rest).orders += row.orders;
  return rest.orders > 0 ? [...out, rest] : out;
}
