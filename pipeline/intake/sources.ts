import path from 'node:path';
import { settings, type Config } from '../config.ts';
import { ConfigError, resolve } from '../config/resolve.ts';
import { fileExists } from '../io.ts';
import { datasets, type Dataset } from '../schema/index.ts';
import { InputError } from '../schema/input-error.ts';
import type { TableName } from '../schema/issue.ts';
import { nearest } from '../stats/nearest.ts';

/** Where a table is read from. */
export interface TableSource {
  dataset: Dataset;
  /** Absolute path, or null when there is no such file and nobody asked for one. */
  file: string | null;
  /** The name that messages and pages use. */
  name: string;
}

/**
 * Finds the file of every table: the one given on the command line, else the config's.
 * A file that somebody named must be there; the default names are looked for and may be absent.
 * @throws InputError for a named file that is missing, ConfigError for a table that does not exist
 */
export function findSources(
  config: Config,
  inputs: ReadonlyMap<string, string>,
): Map<TableName, TableSource> {
  checkNames(inputs);
  // Somebody's own journeys are not mixed with a simulated world: their other tables come from the command line too.
  const own = config.source.kind === 'simulate' && ownJourneys(inputs);
  return new Map(
    datasets.map((dataset) => {
      const given = inputs.get(dataset.name);
      return [
        dataset.name,
        own && given === undefined
          ? { dataset, file: null, name: dataset.expectedFile }
          : findSource(dataset, config, given),
      ];
    }),
  );
}

/** Whether the journeys come from the command line. */
const ownJourneys = (inputs: ReadonlyMap<string, string>): boolean =>
  inputs.has('touchpoints') || inputs.has('paths');

/** Whether a world is simulated; somebody's own journeys take its place. */
export const simulates = ({ source }: Config, inputs: ReadonlyMap<string, string>): boolean =>
  source.kind === 'simulate' && !ownJourneys(inputs);

/** The config that reads a simulated world: its tables are as the schema says, whatever the config says of files of one's own. */
export function readingWorld(config: Config, raw: string, inputs: ReadonlyMap<string, string>): Config {
  const { source } = resolve(settings, {}, 'pipeline/config.ts');
  const given = Object.entries(config.source.tables).filter(([name]) => inputs.has(name));
  const tables = { ...source.tables, ...Object.fromEntries(given) };
  return { ...config, source: { ...config.source, folder: raw, tables } };
}

/** The source of one table from a file that a user named, or its absence. @throws InputError when the file is missing */
export function fileSource(name: TableName, file: string | null): TableSource {
  const dataset = datasets.find((candidate) => candidate.name === name) as Dataset;
  if (file !== null && !fileExists(file))
    throw new InputError(`${file}: no such file, expected the table ${name}`);
  return { dataset, file, name: file === null ? dataset.expectedFile : path.basename(file) };
}

function checkNames(inputs: ReadonlyMap<string, string>): void {
  const known = datasets.map((dataset) => dataset.name as string);
  for (const name of inputs.keys()) {
    if (known.includes(name)) continue;
    const near = nearest(name, known);
    throw new ConfigError(
      `--input: got "${name}"${near ? ` (nearest: ${near})` : ''}, expected one of ${known.join(', ')}`,
    );
  }
}

function findSource(dataset: Dataset, config: Config, given: string | undefined): TableSource {
  const configured = config.source.tables[dataset.name].file;
  if (given === undefined && configured === null) return { dataset, file: null, name: dataset.expectedFile };
  const file = given ?? path.resolve(config.source.folder, configured ?? dataset.expectedFile);
  if (fileExists(file)) return { dataset, file, name: path.basename(file) };
  const byDefault = given === undefined && configured === settings.source.tables[dataset.name].file.value;
  if (!byDefault) throw new InputError(`${file}: no such file, expected the table ${dataset.name}`);
  const packed = PACKED.map((ending) => file.replace(/\.csv$/, ending)).find(fileExists) ?? null;
  return { dataset, file: packed, name: path.basename(packed ?? file) };
}

/** What a table may be instead of a CSV when nobody named its file. */
const PACKED = ['.parquet', '.csv.gz'];
