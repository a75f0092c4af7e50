import { groupByCustomer } from './group.ts';
import type { EventLog } from './log.ts';
import type { Paths } from './paths.ts';

const DAY = 86_400_000;

/**
 * Journeys of a log: the touches of one customer, in time order, inside the lookback window before an order; a later
 * order of the same customer starts anew after the earlier one. Touches that no order follows form a journey without
 * an order, with the window before its last touch.
 */
export interface Journeys {
  /** Journey j owns events[offsets[j]] up to events[offsets[j + 1]]. */
  offsets: Int32Array;
  /** Event numbers of touches. */
  events: Int32Array;
  daysToEnd: Float64Array;
  /** Days from the last touch to the end of the data, at most the window; 0 for journeys that ended in an order. */
  daysAfter: Float64Array;
  /** 1 x weight for a journey that ended in an order, else 0. */
  orders: Float64Array;
  value: Float64Array;
  nulls: Float64Array;
  weight: Float64Array;
  /** Orders that no touch preceded inside the window. */
  untouched: { orders: number; value: number };
  /** Touches before every window. */
  touchesOutsideWindow: number;
}

export interface JourneyOptions {
  lookbackDays: number;
  /** Journeys in the order of customer ids, not of the file: random draws per journey then do not depend on the order of rows. */
  canonical: boolean;
}

export function buildJourneys(log: EventLog, { lookbackDays, canonical }: JourneyOptions): Journeys {
  const { order, start } = groupByCustomer(log);
  const out = collector(log, lookbackDays * DAY);
  for (const c of customerOrder(log.customers, canonical)) {
    let open = start[c] as number;
    const end = start[c + 1] as number;
    for (let at = open; at < end; at++) {
      const event = order[at] as number;
      if (Number.isNaN(log.order[event])) continue;
      out.close(order.subarray(open, at + 1), event);
      open = at + 1;
    }
    if (open < end) out.close(order.subarray(open, end), null);
  }
  return out.journeys();
}

function customerOrder(ids: readonly string[], canonical: boolean): Int32Array {
  const order = Int32Array.from(ids.keys());
  if (!canonical) return order;
  return order.sort((a, b) => ((ids[a] as string) < (ids[b] as string) ? -1 : 1));
}

interface Collector {
  /** Ends a journey; events between two orders, the last of them being the order if there is one. */
  close(events: Int32Array, order: number | null): void;
  journeys(): Journeys;
}

function collector(log: EventLog, window: number): Collector {
  const offsets = [0];
  const events: number[] = [];
  const daysToEnd: number[] = [];
  const [orders, value, nulls, weight]: [number[], number[], number[], number[]] = [[], [], [], []];
  const daysAfter: number[] = [];
  const end = latest(log.time);
  const untouched = { orders: 0, value: 0 };
  let touchesOutsideWindow = 0;

  function keepTouches(candidates: Int32Array, end: number): void {
    for (const event of candidates) {
      if ((log.channel[event] as number) < 0) continue;
      const gap = end - (log.time[event] as number);
      if (gap > window) touchesOutsideWindow++;
      else {
        events.push(event);
        daysToEnd.push(gap / DAY);
      }
    }
  }

  return {
    close(candidates, order) {
      const last = candidates[candidates.length - 1] as number;
      keepTouches(candidates, log.time[last] as number);
      const from = offsets[offsets.length - 1] as number;
      const money = order === null ? 0 : (log.order[order] as number);
      if (events.length === from) {
        const w = log.weight[last] as number;
        untouched.orders += w;
        untouched.value += w * money;
        return;
      }
      const w = log.weight[events[events.length - 1] as number] as number;
      offsets.push(events.length);
      orders.push(order === null ? 0 : w);
      value.push(order === null ? 0 : w * money);
      nulls.push(order === null ? w : 0);
      weight.push(w);
      daysAfter.push(order === null ? Math.min(window, end - (log.time[last] as number)) / DAY : 0);
    },
    journeys: () => ({
      offsets: Int32Array.from(offsets),
      events: Int32Array.from(events),
      daysToEnd: Float64Array.from(daysToEnd),
      daysAfter: Float64Array.from(daysAfter),
      orders: Float64Array.from(orders),
      value: Float64Array.from(value),
      nulls: Float64Array.from(nulls),
      weight: Float64Array.from(weight),
      untouched,
      touchesOutsideWindow,
    }),
  };
}

function latest(times: readonly number[]): number {
  let last = -Infinity;
  for (const time of times) if (time > last) last = time;
  return last;
}

/** Names each touch by its channel. */
export function channelPaths(
  log: EventLog,
  journeys: Omit<Journeys, 'untouched' | 'touchesOutsideWindow'>,
): Paths {
  const names = [...log.channels].sort();
  const place = new Map(names.map((name, at) => [name, at]));
  const number = Int32Array.from(log.channels, (name) => place.get(name) as number);
  return {
    names,
    offsets: journeys.offsets,
    steps: journeys.events.map((event) => number[log.channel[event] as number] as number),
    daysToEnd: journeys.daysToEnd,
    daysAfter: journeys.daysAfter,
    visits: visitsOf(log, journeys.events),
    weights: { orders: journeys.orders, value: journeys.value, nulls: journeys.nulls },
    unit: journeys.weight,
  };
}

function visitsOf(log: EventLog, events: Int32Array): Uint8Array | null {
  const visits = Uint8Array.from(events, (event) => log.visit[event] as number);
  return visits.includes(1) ? visits : null;
}
