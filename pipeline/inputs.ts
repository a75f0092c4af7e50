import type { Config } from './config.ts';
import { readTable, type TableReading } from './intake/read-table.ts';
import { findSources, type TableSource } from './intake/sources.ts';
import { eventCollector } from './journeys/events.ts';
import { journeyData, pathTableData, type JourneyData } from './journeys/journey-data.ts';
import { pathTableBuilder, splitPath } from './journeys/table.ts';
import { datasets } from './schema/index.ts';
import { brands } from './schema/datasets/brands.ts';
import { conversions } from './schema/datasets/conversions.ts';
import { influencers } from './schema/datasets/influencers.ts';
import { liftTests } from './schema/datasets/lift-tests.ts';
import { paths as pathTable } from './schema/datasets/paths.ts';
import { posts } from './schema/datasets/posts.ts';
import { spend } from './schema/datasets/spend.ts';
import { touchpoints } from './schema/datasets/touchpoints.ts';
import { InputError } from './schema/input-error.ts';
import type { TableName } from './schema/issue.ts';

/** Everything that was read, and the journeys made of it. */
export interface Inputs {
  /** One per table, in the order of the schema. */
  readings: TableReading[];
  journeys: JourneyData;
  /** Tables with a file that were left aside on purpose, and why. */
  leftAside: { table: TableName; why: string }[];
}

/**
 * Reads every table of the config.
 * @param given table name -> absolute file, from the command line
 * @throws InputError when neither a touchpoint log nor a table of paths is there
 */
export async function readInputs(config: Config, given: ReadonlyMap<string, string>): Promise<Inputs> {
  const sources = findSources(config, given);
  const at = (name: TableName): TableSource => sources.get(name) as TableSource;
  const usePaths = readsPaths(config, { touchpoints: at('touchpoints'), paths: at('paths'), given });
  const ignore = { config, onRow: () => undefined };
  const read = new Map<TableName, TableReading>([
    ['brands', await readTable(at('brands'), brands, ignore)],
    ['influencers', await readTable(at('influencers'), influencers, ignore)],
    ['posts', await readTable(at('posts'), posts, ignore)],
    ['spend', await readTable(at('spend'), spend, ignore)],
    ['lift_tests', await readTable(at('lift_tests'), liftTests, ignore)],
  ]);
  const main = usePaths ? await readPaths(at, config) : await readLog(at, config);
  for (const reading of main.readings) read.set(reading.source.dataset.name, reading);
  return {
    readings: datasets.map(({ name }) => read.get(name) ?? { source: at(name), result: null }),
    journeys: main.journeys,
    leftAside: main.leftAside,
  };
}

/** What the tables that carry journeys say. */
export type MainInputs = Pick<Inputs, 'readings' | 'journeys' | 'leftAside'>;

/** A log is preferred, because it knows times; a table of paths named on the command line is what its user wants. */
function readsPaths(
  config: Config,
  at: { touchpoints: TableSource; paths: TableSource; given: ReadonlyMap<string, string> },
): boolean {
  if (at.given.has('touchpoints') && at.given.has('paths'))
    throw new InputError(
      '--input: got touchpoints and paths, expected one of them: a table of paths takes the place of a log',
    );
  if (at.touchpoints.file === null && at.paths.file === null)
    throw new InputError(
      `${config.source.folder}: no ${at.touchpoints.name} and no ${at.paths.name}, expected one of them; set source.folder or --input touchpoints=FILE`,
    );
  return at.given.has('paths') || at.touchpoints.file === null;
}

/** Finds the source of a table. */
type Sources = (name: TableName) => TableSource;

/** A touchpoint log and its orders: on its own rows, in a table of conversions, or just named by the touches. */
export async function readLog(at: Sources, config: Config): Promise<MainInputs> {
  const events = eventCollector();
  const log = await readTable(at('touchpoints'), touchpoints, { config, onRow: events.addTouchpoint });
  const own = events.ownOrders();
  const orders =
    own > 0 ? null : await readTable(at('conversions'), conversions, { config, onRow: events.addConversion });
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
      canonical: config.uncertainty.draws > 0,
    }),
    leftAside,
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

function leftForPaths(at: Sources): Inputs['leftAside'] {
  return (['touchpoints', 'conversions'] as const)
    .filter((table) => at(table).file !== null)
    .map((table) => ({
      table,
      why: `${at('paths').name} takes its place: a table of paths carries orders and journeys of its own`,
    }));
}
