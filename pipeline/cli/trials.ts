import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Config } from '../config.ts';
import { readJson, writeJson } from '../io.ts';
import type { Trials } from '../judge/index.ts';
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
 * made beside the build in a thread of their own. A build that fails before it asks for them does not wait for the thread.
 */
export function trialsFor(config: Config): Awaited {
  const { simulation, attribution, judge, uncertainty } = config;
  const hash = hashOf([simulation, attribution, judge, uncertainty.level], ROOMS);
  const file = path.join(FOLDER, `${hash}.json`);
  if (existsSync(file)) return () => Promise.resolve(readJson(file) as Trials);
  return runAside(config, (trials) => {
    keepOnly(file, trials);
  });
}

function runAside(config: Config, keep: (trials: Trials) => void): Awaited {
  const worker = new Worker(new URL('./trials-worker.ts', import.meta.url), { workerData: config });
  const made = new Promise<Trials>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
  // Whoever asks hears of a fault; until then it must not end the build.
  made.catch(() => undefined);
  worker.unref();
  return async () => {
    worker.ref();
    const trials = await made;
    keep(trials);
    return trials;
  };
}

/** Older trials are of no use to anybody. */
function keepOnly(file: string, trials: Trials): void {
  mkdirSync(FOLDER, { recursive: true });
  for (const old of readdirSync(FOLDER)) rmSync(path.join(FOLDER, old));
  writeJson(file, trials);
}
