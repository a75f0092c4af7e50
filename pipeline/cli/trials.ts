import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Config } from '../config.ts';
import { writeJson } from '../io.ts';
import type { Trials } from '../judge/index.ts';
import { codeOf } from './world.ts';

/** Where trials are kept between builds: they take seconds, and nothing in them depends on the data. */
const FOLDER = path.resolve('.hemline/trials');

/** Rooms whose code decides how models fare. */
const ROOMS = ['simulate', 'random', 'schema', 'journeys', 'attribution', 'judge', 'stats'];

/**
 * The trials of every model in simulated worlds: those of an earlier build with the same settings and code, or new ones,
 * made beside the build in a thread of their own.
 */
export async function trialsFor(config: Config): Promise<Trials> {
  const { simulation, attribution, judge, uncertainty } = config;
  const hash = createHash('sha256')
    .update(JSON.stringify([simulation, attribution, judge, uncertainty.level]))
    .update(codeOf(ROOMS))
    .digest('hex')
    .slice(0, 16);
  const file = path.join(FOLDER, `${hash}.json`);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Trials;
  const trials = await runAside(config);
  keepOnly(file, trials);
  return trials;
}

function runAside(config: Config): Promise<Trials> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./trials-worker.ts', import.meta.url), { workerData: config });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

/** Older trials are of no use to anybody. */
function keepOnly(file: string, trials: Trials): void {
  mkdirSync(FOLDER, { recursive: true });
  for (const old of readdirSync(FOLDER)) rmSync(path.join(FOLDER, old));
  writeJson(file, trials);
}
