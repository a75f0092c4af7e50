import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Config } from '../config.ts';
import { readJson, writeJson } from '../io.ts';
import type { Trials } from '../judge/index.ts';
import { aside } from './aside.ts';
import { hashOfWork } from './code.ts';
import { forgetOld } from './kept.ts';

/** Where trials are kept between builds: they take seconds, and nothing in them depends on the data. */
const FOLDER = path.resolve('.hemline/trials');

/** Trials that may still be under way; asking for them waits. */
export type Awaited = () => Promise<Trials>;

/**
 * The trials of every model in simulated worlds: those of an earlier build with the same settings and code, or new ones,
 * made beside the build in a thread of their own.
 * @param fresh makes them again
 */
export function trialsFor(config: Config, { fresh }: { fresh: boolean }): Awaited {
  const { simulation, attribution, judge, uncertainty } = config;
  const hash = hashOfWork([simulation, attribution, judge, uncertainty.level], ['cli/trials-worker.ts']);
  const file = path.join(FOLDER, `${hash}.json`);
  if (!fresh && existsSync(file)) return () => Promise.resolve(readJson(file) as Trials);
  const made = aside<Trials>('./trials-worker.ts', config);
  return async () => {
    const trials = await made();
    mkdirSync(FOLDER, { recursive: true });
    writeJson(file, trials);
    forgetOld(FOLDER, '');
    return trials;
  };
}
