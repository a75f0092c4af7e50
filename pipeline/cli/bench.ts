/** `npm run bench`: processor time of the quick answer, of the simulated world, of the draws, and of the allocation core. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { settings } from '../config.ts';
import { resolve } from '../config/resolve.ts';
import { simulate } from '../simulate/index.ts';
import { reportAttribute } from './bench-attribute.ts';
import { benchCalculator } from './bench-calculator.ts';
import { benchFilters } from './bench-filters.ts';
import { reportBudget } from './bench-budget.ts';
import { reportIntervals } from './bench-intervals.ts';
import { command, toOut } from './say.ts';

const FOLDER = '.hemline/bench';

await command(async () => {
  const raw = path.resolve(FOLDER, 'raw');
  mkdirSync(raw, { recursive: true });
  // Before anything that needs much memory: what a process has used at most never falls again.
  reportWorld(raw);
  await reportIntervals(resolve(settings, {}, 'bench'), raw);
  reportBudget();
  reportAttribute(FOLDER);
  for (const line of await benchFilters('dist')) toOut(line);
  for (const line of await benchCalculator('dist')) toOut(line);
  return 0;
});

/** The default world, once: how long its lives and truth take, and everything up to written tables. */
function reportWorld(raw: string): void {
  const { simulation } = resolve(settings, {}, 'bench');
  const before = process.cpuUsage();
  const seconds = (): string => {
    const { user, system } = process.cpuUsage(before);
    return ((user + system) / 1e6).toFixed(2);
  };
  simulate(simulation, { raw, truth: FOLDER }, (name) => {
    const what = name === 'world' ? 'simulated world with its truth' : 'the same up to written tables';
    toOut(`${what.padEnd(50)} ${seconds()} s of processor time`);
  });
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  toOut(`${'memory at most'.padEnd(50)} ${String(megabytes)} MB`);
}
