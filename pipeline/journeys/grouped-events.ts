import type { Row } from '../schema/dataset.ts';
import type { touchpoints } from '../schema/datasets/touchpoints.ts';
import { names } from '../tables/names.ts';
import { eventCollector, type EventCollector } from './events.ts';
import { keyOrder } from './key-order.ts';
import type { EventLog } from './log.ts';

/** The rows of a log do not come customer by customer after all: it has to be read in another way, from its start. */
export class NotGrouped extends Error {
  override name = 'NotGrouped';
}

/** Takes a log that is sorted by customer, and hands it on in parts that hold whole customers. */
export interface GroupedEvents {
  /** @throws NotGrouped when customers do not come in any order */
  addTouchpoint(row: Row<typeof touchpoints>): void;
  /** Hands the last part on, and returns how many orders the log carried itself. */
  finish(): number;
  /** Names of the channel numbers of all parts. */
  readonly channels: readonly string[];
}

/** Events of a part: enough to share its cost, few enough for the processor's cache. */
const PART = 1 << 13;

export function groupedEvents(take: (part: EventLog) => void): GroupedEvents {
  const channels = names();
  const inOrder = keyOrder();
  const fresh = (): EventCollector => eventCollector({ channels, keepRows: false });
  let [part, rows, ownOrders] = [fresh(), 0, 0];
  let customer: string | null = null;

  function end(): void {
    take(part.log);
    ownOrders += part.ownOrders();
    [part, rows] = [fresh(), 0];
  }

  return {
    channels: channels.list,
    addTouchpoint(row) {
      if (row.customer_id !== customer) {
        customer = row.customer_id;
        if (!inOrder(customer)) throw new NotGrouped();
        if (rows >= PART) end();
      }
      part.addTouchpoint(row);
      rows++;
    },
    finish() {
      end();
      return ownOrders;
    },
  };
}
