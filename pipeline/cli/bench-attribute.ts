import { spawnSync } from 'node:child_process';
import { writeFiles } from './bench-logs.ts';
import { count, toOut } from './say.ts';

const RUNS = 5;

/** As package.json has it. */
const COMMAND = ['--no-concurrent-recompilation', 'pipeline/cli/attribute.mjs'];

/** Prints at exit what the process used since its start, all threads together, and its memory at the most. */
const PROBE = `data:text/javascript,${encodeURIComponent(
  'process.on("exit", () => { const { user, system } = process.cpuUsage(); process.stderr.write("\\nused " + (user + system) / 1e6 + " " + process.resourceUsage().maxRSS / 1024); })',
)}`;

const FOUR = ['--models', 'first,last,linear,markov'];

/** Whole processes of `npm run attribute`, start-up included. */
export function reportAttribute(folder: string): void {
  const small = writeFiles(folder, '100k', { journeys: 100_000, channels: 50, touches: 2.3 });
  heading(100_000, small.rows);
  report('attribute, log, all models', small.byCustomer, []);
  report('attribute, path table, all models', small.paths, []);
  report('attribute, path table, first,last,linear,markov', small.paths, FOUR);
  const large = writeFiles(folder, '1m', { journeys: 1_000_000, channels: 50, touches: 4 });
  heading(1_000_000, large.rows);
  report('attribute, path table, first,last,linear,markov', large.paths, FOUR);
  report('attribute, path table, all models', large.paths, []);
  report('attribute, log by customer, the same four', large.byCustomer, FOUR);
  report('attribute, log by time, the same four', large.byTime, FOUR);
  report('attribute, log in no order, the same four', large.shuffled, FOUR);
  report('attribute, log by customer, all models', large.byCustomer, []);
}

const heading = (journeys: number, rows: number): void => {
  toOut(`${count(journeys)} journeys x 50 channels, ${count(rows)} touches; median of ${String(RUNS)} runs`);
};

interface Use {
  seconds: number;
  megabytes: number;
}

function report(what: string, file: string, args: string[]): void {
  const uses = Array.from({ length: RUNS }, () => use([file, '--format', 'json', ...args]));
  const seconds = uses.map((one) => one.seconds).sort((a, b) => a - b)[RUNS >> 1] as number;
  const megabytes = Math.round(Math.max(...uses.map((one) => one.megabytes)));
  toOut(
    `${what.padEnd(50)} ${seconds.toFixed(2)} s of processor time, ${count(megabytes)} MB of memory at most`,
  );
}

/** User + system time and memory of one whole process. */
function use(args: string[]): Use {
  const child = spawnSync(process.execPath, ['--import', PROBE, ...COMMAND, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (child.status !== 0) throw new Error(`attribute failed: ${child.stderr}`);
  const [, seconds, megabytes] = /used ([\d.]+) ([\d.]+)$/.exec(child.stderr) ?? [];
  return { seconds: Number(seconds), megabytes: Number(megabytes) };
}
