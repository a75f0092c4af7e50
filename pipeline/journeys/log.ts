import { names } from '../tables/names.ts';
import { bytes, doubles, integers, listed, listedUnlessUsual, mostly, push, put } from './growing.ts';
import { ids, type Ids } from './ids.ts';

/**
 * What shoppers did, as columns: one entry per event in the order of the file. An event is a touch, an order, or both
 * (a row of a touchpoint log that carries its own order: the touch comes first).
 */
export interface EventLog {
  /** Customer number of each event, into `customers`. */
  readonly customer: Int32Array;
  /** Epoch milliseconds. */
  readonly time: Float64Array;
  /** Channel number of a touch, -1 for an order without a touch of its own. */
  readonly channel: Int32Array;
  /** Money of an order (0 when unknown), NaN for an event without an order. */
  readonly order: Float64Array;
  /** Shoppers that the event's journey stands for; null when it is 1 throughout. */
  readonly weight: Float64Array | null;
  /** Row of the touch in the table of touchpoints, -1 for an order without a touch of its own; null when no event has one. */
  readonly row: Int32Array | null;
  /** 1 for a visit to the shop or a filled cart, 0 for any other touch; null when no touch is one. */
  readonly visit: Uint8Array | null;
  readonly customers: Pick<Ids, 'size' | 'at'>;
  readonly channels: readonly string[];
  /** Channels with touches of creators. */
  readonly creators: ReadonlySet<string>;
}

export interface LogBuilder {
  addTouch(touch: LoggedTouch): void;
  addOrder(order: LoggedOrder): void;
  /** What was added so far; valid until more is added. */
  readonly log: EventLog;
}

export interface LoggedOrder {
  customer: string;
  time: number;
  value: number;
  weight: number;
}

export interface LoggedTouch {
  customer: string;
  time: number;
  channel: string;
  weight: number;
  /** Money of an order on the same row, NaN for none. */
  order: number;
  /** -1 when nobody will ask for it. */
  row: number;
  visit: boolean;
  /** Whether a creator stood behind it. */
  creator: boolean;
}

/**
 * An empty log to fill row by row; tens of millions of rows cost 24 bytes each.
 * @param channels numbers that channels have already; new ones are added
 */
export function logBuilder(channels = names()): LogBuilder {
  const customers = ids();
  const [customer, channel] = [integers(), integers()];
  const [time, order] = [doubles(), doubles()];
  const weight = mostly(1, doubles);
  const row = mostly(-1, integers);
  const visit = mostly(0, bytes);
  const creators = new Set<string>();
  return {
    get log() {
      return {
        customer: listed(customer),
        time: listed(time),
        channel: listed(channel),
        order: listed(order),
        weight: listedUnlessUsual(weight),
        row: listedUnlessUsual(row),
        visit: listedUnlessUsual(visit),
        customers,
        channels: channels.list,
        creators,
      };
    },
    addTouch(touch) {
      push(customer, customers.number(touch.customer));
      push(time, touch.time);
      push(channel, channels.number(touch.channel));
      push(order, touch.order);
      put(weight, touch.weight);
      put(row, touch.row);
      put(visit, touch.visit ? 1 : 0);
      if (touch.creator) creators.add(touch.channel);
    },
    addOrder(given) {
      push(customer, customers.number(given.customer));
      push(time, given.time);
      push(channel, -1);
      push(order, given.value);
      put(weight, given.weight);
      put(row, -1);
      put(visit, 0);
    },
  };
}
