import type { Config } from '../config.ts';
import { journeyData, pathTableData, type JourneyData } from '../journeys/journey-data.ts';
import { readTable, type TableReading } from '../intake/read-table.ts';
import { pathTableBuilder } from '../journeys/table.ts';
import { paths as pathTable } from '../schema/datasets/paths.ts';
import { readEvents, type LeftAside, type LogListener, type Sources } from './events.ts';

/** What the tables that carry journeys say. */
export interface MainInputs {
  readings: TableReading[];
  journeys: JourneyData;
  leftAside: LeftAside[];
}

/** A touchpoint log and its orders. @param listener who else wants its rows */
export async function readLog(at: Sources, config: Config, listener: LogListener): Promise<MainInputs> {
  const { readings, log, ordersFrom, leftAside } = await readEvents(at, config, listener);
  return {
    readings,
    journeys: journeyData(log, {
      ordersFrom,
      lookbackDays: config.attribution.lookbackDays,
      // A build deals journeys out to brands in this order, with draws or without.
      canonical: config.uncertainty.draws > 0 || listener !== null,
    }),
    leftAside,
  };
}

/** A table of aggregated paths, which carries orders and journeys of its own. */
export async function readPaths(at: Sources, config: Config): Promise<MainInputs> {
  const table = pathTableBuilder(config.source.pathSeparator);
  const reading = await readTable(at('paths'), pathTable, {
    config,
    onRow(row) {
      table.add({
        path: row.path,
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

function leftForPaths(at: Sources): LeftAside[] {
  return (['touchpoints', 'conversions'] as const)
    .filter((table) => at(table).file !== null)
    .map((table) => ({
      table,
      why: `${at('paths').name} takes its place: a table of paths carries orders and journeys of its own`,
    }));
}
