/** `npm run bench`: whole-process processor time of the quick answer on logs made here, of the simulated world, and of the allocation core. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { settings } from '../config.ts';
import { resolve } from '../config/resolve.ts';
import { source, type Source } from '../random/source.ts';
import { simulate } from '../simulate/index.ts';
import { benchFilters } from './bench-filters.ts';
import { reportBudget } from './bench-budget.ts';
import { command, count, toOut } from './say.ts';

const FOLDER = '.hemline/bench';
const RUNS = 5;

/** As package.json has it. */
const COMMAND = ['--no-concurrent-recompilation', 'pipeline/cli/attribute.mjs'];

/** Prints at exit what the process used since its start, all threads together. */
const PROBE = `data:text/javascript,${encodeURIComponent(
  'process.on("exit", () => { const { user, system } = process.cpuUsage(); process.stderr.write("\\ncpu " + (user + system) / 1e6); })',
)}`;

await command(async () => {
  mkdirSync(FOLDER, { recursive: true });
  const journeys = makeJourneys(source('bench', 'journeys'), { journeys: 100_000, channels: 50 });
  const log = write('log-100k.csv', logLines(journeys));
  const paths = write('paths-100k.csv', pathLines(journeys));
  toOut(
    `100,000 journeys x 50 channels, ${count(journeys.reduce((a, j) => a + j.length, 0))} touches; median of ${String(RUNS)} runs`,
  );
  report('attribute, touchpoint log, all models', log, []);
  report('attribute, path table, all models', paths, []);
  report('attribute, path table, first,last,linear,markov', paths, ['--models', 'first,last,linear,markov']);
  reportWorld();
  for (const line of await benchFilters('dist')) toOut(line);
  reportBudget();
  return 0;
});

/** The default world, once: how long its lives and truth take, and everything up to written tables. */
function reportWorld(): void {
  const { simulation } = resolve(settings, {}, 'bench');
  const before = process.cpuUsage();
  const seconds = (): string => {
    const { user, system } = process.cpuUsage(before);
    return ((user + system) / 1e6).toFixed(2);
  };
  simulate(simulation, { raw: FOLDER, truth: FOLDER }, (name) => {
    const what = name === 'world' ? 'simulated world with its truth' : 'the same up to written tables';
    toOut(`${what.padEnd(50)} ${seconds()} s of processor time`);
  });
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  toOut(`${'memory at most'.padEnd(50)} ${String(megabytes)} MB`);
}

function makeJourneys(uniform: Source, size: { journeys: number; channels: number }): number[][] {
  return Array.from({ length: size.journeys }, () => {
    const touches = 1 + Math.floor(-Math.log(1 - uniform()) * 1.8);
    // Squared: some channels are common, some rare.
    return Array.from({ length: touches }, () => Math.floor(uniform() ** 2 * size.channels));
  });
}

function* logLines(journeys: readonly number[][]): Generator<string> {
  yield 'customer_id,time,channel,conversion,conversion_value';
  for (const [j, steps] of journeys.entries()) {
    const ordered = j % 9 === 0;
    for (const [i, channel] of steps.entries()) {
      const last = ordered && i === steps.length - 1;
      const time = new Date(Date.UTC(2024, 0, 1) + ((j * 7919) % 200) * 86_400_000 + i * 40_000_000);
      yield `C${String(j).padStart(6, '0')},${time.toISOString().slice(0, 19)}Z,Channel ${String(channel)},${last ? '1' : '0'},${last ? '80.5' : '0'}`;
    }
  }
}

function* pathLines(journeys: readonly number[][]): Generator<string> {
  yield 'path,total_conversions,total_conversion_value,total_null';
  for (const [j, steps] of journeys.entries())
    yield `${steps.map((s) => `Channel ${String(s)}`).join(' > ')},${j % 9 === 0 ? '1,80.5,0' : '0,0,1'}`;
}

function write(name: string, lines: Iterable<string>): string {
  const file = path.join(FOLDER, name);
  writeFileSync(file, `${[...lines].join('\n')}\n`);
  return file;
}

function report(what: string, file: string, args: string[]): void {
  const seconds = Array.from({ length: RUNS }, () => cpuSeconds([file, '--format', 'json', ...args])).sort(
    (a, b) => a - b,
  );
  toOut(`${what.padEnd(50)} ${(seconds[RUNS >> 1] as number).toFixed(2)} s of processor time`);
}

/** User + system time of one whole process, start-up included. */
function cpuSeconds(args: string[]): number {
  const child = spawnSync(process.execPath, ['--import', PROBE, ...COMMAND, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (child.status !== 0) throw new Error(`attribute failed: ${child.stderr}`);
  return Number(/cpu ([\d.]+)$/.exec(child.stderr)?.[1]);
}
