import type { Config } from '../config.ts';
import { readTable, type TableReading } from '../intake/read-table.ts';
import type { TableSource } from '../intake/sources.ts';
import { eventCollector } from '../journeys/events.ts';
import { journeyData, pathTableData, type JourneyData } from '../journeys/journey-data.ts';
import { pathTableBuilder, splitPath } from '../journeys/table.ts';
import type { Row } from '../schema/dataset.ts';
import { conversions } from '../schema/datasets/conversions.ts';
import { paths as pathTable } from '../schema/datasets/paths.ts';
import { touchpoints } from '../schema/datasets/touchpoints.ts';
import type { TableName } from '../schema/issue.ts';

/** What the tables that carry journeys say. */
export interface MainInputs {
  readings: TableReading[];
  journeys: JourneyData;
  /** Tables with a file that were left aside on purpose, and why. */
  leftAside: { table: TableName; why: string }[];
}

/** Finds the source of a table. */
export type Sources = (name: TableName) => TableSource;

/** Who else wants the rows of a log: every kept row with its physical line. */
export interface LogListener {
  touch(row: Row<typeof touchpoints>, line: number): void;
  order(row: Row<typeof conversions>, line: number): void;
}

/** A touchpoint log and its orders: on its own rows, in a table of conversions, or just named by the touches. */
export async function readLog(
  at: Sources,
  config: Config,
  listener: LogListener | null = null,
): Promise<MainInputs> {
  const events = eventCollector();
  const log = await readTable(at('touchpoints'), touchpoints, {
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
  const leftAside = [];
  if (own > 0 && at('conversions').file !== null)
    leftAside.push({
      table: 'conversions' as const,
      why: `${at('touchpoints').name} carries ${own.toLocaleString('en-US')} orders of its own, so ${at('conversions').name} was not read: its orders would count twice`,
    });
  return {
    readings: orders ? [log, orders] : [log],
    journeys: journeyData(events.log, {
      ordersFrom: own > 0 ? 'log' : 'table',
      lookbackDays: config.attribution.lookbackDays,
      // A build deals journeys out to brands in this order, with draws or without.
      canonical: config.uncertainty.draws > 0 || listener !== null,
    }),
    leftAside,
  };
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

/** A table of aggregated paths, which carries orders and journeys of its own. */
export async function readPaths(at: Sources, config: Config): Promise<MainInputs> {
  const table = pathTableBuilder();
  const reading = await readTable(at('paths'), pathTable, {
    config,
    onRow(row) {
      table.add({
        steps: splitPath(row.path, config.source.pathSeparator),
        orders: row.total_conversions,
        value: row.total_conversion_value ?? 0,
        nulls: row.total_null ?? 0,
      });
    },
  });
  return {
    readings: [reading],
    journeys: pathTableData(table.paths(), config.uncertainty.draws > 0),
    leftAside: leftForPaths(at),
  };
}

function leftForPaths(at: Sources): MainInputs['leftAside'] {
  return (['touchpoints', 'conversions'] as const)
    .filter((table) => at(table).file !== null)
    .map((table) => ({
      table,
      why: `${at('paths').name} takes its place: a table of paths carries orders and journeys of its own`,
    }));
}
