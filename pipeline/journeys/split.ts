import { groupByCustomer } from './group.ts';
import type { EventLog } from './log.ts';

export const DAY = 86_400_000;

/**
 * One journey: the touches of one customer, in time order, inside the lookback window before an order; a later order of the
 * same customer starts anew after the earlier one. Touches that no order follows form a journey without an order, with
 * the window before its last touch.
 */
export interface Journey {
  /** Event numbers of its touches are the first `touches` of these. */
  readonly events: Int32Array;
  touches: number;
  /** Time of the order, else of the last touch, epoch ms. */
  end: number;
  /** Money of the order, NaN for a journey without one. */
  order: number;
  /** Shoppers that it stands for. */
  weight: number;
}

/** Who takes journeys, one after the other; the record is used again for the next. */
export type JourneySink = (log: EventLog, journey: Readonly<Journey>) => void;

/** What belongs to no journey. */
export interface Leftover {
  /** Orders that no touch preceded inside the window. */
  untouched: { orders: number; value: number };
  /** Touches before every window. */
  touchesOutsideWindow: number;
}

export interface SplitOptions {
  lookbackDays: number;
  /** Journeys in the order of customer ids, not of the file: random draws per journey then do not depend on the order of rows. */
  canonical: boolean;
}

/** Hands every journey of a log on, and adds what is left over to `leftover`. */
export function splitJourneys(
  log: EventLog,
  { lookbackDays, canonical }: SplitOptions,
  { sink, leftover }: { sink: JourneySink; leftover: Leftover },
): void {
  const { order, start } = groupByCustomer(log);
  const close = closer(log, { window: lookbackDays * DAY, sink, leftover });
  for (const c of customerOrder(log.customers, canonical)) {
    let open = start[c] as number;
    const end = start[c + 1] as number;
    for (let at = open; at < end; at++) {
      if (Number.isNaN(log.order[order[at] as number])) continue;
      close(order, open, at);
      open = at + 1;
    }
    if (open < end) close(order, open, end - 1);
  }
}

export const noLeftover = (): Leftover => ({ untouched: { orders: 0, value: 0 }, touchesOutsideWindow: 0 });

function customerOrder({ size, at }: EventLog['customers'], canonical: boolean): Iterable<number> {
  if (!canonical) return new Int32Array(size).keys();
  const names = Array.from({ length: size }, (_, number) => at(number));
  return Int32Array.from(names.keys()).sort((a, b) => ((names[a] as string) < (names[b] as string) ? -1 : 1));
}

/** Ends a journey: candidates are the events between two orders, the last of them being the order if there is one. */
type Close = (order: Int32Array, from: number, last: number) => void;

function closer(
  log: EventLog,
  { window, sink, leftover }: { window: number; sink: JourneySink; leftover: Leftover },
): Close {
  let journey: Journey = { events: new Int32Array(1024), touches: 0, end: 0, order: 0, weight: 0 };
  const weightOf = (event: number): number => (log.weight === null ? 1 : (log.weight[event] as number));
  return (order, from, last) => {
    if (last - from >= journey.events.length)
      journey = { ...journey, events: new Int32Array(2 * (last - from + 1)) };
    const final = order[last] as number;
    journey.end = log.time[final] as number;
    journey.order = log.order[final] as number;
    journey.touches = 0;
    for (let at = from; at <= last; at++) {
      const event = order[at] as number;
      if ((log.channel[event] as number) < 0) continue;
      if (journey.end - (log.time[event] as number) > window) leftover.touchesOutsideWindow++;
      else journey.events[journey.touches++] = event;
    }
    if (journey.touches === 0) {
      leftover.untouched.orders += weightOf(final);
      leftover.untouched.value += weightOf(final) * journey.order;
      return;
    }
    journey.weight = weightOf(journey.events[journey.touches - 1] as number);
    sink(log, journey);
  };
}
