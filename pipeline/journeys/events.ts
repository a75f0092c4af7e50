import type { Row } from '../schema/dataset.ts';
import type { conversions } from '../schema/datasets/conversions.ts';
import type { touchpoints } from '../schema/datasets/touchpoints.ts';
import { names, type Names } from '../tables/names.ts';
import { channelOf, fromCreator } from './channel.ts';
import { logBuilder, type EventLog } from './log.ts';

/** Touches that happen in the shop itself. */
const VISITS: ReadonlySet<string> = new Set(['website_visit', 'add_to_cart']);

/** Fills an event log from the rows of the tables. */
export interface EventCollector {
  /** What was added so far; valid until more is added. */
  readonly log: EventLog;
  addTouchpoint(row: Row<typeof touchpoints>): void;
  addConversion(row: Pick<Row<typeof conversions>, 'customer_id' | 'conversion_date' | 'order_value'>): void;
  /**
   * Makes an order of every conversion_id that touches name, at the last of them and without money: for a log that
   * comes without its table of conversions.
   */
  addNamedOrders(): void;
  /** Orders that the touchpoint log carried itself; where there are any, the table of conversions would count them twice. */
  ownOrders(): number;
}

/**
 * @param channels numbers that channels have already; new ones are added
 * @param keepRows whether somebody will ask for the row of a touch
 */
export function eventCollector({
  channels = names(),
  keepRows = true,
}: { channels?: Names; keepRows?: boolean } = {}): EventCollector {
  const builder = logBuilder(channels);
  let ownOrders = 0;
  let rows = 0;
  const named = new Map<string, { customer: string; time: number; value: number; weight: number }>();
  return {
    get log() {
      return builder.log;
    },
    ownOrders: () => ownOrders,
    addTouchpoint(row) {
      const at = rows++;
      const customer = row.customer_id;
      const time = row.touchpoint_date;
      const weight = row.sample_weight ?? 1;
      const ordered = row.conversion === true;
      if (ordered) ownOrders++;
      const value = row.conversion_value ?? 0;
      if (row.conversion_id !== null && time >= (named.get(row.conversion_id)?.time ?? -Infinity))
        named.set(row.conversion_id, { customer, time, value: 0, weight });
      const channel = channelOf(row);
      if (channel === null) {
        if (ordered) builder.addOrder({ customer, time, value, weight });
      } else
        builder.addTouch({
          customer,
          time,
          channel,
          weight,
          order: ordered ? value : Number.NaN,
          row: keepRows ? at : -1,
          visit: VISITS.has(row.touchpoint_type ?? ''),
          creator: fromCreator(row),
        });
    },
    addNamedOrders() {
      for (const order of named.values()) builder.addOrder(order);
    },
    addConversion(row) {
      builder.addOrder({
        customer: row.customer_id,
        time: row.conversion_date,
        value: row.order_value,
        weight: 1,
      });
    },
  };
}
