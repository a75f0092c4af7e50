import { names } from '../tables/names.ts';

/**
 * What shoppers did, as columns: one entry per event in the order of the file. An event is a touch, an order, or both
 * (a row of a touchpoint log that carries its own order: the touch comes first).
 */
export interface EventLog {
  /** Customer number of each event; names in `customers`. */
  readonly customer: readonly number[];
  /** Epoch milliseconds. */
  readonly time: readonly number[];
  /** Channel number of a touch, -1 for an order without a touch of its own. */
  readonly channel: readonly number[];
  /** Money of an order (0 when unknown), NaN for an event without an order. */
  readonly order: readonly number[];
  /** Shoppers that the event's journey stands for. */
  readonly weight: readonly number[];
  /** Row of the touch in the table of touchpoints, -1 for an order without a touch of its own. */
  readonly row: readonly number[];
  /** 1 for a visit to the shop or a filled cart, 0 for any other touch. */
  readonly visit: readonly number[];
  readonly customers: readonly string[];
  readonly channels: readonly string[];
  /** Channels with touches of creators. */
  readonly creators: ReadonlySet<string>;
}

export interface LogBuilder {
  addTouch(touch: LoggedTouch): void;
  addOrder(order: { customer: string; time: number; value: number; weight: number }): void;
  log: EventLog;
}

export interface LoggedTouch {
  customer: string;
  time: number;
  channel: string;
  weight: number;
  /** Money of an order on the same row, NaN for none. */
  order: number;
  row: number;
  visit: boolean;
  /** Whether a creator stood behind it. */
  creator: boolean;
}

/** An empty log to fill row by row; millions of rows cost five numbers each. */
export function logBuilder(): LogBuilder {
  const customers = names();
  const channels = names();
  const log = {
    customer: [] as number[],
    time: [] as number[],
    channel: [] as number[],
    order: [] as number[],
    weight: [] as number[],
    row: [] as number[],
    visit: [] as number[],
    customers: customers.list,
    channels: channels.list,
    creators: new Set<string>(),
  };
  return {
    log,
    addTouch(touch) {
      log.customer.push(customers.number(touch.customer));
      log.time.push(touch.time);
      log.channel.push(channels.number(touch.channel));
      log.order.push(touch.order);
      log.weight.push(touch.weight);
      log.row.push(touch.row);
      log.visit.push(touch.visit ? 1 : 0);
      if (touch.creator) log.creators.add(touch.channel);
    },
    addOrder(order) {
      log.customer.push(customers.number(order.customer));
      log.time.push(order.time);
      log.channel.push(-1);
      log.order.push(order.value);
      log.weight.push(order.weight);
      log.row.push(-1);
      log.visit.push(0);
    },
  };
}
