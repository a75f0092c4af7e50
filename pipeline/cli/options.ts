import path from 'node:path';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { BuildError } from '../publish.ts';

/**
 * The folder that paths on a command line start from: where the user stands. npm moves to the project folder before it runs a
 * script and leaves the user's own folder in INIT_CWD.
 */
export function callerFolder(): string {
  const viaNpm = process.env['npm_lifecycle_event'] !== undefined && process.env['INIT_CWD'];
  return viaNpm ? viaNpm : process.cwd();
}

export const fromCaller = (file: string): string => path.resolve(callerFolder(), file);

/** The user asked how a command is used; not a fault. */
export class HelpWanted extends Error {
  override name = 'HelpWanted';
}

/** parseArgs of node, with its faults as one line for the user. @throws HelpWanted for --help */
export function parse<T extends ParseArgsConfig>(config: T, usage: string): ReturnType<typeof parseArgs<T>> {
  if (config.args?.some((arg) => arg === '--help' || arg === '-h')) throw new HelpWanted(`usage: ${usage}`);
  try {
    return parseArgs(config);
  } catch (error) {
    const message = (error instanceof Error ? error.message : String(error)).split('. ')[0] ?? '';
    throw new BuildError(`${message}\nusage: ${usage}`);
  }
}

export interface BuildOptions {
  config: string | null;
  /** Absolute folder of the site. */
  out: string | null;
  /** Table name -> absolute file. */
  inputs: ReadonlyMap<string, string>;
  /** Whether to make again what an earlier build made of the same settings, data and code. */
  fresh: boolean;
}

/** The options that every command which builds understands. */
export function buildOptions(args: string[], command: string): BuildOptions {
  const usage = `npm run ${command} -- [--config FILE] [--input TABLE=FILE ...] [--fresh]${command === 'build' || command === 'start' ? ' [--out DIR]' : ''}`;
  const { values } = parse(
    {
      args,
      options: {
        config: { type: 'string' },
        out: { type: 'string' },
        input: { type: 'string', multiple: true },
        fresh: { type: 'boolean' },
      },
    },
    usage,
  );
  return {
    config: values.config === undefined ? null : fromCaller(values.config),
    out: values.out === undefined ? null : outFolder(values.out),
    inputs: parseInputs(values.input ?? [], usage),
    fresh: values.fresh ?? false,
  };
}

function outFolder(given: string): string {
  if (given.trim() === '') throw new BuildError('--out: got "", expected a folder');
  return fromCaller(given);
}

/** `TABLE=FILE` options as table name -> absolute file. */
export const parseInputs = (given: readonly string[], usage: string): Map<string, string> =>
  new Map(given.map((one) => parseInput(one, usage)));

function parseInput(given: string, usage: string): [string, string] {
  const [table, file] = [given.slice(0, given.indexOf('=')), given.slice(given.indexOf('=') + 1)];
  if (!given.includes('=') || table === '' || file === '')
    throw new BuildError(
      `--input: got "${given}", expected TABLE=FILE such as touchpoints=log.csv\nusage: ${usage}`,
    );
  return [table, fromCaller(file)];
}
