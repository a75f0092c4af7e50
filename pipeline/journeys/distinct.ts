import { growingSums } from '../stats/sum.ts';
import type { Paths } from './paths.ts';
import { sequences } from './sequences.ts';

/** What a row of paths counts for. */
export interface Counts {
  orders: number;
  /** Money of those orders. */
  value: number;
  nulls: number;
  /** Journeys that were observed. */
  seen: number;
}

/** Adds up what equal paths count for, one row after the other: memory grows with the distinct paths and no further. */
export interface DistinctPaths {
  /** Adds to the path of steps[from] up to steps[to] and returns its number. */
  add(steps: Int32Array, [from, to]: readonly [number, number], counts: Readonly<Counts>): number;
  /** What was added, distinct paths in order of first appearance, without times and visits. @param names of the steps */
  paths(names: readonly string[]): Paths;
}

export function distinctPaths(): DistinctPaths {
  const known = sequences();
  const [orders, value, nulls, seen] = [growingSums(), growingSums(), growingSums(), growingSums()];
  return {
    add(steps, [from, to], counts) {
      const number = known.number(steps, from, to);
      orders.add(number, counts.orders);
      value.add(number, counts.value);
      nulls.add(number, counts.nulls);
      seen.add(number, counts.seen);
      return number;
    },
    paths(names) {
      const weights = {
        orders: orders.totals(known.size),
        value: value.totals(known.size),
        nulls: nulls.totals(known.size),
      };
      // The mean of the journeys that were merged, so that weight / unit is still their number.
      const unit = seen
        .totals(known.size)
        .map((count, at) =>
          count > 0 ? ((weights.orders[at] as number) + (weights.nulls[at] as number)) / count : 1,
        );
      return { names, ...known.all(), daysToEnd: null, daysAfter: null, visits: null, weights, unit };
    },
  };
}
