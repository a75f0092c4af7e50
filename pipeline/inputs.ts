import type { Config } from './config.ts';
import { readLog, readPaths, type MainInputs } from './inputs/journeys.ts';
import { readTable, type TableReading } from './intake/read-table.ts';
import { findSources, type TableSource } from './intake/sources.ts';
import { datasets, type Dataset } from './schema/index.ts';
import { brands } from './schema/datasets/brands.ts';
import { conversions } from './schema/datasets/conversions.ts';
import { influencers } from './schema/datasets/influencers.ts';
import { liftTests } from './schema/datasets/lift-tests.ts';
import { posts } from './schema/datasets/posts.ts';
import { spend } from './schema/datasets/spend.ts';
import { touchpoints } from './schema/datasets/touchpoints.ts';
import { InputError } from './schema/input-error.ts';
import type { TableName } from './schema/issue.ts';
import { tableBuilder, type TableBuilder } from './tables/builder.ts';
import type { Table } from './tables/table.ts';
import type { Tables } from './tables/tables.ts';

/** Everything that was read, and the journeys made of it. */
export interface Inputs extends MainInputs {
  /** One per table, in the order of the schema. */
  readings: TableReading[];
  /** The kept rows of every table but that of paths. */
  tables: Tables;
  /** Id of each row of the table of touchpoints; null where there are none, or nobody asks. */
  touchIds: readonly string[] | null;
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
  const read = new Map<TableName, TableReading>();
  const whole = async <D extends Dataset>(dataset: D): Promise<Table<D> | null> => {
    const builder = tableBuilder(dataset);
    const reading = await readTable(at(dataset.name), dataset, { config, onRow: builder.add });
    read.set(dataset.name, reading);
    return finished(builder, reading);
  };
  const small = {
    brands: await whole(brands),
    influencers: await whole(influencers),
    posts: await whole(posts),
    spend: await whole(spend),
    lift_tests: await whole(liftTests),
  };
  // Touches are not looked up by their ids, and there are millions of them: a list costs a tenth of a column of words.
  const ids: string[] | null = config.attribution.touchCredits ? [] : null;
  const touches = tableBuilder(touchpoints, { skip: ['touchpoint_id'] });
  const orders = tableBuilder(conversions);
  const main = usePaths
    ? await readPaths(at, config)
    : await readLog(at, config, {
        touch(row, line) {
          touches.add(row, line);
          ids?.push(row.touchpoint_id ?? '');
        },
        order: orders.add,
      });
  for (const reading of main.readings) read.set(reading.source.dataset.name, reading);
  return {
    readings: datasets.map(({ name }) => read.get(name) ?? { source: at(name), result: null }),
    journeys: main.journeys,
    leftAside: main.leftAside,
    tables: {
      ...small,
      touchpoints: finished(touches, read.get('touchpoints')),
      conversions: finished(orders, read.get('conversions')),
    },
    touchIds: read.get('touchpoints')?.result?.present.has('touchpoint_id') === true ? ids : null,
  };
}

/** The table of a file that was read, or null. */
const finished = <D extends Dataset>(
  builder: TableBuilder<D>,
  reading: TableReading | undefined,
): Table<D> | null =>
  reading?.result ? builder.table({ file: reading.source.name, present: reading.result.present }) : null;

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
