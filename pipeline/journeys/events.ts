import type { Row } from '../schema/dataset.ts';
import type { conversions } from '../schema/datasets/conversions.ts';
import type { touchpoints } from '../schema/datasets/touchpoints.ts';
import { channelOf } from './channel.ts';
import { logBuilder, type EventLog } from './log.ts';

/** Fills an event log from the rows of the tables. */
export interface EventCollector {
  log: EventLog;
  addTouchpoint(row: Row<typeof touchpoints>): void;
  addConversion(row: Row<typeof conversions>): void;
  /** Orders that the touchpoint log carried itself; where there are any, the table of conversions would count them twice. */
  ownOrders(): number;
}

export function eventCollector(): EventCollector {
  const builder = logBuilder();
  let ownOrders = 0;
  return {
    log: builder.log,
    ownOrders: () => ownOrders,
    addTouchpoint(row) {
      const customer = row.customer_id;
      const time = row.touchpoint_date;
      const weight = row.sample_weight ?? 1;
      const ordered = row.conversion === true;
      if (ordered) ownOrders++;
      const value = row.conversion_value ?? 0;
      const channel = channelOf(row);
      if (channel === null) {
        if (ordered) builder.addOrder({ customer, time, value, weight });
      } else builder.addTouch({ customer, time, channel, weight, order: ordered ? value : Number.NaN });
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
