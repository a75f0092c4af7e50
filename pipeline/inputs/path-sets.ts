import type { Config } from '../config.ts';
import { hasColumn } from '../intake/kind.ts';
import { readTable, type TableReading } from '../intake/read-table.ts';
import { groupedEvents, NotGrouped } from '../journeys/grouped-events.ts';
import { pathCollector, type PathSets } from '../journeys/path-sets.ts';
import { touchpoints } from '../schema/datasets/touchpoints.ts';
import { readEvents, type Sources } from './events.ts';
import { readPaths } from './journeys.ts';

/** What attribution without draws and without a site needs of the tables that carry journeys. */
export interface PathInputs {
  readings: TableReading[];
  paths: PathSets;
}

/**
 * A touchpoint log as paths. One that is sorted by customer and carries its own orders is read without holding more than one
 * part of it; any other is held as numbers until its end. Both come to the same paths.
 * @param keepRows whether a row per journey is wanted besides the distinct paths
 */
export async function readLogPaths(at: Sources, config: Config, keepRows: boolean): Promise<PathInputs> {
  const carriesOrders = await hasColumn(at('touchpoints'), {
    dataset: touchpoints,
    column: 'conversion',
    config,
  });
  return (carriesOrders ? await readGrouped(at, config, keepRows) : null) ?? readWhole(at, config, keepRows);
}

/** A table of paths as distinct paths; it has no times. */
export async function readTablePaths(at: Sources, config: Config): Promise<PathInputs> {
  const { readings, journeys } = await readPaths(at, config);
  return { readings, paths: { distinct: journeys.paths, rows: null } };
}

/** Null for a log that must be read otherwise: it is not sorted by customer, or its orders stand elsewhere. */
async function readGrouped(at: Sources, config: Config, keepRows: boolean): Promise<PathInputs | null> {
  const collector = pathCollector(config.attribution.lookbackDays, keepRows);
  const events = groupedEvents(collector.take);
  try {
    const reading = await readTable(at('touchpoints'), touchpoints, {
      config,
      onRow: events.addTouchpoint,
      groupedBy: 'customer_id',
    });
    return events.finish() > 0 ? { readings: [reading], paths: collector.sets(events.channels) } : null;
  } catch (cause) {
    if (cause instanceof NotGrouped) return null;
    throw cause;
  }
}

async function readWhole(at: Sources, config: Config, keepRows: boolean): Promise<PathInputs> {
  const { readings, log } = await readEvents(at, config, null);
  const collector = pathCollector(config.attribution.lookbackDays, keepRows);
  collector.take(log);
  return { readings, paths: collector.sets(log.channels) };
}
