import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Config } from '../config.ts';
import { readingWorld, simulates } from '../intake/sources.ts';
import { BuildError, checkReplaceable, MARKER, readMarker, target, type Target } from '../publish.ts';
import { simulate, type OnStage } from '../simulate/index.ts';
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
  inputs: ReadonlyMap<string, string>,
  out: string | null,
): World | null {
  if (!simulates(config, inputs)) return null;
  const [raw, truth] = [target('raw', place(out, 'raw')), target('truth', place(out, 'truth'))];
  for (const one of [raw, truth]) checkReplaceable(one, 'source.kind simulate');
  const wanted = worldHash(config);
  const current = [raw, truth].map(({ live }) => isCurrent(live, wanted));
  return { raw, truth, make: current.includes(false) };
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
  const published = worldOf(config, inputs, null);
  if (!published) return config;
  const world = published.make
    ? (worldOf(config, inputs, path.resolve('.hemline/world')) ?? published)
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

const hash = (...parts: (string | Buffer)[]): string => {
  const sum = createHash('sha256');
  for (const part of parts) sum.update(part);
  return sum.digest('hex').slice(0, 16);
};

const hashes = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((name) => name !== MARKER)
      .sort()
      .map((name) => [name, hash(readFileSync(path.join(folder, name)))]),
  );

/** Rooms whose code decides what a world looks like. */
const ROOMS = ['simulate', 'random', 'schema'];

const worldHash = ({ simulation }: Config): string => hashOf(simulation, ROOMS);

/** Of settings, of the code of the rooms that turn them into something, and of the version of node. */
export function hashOf(settings: unknown, rooms: readonly string[]): string {
  const pipeline = path.dirname(import.meta.dirname);
  const files = rooms.flatMap((room) =>
    readdirSync(path.join(pipeline, room), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
      .sort()
      .map((file) => path.join(pipeline, room, file)),
  );
  return hash(JSON.stringify(settings), process.version, ...files.map((file) => readFileSync(file)));
}
