import { evidenceFrom } from '../attribution/evidence-from.ts';
import { models } from '../attribution/index.ts';
import { resamples, SHARED_DRAWS } from '../attribution/resample.ts';
import type { Config } from '../config.ts';
import { readInputs } from '../inputs.ts';
import { readingWorld } from '../intake/sources.ts';
import { prepareView, runView } from '../report/view-run.ts';
import { toOut } from './say.ts';

/** All models by channel with their draws, on the tables of a simulated world. @param raw folder of its tables */
export async function reportIntervals(config: Config, raw: string): Promise<void> {
  const none = new Map<string, string>();
  const { journeys, tables } = await readInputs(readingWorld(config, raw, none), none);
  const { draws, seed } = config.uncertainty;
  const before = process.cpuUsage();
  const question = {
    models,
    config,
    evidence: evidenceFrom(tables, journeys),
    resamples: resamples(journeys.paths, { draws, seed, stream: SHARED_DRAWS }),
    creators: journeys.creators,
  };
  runView(prepareView({ paths: journeys.paths, rows: null }, question), question);
  const { user, system } = process.cpuUsage(before);
  toOut(
    `${`all models by channel, ${String(draws)} draws, that world`.padEnd(50)} ${((user + system) / 1e6).toFixed(2)} s of processor time`,
  );
}
