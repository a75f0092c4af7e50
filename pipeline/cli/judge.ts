/** `npm run judge`: the models against the truth of whole worlds of several seeds, beside what was measured before; exit 1 when a number is off. */
import { models } from '../attribution/index.ts';
import { settings, type Config } from '../config.ts';
import { loadConfig } from '../config/load.ts';
import { resolve } from '../config/resolve.ts';
import { compare } from '../judge/compare.ts';
import { reproduce, type WorldNumbers } from '../judge/reproduce.ts';
import { BuildError } from '../publish.ts';
import { report, verdict } from './judge-tables.ts';
import { fromCaller, parse } from './options.ts';

import { command, secondsSince, toOut } from './say.ts';

const USAGE = 'npm run judge -- [--seeds N] [--config FILE]';

await command(async () => {
  const { values } = parse(
    {
      args: process.argv.slice(2),
      options: { seeds: { type: 'string', default: '5' }, config: { type: 'string' } },
    },
    USAGE,
  );
  const config = await loadConfig(values.config === undefined ? null : fromCaller(values.config));
  const since = performance.now();
  const worlds = seedsOf(config, wholeNumber(values.seeds)).map((seed, at, all) =>
    live(seed, config, `${String(at + 1)} of ${String(all.length)}`),
  );
  const known = isReference(config);
  const comparison = compare(worlds, known);
  for (const line of report(comparison, worlds)) toOut(line);
  toOut(`\n${verdict(comparison, known)} (${secondsSince(since)})`);
  return comparison.outside > 0 ? 1 : 0;
});

function wholeNumber(given: string): number {
  const seeds = Number(given);
  if (!/^\d+$/.test(given) || seeds < 1 || seeds > 1000)
    throw new BuildError(`--seeds: got "${given}", expected a whole number from 1 to 1000\nusage: ${USAGE}`);
  return seeds;
}

/** The seed of the config, and others that follow from it. */
function seedsOf({ simulation: { seed } }: Config, seeds: number): string[] {
  return Array.from({ length: seeds }, (_, at) => (at === 0 ? seed : `${seed}/${String(at)}`));
}

function live(seed: string, config: Config, place: string): WorldNumbers {
  const since = performance.now();
  const world = reproduce({ ...config, simulation: { ...config.simulation, seed } }, models);
  toOut(
    `seed ${seed}, ${place}: bought anyway ${(100 * world.baseline).toFixed(1)} %   ${secondsSince(since)}`,
  );
  return world;
}

/** The reference is of the default world under any seed, seen by models with default settings. */
function isReference(config: Config): boolean {
  const part = ({ simulation, attribution }: Config): string =>
    JSON.stringify([{ ...simulation, seed: '' }, attribution]);
  return part(config) === part(resolve(settings, {}, 'defaults'));
}
