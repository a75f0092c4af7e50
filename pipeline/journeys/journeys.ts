import { bytes, doubles, integers, listed, listedUnlessUsual, mostly, push, put } from './growing.ts';
import type { EventLog } from './log.ts';
import type { Paths } from './paths.ts';
import {
  DAY,
  noLeftover,
  splitJourneys,
  type JourneySink,
  type Leftover,
  type SplitOptions,
} from './split.ts';

/** The journeys of a log, a row each. */
export interface Journeys extends Leftover {
  /** Journey j owns steps[offsets[j]] up to steps[offsets[j + 1]]. */
  offsets: Int32Array;
  /** Channel numbers of the log. */
  steps: Int32Array;
  /** Row of each step in the table of touchpoints; null when the log does not know. */
  rows: Int32Array | null;
  /** 1 for each step that is a visit; null when none is. */
  visits: Uint8Array | null;
  daysToEnd: Float64Array;
  /** Days from the last touch to the end of the data, at most the window; 0 for journeys that ended in an order. */
  daysAfter: Float64Array;
  /** 1 x weight for a journey that ended in an order, else 0. */
  orders: Float64Array;
  value: Float64Array;
  nulls: Float64Array;
  weight: Float64Array;
}

/** Collects journeys one by one. */
export interface JourneyCollector {
  add: JourneySink;
  /** What was added. @param end of the data, epoch ms */
  journeys(end: number, lookbackDays: number): Omit<Journeys, keyof Leftover>;
}

export function buildJourneys(log: EventLog, options: SplitOptions): Journeys {
  const collector = journeyCollector();
  const leftover = noLeftover();
  splitJourneys(log, options, { sink: collector.add, leftover });
  return { ...collector.journeys(latest(log.time), options.lookbackDays), ...leftover };
}

export function journeyCollector(): JourneyCollector {
  const [offsets, steps] = [integers(), integers()];
  const [rows, visits] = [mostly(-1, integers), mostly(0, bytes)];
  const [daysToEnd, ends, amounts] = [doubles(), doubles(), doubles()];
  const weights = mostly(1, doubles);
  push(offsets, 0);
  return {
    add(log, { events, touches, end, order, weight }) {
      for (let i = 0; i < touches; i++) {
        const event = events[i] as number;
        push(steps, log.channel[event] as number);
        push(daysToEnd, (end - (log.time[event] as number)) / DAY);
        put(rows, log.row === null ? -1 : (log.row[event] as number));
        put(visits, log.visit === null ? 0 : (log.visit[event] as number));
      }
      push(offsets, steps.length);
      push(ends, end);
      push(amounts, order);
      put(weights, weight);
    },
    journeys(dataEnd, lookbackDays) {
      const [order, end] = [listed(amounts), listed(ends)];
      const weight = listedUnlessUsual(weights) ?? new Float64Array(order.length).fill(1);
      return {
        offsets: listed(offsets),
        steps: listed(steps),
        rows: listedUnlessUsual(rows),
        visits: listedUnlessUsual(visits),
        daysToEnd: listed(daysToEnd),
        daysAfter: end.map((at, j) =>
          Number.isNaN(order[j]) ? Math.min(lookbackDays * DAY, dataEnd - at) / DAY : 0,
        ),
        orders: weight.map((w, j) => (Number.isNaN(order[j]) ? 0 : w)),
        value: weight.map((w, j) => (Number.isNaN(order[j]) ? 0 : w * (order[j] as number))),
        nulls: weight.map((w, j) => (Number.isNaN(order[j]) ? w : 0)),
        weight,
      };
    },
  };
}

export function latest(times: Float64Array): number {
  let last = -Infinity;
  for (const time of times) if (time > last) last = time;
  return last;
}

/** Names each touch by its channel. @param channels names of the numbers of the steps */
export function channelPaths(
  channels: readonly string[],
  { steps, weight, ...journeys }: Omit<Journeys, keyof Leftover>,
): Paths {
  const { names, place } = byName(channels);
  return {
    names,
    offsets: journeys.offsets,
    steps: steps.map((channel) => place[channel] as number),
    daysToEnd: journeys.daysToEnd,
    daysAfter: journeys.daysAfter,
    visits: journeys.visits,
    weights: { orders: journeys.orders, value: journeys.value, nulls: journeys.nulls },
    unit: weight,
  };
}

/** Names in ascending order, and for each number of the old order its place there. */
export function byName(given: readonly string[]): { names: string[]; place: Int32Array } {
  const order = [...given.keys()].sort((a, b) => ((given[a] as string) < (given[b] as string) ? -1 : 1));
  const place = new Int32Array(order.length);
  order.forEach((number, at) => (place[number] = at));
  return { names: order.map((number) => given[number] as string), place };
}
