import type { Config } from '../config.ts';
import { readTable, type TableReading } from '../intake/read-table.ts';
import type { TableSource } from '../intake/sources.ts';
import { eventCollector } from '../journeys/events.ts';
import type { EventLog } from '../journeys/log.ts';
import type { Row } from '../schema/dataset.ts';
import { conversions } from '../schema/datasets/conversions.ts';
import { touchpoints } from '../schema/datasets/touchpoints.ts';
import type { TableName } from '../schema/issue.ts';

/** A table with a file that was left aside on purpose. */
export interface LeftAside {
  table: TableName;
  why: string;
}

/** Finds the source of a table. */
export type Sources = (name: TableName) => TableSource;

/** Who else wants the rows of a log: every kept row with its physical line. */
export interface LogListener {
  touch(row: Row<typeof touchpoints>, line: number): void;
  order(row: Row<typeof conversions>, line: number): void;
}

export interface ReadEvents {
  readings: TableReading[];
  log: EventLog;
  /** Where orders stand: in a table of their own (or only named by touches), or on the rows of the log. */
  ordersFrom: 'table' | 'log';
  leftAside: LeftAside[];
}

/**
 * A touchpoint log and its orders: on its own rows, in a table of conversions, or just named by the touches. The rows may come
 * in any order.
 */
export async function readEvents(
  at: Sources,
  config: Config,
  listener: LogListener | null,
): Promise<ReadEvents> {
  const events = eventCollector({ keepRows: listener !== null });
  const touches = await readTable(at('touchpoints'), touchpoints, {
    config,
    onRow: both(events.addTouchpoint, listener?.touch),
  });
  const own = events.ownOrders();
  const readOrders = (): Promise<TableReading> =>
    readTable(at('conversions'), conversions, {
      config,
      onRow: both(events.addConversion, listener?.order),
    });
  const orders = own > 0 ? null : await readOrders();
  if (own === 0 && !orders?.result) events.addNamedOrders();
  return {
    readings: orders ? [touches, orders] : [touches],
    log: events.log,
    ordersFrom: own > 0 ? 'log' : 'table',
    leftAside: own > 0 ? conversionsAside(at, own) : [],
  };
}

function conversionsAside(at: Sources, own: number): LeftAside[] {
  if (at('conversions').file === null) return [];
  const why = `${at('touchpoints').name} carries ${own.toLocaleString('en-US')} orders of its own, so ${at('conversions').name} was not read: its orders would count twice`;
  return [{ table: 'conversions', why }];
}

// A log without a listener must not pay for the call: millions of rows pass here.
function both<R>(
  first: (row: R) => void,
  second: ((row: R, line: number) => void) | undefined,
): (row: R, line: number) => void {
  if (second === undefined) return first;
  return (row, line) => {
    first(row);
    second(row, line);
  };
}
