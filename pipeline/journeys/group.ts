import type { EventLog } from './log.ts';

/** Events of one customer after the other, each in time order; events at the same time keep file order. */
export interface Grouped {
  /** Event numbers. */
  order: Int32Array;
  /** Customer c owns order[start[c]] up to order[start[c + 1]]. */
  start: Int32Array;
}

/** Groups a log by customer, in the order of `log.customers`, by a counting sort: the log may be sorted in any way. */
export function groupByCustomer(log: EventLog): Grouped {
  const { size } = log.customers;
  const start = new Int32Array(size + 1);
  for (const c of log.customer) start[c + 1] = (start[c + 1] as number) + 1;
  for (let c = 0; c < size; c++) start[c + 1] = (start[c + 1] as number) + (start[c] as number);
  const order = fill(log, start);
  for (let c = 0; c < size; c++)
    if (!isSorted(log.time, order, [start[c] as number, start[c + 1] as number]))
      sortByTime(order.subarray(start[c], start[c + 1]), log.time);
  return { order, start };
}

function fill(log: EventLog, start: Int32Array): Int32Array {
  const order = new Int32Array(log.customer.length);
  const next = start.slice();
  for (let event = 0; event < order.length; event++) {
    const c = log.customer[event] as number;
    const at = next[c] as number;
    order[at] = event;
    next[c] = at + 1;
  }
  return order;
}

// Most customers are in order already, and a view of their part costs more than this look.
function isSorted(time: Float64Array, order: Int32Array, [from, to]: readonly [number, number]): boolean {
  for (let i = from + 1; i < to; i++)
    if ((time[order[i - 1] as number] as number) > (time[order[i] as number] as number)) return false;
  return true;
}

// Insertion sort: journeys are short. Long ones go to the engine's own stable sort.
function sortByTime(events: Int32Array, time: Float64Array): void {
  if (events.length > 64) {
    events.set([...events].sort((a, b) => (time[a] as number) - (time[b] as number) || a - b));
    return;
  }
  for (let i = 1; i < events.length; i++) {
    const event = events[i] as number;
    const when = time[event] as number;
    let j = i - 1;
    for (; j >= 0 && (time[events[j] as number] as number) > when; j--) events[j + 1] = events[j] as number;
    events[j + 1] = event;
  }
}
