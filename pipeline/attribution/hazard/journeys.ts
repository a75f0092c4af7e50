import { rowCount, type Paths, type Weights } from '../../journeys/paths.ts';
import { doubles, integers, listed, push } from '../../journeys/growing.ts';
import { sums, type Sums } from '../../stats/sum.ts';
import { drawer, type Drawer } from './drawn.ts';
import type { Amounts, Design } from './em.ts';
import type { Drawn } from './quick.ts';

/** Clocks of logs are no better: nobody is watched for less than this after a touch. Days. */
const LEAST = 1 / 24;

/** Journeys seen through one decay time. */
export interface Watched {
  readonly design: Design;
  /** Those of the paths themselves. */
  readonly weights: Weights;
  amounts(weights: Weights): Amounts;
  /** The same of a draw; the arrays are used again by the next. */
  drawn(weights: Weights): Drawn;
  /** Weights of the rows of `design`, one per order. */
  pick(amounts: Float64Array): Float64Array;
}

/**
 * Everybody is at risk from the first touch of a journey to its end, the order or the last touch; without an order
 * also for the days that follow, `horizon` of them at the most. Touches of one channel in one journey act alike, so they are one part.
 * @param options days
 */
export function watch(paths: Paths, { tau, horizon }: { tau: number; horizon: number }): Watched {
  const { rows: ordered, ...bought } = kernels(paths, tau);
  const before = exposures(paths, tau, null);
  const after = exposures(paths, tau, horizon);
  // A loop: Float64Array.from asks an iterator for each row of every draw.
  const pick = (amounts: Float64Array): Float64Array => {
    const picked = new Float64Array(ordered.length);
    for (let i = 0; i < picked.length; i++) picked[i] = amounts[ordered[i] as number] as number;
    return picked;
  };
  const design = { channels: paths.names.length, ...bought };
  let draws: Drawer | null = null;
  return {
    design,
    weights: paths.weights,
    pick,
    amounts({ orders, nulls }) {
      const exposure = sums(paths.names.length + 1);
      before.add(exposure, orders);
      after.add(exposure, nulls);
      return { orders: pick(orders), untouched: 0, exposure: exposure.totals() };
    },
    drawn(weights) {
      const exposure = new Float64Array(paths.names.length + 1);
      before.addPlain(exposure, weights.orders);
      after.addPlain(exposure, weights.nulls);
      return (draws ??= drawer(design, ordered)).draw(weights, exposure);
    },
  };
}

/** What the touches of each order add to its hazard, at rate 1. @returns the rows with an order, and their parts */
export function kernels(paths: Paths, tau: number): { rows: Int32Array } & Omit<Design, 'channels'> {
  const { orders, value } = paths.weights;
  const rows = Int32Array.from({ length: rowCount(paths) }, (_, row) => row).filter(
    (row) => (orders[row] as number) > 0 || (value[row] as number) > 0,
  );
  return { rows, ...parts(paths, rows, (days) => Math.exp(-days / tau) / tau) };
}

/** Sums of a kernel by row and channel. */
function parts(
  { offsets, steps, daysToEnd, names }: Paths,
  rows: Int32Array,
  kernel: (days: number, row: number) => number,
): Omit<Design, 'channels'> {
  const at = new Int32Array(rows.length + 1);
  const channel = integers();
  const totals = doubles();
  const place = new Int32Array(names.length).fill(-1);
  rows.forEach((row, i) => {
    const first = channel.length;
    for (let j = offsets[row] as number; j < (offsets[row + 1] as number); j++) {
      const step = steps[j] as number;
      let part = place[step] as number;
      if (part < first) {
        part = channel.length;
        place[step] = part;
        push(channel, step);
        push(totals, 0);
      }
      totals.items[part] = (totals.items[part] as number) + kernel(daysToEnd?.[j] ?? 0, row);
    }
    at[i + 1] = channel.length;
  });
  return { offsets: at, channel: listed(channel), kernel: listed(totals) };
}

interface Exposures {
  /** Adds weight x exposure of every row; the last slot is the time at risk. */
  add(into: Sums, weights: Float64Array): void;
  /** The same in plain sums. */
  addPlain(into: Float64Array, weights: Float64Array): void;
}

/** @param horizon days after the end that count, null for rows that ended in an order */
function exposures(paths: Paths, tau: number, horizon: number | null): Exposures {
  const weights = horizon === null ? paths.weights.orders : paths.weights.nulls;
  const rows = Int32Array.from(weights.keys()).filter((row) => (weights[row] as number) > 0);
  const extra = (row: number): number =>
    horizon === null ? 0 : Math.min(horizon, paths.daysAfter?.[row] ?? 0);
  const watched = (days: number, row: number): number => Math.max(LEAST, days + extra(row));
  const { offsets, channel, kernel } = parts(
    paths,
    rows,
    (days, row) => -Math.expm1(-watched(days, row) / tau),
  );
  const risk = Float64Array.from(rows, (row) =>
    watched(paths.daysToEnd?.[paths.offsets[row] as number] ?? 0, row),
  );
  return {
    add(into, given) {
      rows.forEach((row, i) => {
        const weight = given[row] as number;
        if (weight === 0) return;
        into.add(paths.names.length, weight * (risk[i] as number));
        for (let j = offsets[i] as number; j < (offsets[i + 1] as number); j++)
          into.add(channel[j] as number, weight * (kernel[j] as number));
      });
    },
    addPlain(into, given) {
      let days = 0;
      for (let i = 0; i < rows.length; i++) {
        const weight = given[rows[i] as number] as number;
        days += weight * (risk[i] as number);
        for (let j = offsets[i] as number; j < (offsets[i + 1] as number); j++) {
          const k = channel[j] as number;
          into[k] = (into[k] as number) + weight * (kernel[j] as number);
        }
      }
      const last = paths.names.length;
      into[last] = (into[last] as number) + days;
    },
  };
}
