/** `npm test`: static checks, unit tests, a build of the default report, browser tests on it; ends with one line of totals. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { checks } from './checks.ts';
import { findChromium } from './chromium.ts';
import { command, secondsSince, toOut } from './say.ts';

interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

const RESULTS = '.hemline/test';

await command(() => {
  const start = performance.now();
  mkdirSync(RESULTS, { recursive: true });
  const chromium = findChromium();
  const tallies = [
    stage('static checks', () => checks(toOut)),
    stage('unit tests', unitTests),
    stage('build', build),
    stage('browser tests', () => browserTests(chromium)),
  ];
  const total = tallies.reduce((a, b) => ({
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
  }));
  toOut(`\nall tests took ${secondsSince(start)}`);
  const skipped = total.skipped > 0 ? `, ${String(total.skipped)} skipped` : '';
  toOut(`${String(total.passed)} passed, ${String(total.failed)} failed${skipped}`);
  return Promise.resolve(total.failed > 0 ? 1 : 0);
});

function stage(name: string, run: () => Tally): Tally {
  toOut(`\n== ${name}`);
  const start = performance.now();
  const tally = run();
  toOut(`== ${name}: ${String(tally.passed)} passed, ${String(tally.failed)} failed, ${secondsSince(start)}`);
  return tally;
}

function npx(args: string[], env: Record<string, string> = {}): boolean {
  const result = spawnSync('npx', ['--no-install', ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
    // A zone with half-hour offsets and summer time: whatever follows the environment shows.
    env: { ...process.env, TZ: 'America/St_Johns', ASTRO_TELEMETRY_DISABLED: '1', ...env },
    shell: process.platform === 'win32',
  });
  return result.status === 0;
}

function unitTests(): Tally {
  const file = path.join(RESULTS, 'unit.json');
  const ok = npx(['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]);
  const report = readReport(file) as {
    numPassedTests?: number;
    numFailedTests?: number;
    numPendingTests?: number;
  };
  return settle(ok, {
    passed: report.numPassedTests ?? 0,
    failed: report.numFailedTests ?? 0,
    skipped: report.numPendingTests ?? 0,
  });
}

function build(): Tally {
  const ok = npx(['node', 'pipeline/cli/build.ts']);
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
}

function browserTests(chromium: string): Tally {
  const file = path.join(RESULTS, 'browser.json');
  const ok = npx(['playwright', 'test', '--reporter=list,json'], {
    CHROMIUM: chromium,
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
  });
  const { stats } = readReport(file) as {
    stats?: { expected?: number; unexpected?: number; skipped?: number };
  };
  return settle(ok, {
    passed: stats?.expected ?? 0,
    failed: stats?.unexpected ?? 0,
    skipped: stats?.skipped ?? 0,
  });
}

/** A runner that failed without a failed test (it did not start, or ran none) is a failure too. */
function settle(ok: boolean, tally: Tally): Tally {
  return ok && tally.passed > 0 ? tally : { ...tally, failed: Math.max(1, tally.failed) };
}

function readReport(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}
