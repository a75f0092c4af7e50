import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Config } from '../config.ts';
import { readingWorld, simulates } from '../intake/sources.ts';
import { BuildError, checkReplaceable, MARKER, readMarker, target, type Target } from '../publish.ts';
import { simulate, type OnStage } from '../simulate/index.ts';
import { hashOfFile, hashOfWork } from './code.ts';
import type { BuildOptions } from './options.ts';
import { replacing } from './replacing.ts';

/** Where a simulated world lies, and whether it is there already. */
export interface World {
  raw: Target;
  truth: Target;
  /** False when its files are those that the settings would make again. */
  make: boolean;
}

interface Stamp {
  /** Hash of the settings and of the code that makes worlds. */
  world: string;
  /** Hash of each file. */
  files: Record<string, string>;
}

/**
 * The world that a build reads, or null for data of one's own.
 * @throws BuildError for a folder with files that no build made, or that somebody has edited since
 */
export function worldOf(
  config: Config,
  { inputs, out, fresh }: Pick<BuildOptions, 'inputs' | 'out' | 'fresh'>,
): World | null {
  if (!simulates(config, inputs)) return null;
  const [raw, truth] = [target('raw', place(out, 'raw')), target('truth', place(out, 'truth'))];
  for (const one of [raw, truth]) checkReplaceable(one, 'source.kind simulate');
  const wanted = worldHash(config);
  const current = [raw, truth].map(({ live }) => isCurrent(live, wanted));
  return { raw, truth, make: fresh || current.includes(false) };
}

const place = (out: string | null, name: string): string =>
  out === null ? path.resolve('data', name) : `${out}.${name}`;

/** Removes the truth of an earlier world: it says nothing of data of one's own. */
export function retireTruth(out: string | null): void {
  const folder = place(out, 'truth');
  if (existsSync(path.join(folder, MARKER))) rmSync(folder, { recursive: true });
}

/** Where the pipeline reads a world, or is to write it. */
export const worldFolders = ({ raw, truth, make }: World): { raw: string; truth: string; make: boolean } =>
  make ? { raw: raw.next, truth: truth.next, make } : { raw: raw.live, truth: truth.live, make };

/**
 * Finds the world of the last build, or makes one aside, for commands that only read: what a build published stays as it is.
 * @returns the config that reads it
 */
export async function readable(
  config: Config,
  inputs: ReadonlyMap<string, string>,
  stage: OnStage,
): Promise<Config> {
  const published = worldOf(config, { inputs, out: null, fresh: false });
  if (!published) return config;
  const world = published.make
    ? (worldOf(config, { inputs, out: path.resolve('.hemline/world'), fresh: false }) ?? published)
    : published;
  if (world.make)
    await replacing(
      [world.raw, world.truth],
      () => Promise.resolve(simulate(config.simulation, worldFolders(world), stage)),
      (made) => stampOf(made, config),
    );
  return readingWorld(config, world.raw.live, inputs);
}

/** What the marker of a fresh world says beside what it holds: what it was made from, so that the next build need not make it again. */
export function stampOf({ kind, next }: Target, config: Config): Stamp | object {
  if (kind !== 'raw' && kind !== 'truth') return {};
  return { world: worldHash(config), files: hashes(next) } satisfies Stamp;
}

/** @throws BuildError for a file that somebody has edited: it is neither read as the world's nor written over */
function isCurrent(folder: string, wanted: string): boolean {
  const { world, files = {} } = (readMarker(folder) ?? {}) as Partial<Stamp>;
  if (world === undefined) return false;
  const now = hashes(folder);
  for (const [name, known] of Object.entries(files))
    if (name in now && now[name] !== known)
      throw new BuildError(
        `${path.join(folder, name)}: changed since Hemline made it, expected it unchanged: set source.kind to 'csv' to report on your files, or delete the folder to make the world again`,
      );
  return world === wanted && Object.keys(files).every((name) => name in now);
}

const hashes = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((name) => name !== MARKER)
      .sort()
      .map((name) => [name, hashOfFile(path.join(folder, name))]),
  );

const worldHash = ({ simulation }: Config): string => hashOfWork(simulation, ['simulate/index.ts']);
