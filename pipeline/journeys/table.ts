import { distinctPaths } from './distinct.ts';
import { ids } from './ids.ts';
import { integers, push } from './growing.ts';
import { byName } from './journeys.ts';
import type { Paths } from './paths.ts';

/** One row of an aggregated path table: `A > B`, 3 orders of 120 in all, 40 journeys without an order. */
export interface PathCount {
  path: string;
  orders: number;
  value: number;
  nulls: number;
}

export interface PathTableBuilder {
  add(row: PathCount): void;
  /** A row per distinct path. */
  paths(): Paths;
}

/**
 * Adds up the rows of a path table as they come; `A>B` and `A > B` are equal.
 * @param separator sign between the steps; reading has made sure that no step is empty
 */
export function pathTableBuilder(separator: string): PathTableBuilder {
  const channels = ids();
  const known = distinctPaths();
  const steps = integers();
  return {
    add({ path, orders, value, nulls }) {
      steps.length = 0;
      for (let from = 0, to = 0; from <= path.length; from = to + separator.length) {
        to = path.indexOf(separator, from);
        if (to < 0) to = path.length;
        push(steps, numberOf(path, from, to));
      }
      known.add(steps.items, [0, steps.length], { orders, value, nulls, seen: 0 });
    },
    paths() {
      const { names, place } = byName(
        Array.from({ length: channels.size }, (_, number) => channels.at(number)),
      );
      // Counts of a table stand for themselves: nothing was merged that had another unit.
      const paths = known.paths(names);
      return { ...paths, steps: paths.steps.map((number) => place[number] as number) };
    },
  };

  /** The channel between two positions, without the space around it. */
  function numberOf(path: string, from: number, to: number): number {
    let [start, end] = [from, to];
    while (path.charCodeAt(start) === SPACE) start++;
    while (path.charCodeAt(end - 1) === SPACE) end--;
    if (isPlain(path.charCodeAt(start)) && isPlain(path.charCodeAt(end - 1)))
      return channels.numberIn(path, start, end);
    return channels.number(path.slice(start, end).trim());
  }
}

const SPACE = 32;

/** No kind of space, which are all below 33 or from 160 on. */
const isPlain = (code: number): boolean => code > SPACE && code < 160;
