import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Config } from '../config.ts';
import { readJson, writeJson } from '../io.ts';
import type { Trials } from '../judge/index.ts';
import { aside } from './aside.ts';
import { hashOf } from './world.ts';

/** Where trials are kept between builds: they take seconds, and nothing in them depends on the data. */
const FOLDER = path.resolve('.hemline/trials');

/** Rooms whose code decides how models fare. */
const ROOMS = [
  'simulate',
  'random',
  'schema',
  'tables',
  'journeys',
  'dimensions',
  'attribution',
  'judge',
  'stats',
];

/** Trials that may still be under way; asking for them waits. */
export type Awaited = () => Promise<Trials>;

/**
 * The trials of every model in simulated worlds: those of an earlier build with the same settings and code, or new ones,
 * made beside the build in a thread of their own.
 */
export function trialsFor(config: Config): Awaited {
  const { simulation, attribution, judge, uncertainty } = config;
  const hash = hashOf([simulation, attribution, judge, uncertainty.level], ROOMS);
  const file = path.join(FOLDER, `${hash}.json`);
  if (existsSync(file)) return () => Promise.resolve(readJson(file) as Trials);
  const made = aside<Trials>('./trials-worker.ts', config);
  return async () => {
    const trials = await made();
    keepOnly(file, trials);
    return trials;
  };
}

/** Older trials are of no use to anybody. */
function keepOnly(file: string, trials: Trials): void {
  mkdirSync(FOLDER, { recursive: true });
  for (const old of readdirSync(FOLDER)) rmSync(path.join(FOLDER, old));
  writeJson(file, trials);
}
