import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { lockFaults, type LockFile } from './lock-file.ts';
import type { Say } from './say.ts';

interface Check {
  name: string;
  /** Empty when all is well, else what is wrong. */
  run: () => string;
}

const tool = (...args: string[]): string => {
  const result = spawnSync('npx', ['--no-install', ...args], {
    encoding: 'utf8',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    shell: process.platform === 'win32',
  });
  return result.status === 0 ? '' : `${result.stdout}${result.stderr}`;
};

/** What `npm run check` looks at. */
const list: readonly Check[] = [
  { name: 'types', run: () => tool('astro', 'check', '--minimumFailingSeverity', 'hint') },
  { name: 'lint', run: () => tool('eslint', '--max-warnings', '0', '.') },
  { name: 'format', run: () => tool('prettier', '--check', '.') },
  {
    name: 'generated documents are current',
    run: () => tool('node', 'pipeline/cli/documents.ts', '--check'),
  },
  {
    name: 'dependencies: integrity, licences, no install scripts',
    run: () => lockFaults(JSON.parse(readFileSync('package-lock.json', 'utf8')) as LockFile).join('\n'),
  },
];

/** Runs every check and prints a line for each. */
export function checks(say: Say): { passed: number; failed: number; skipped: number } {
  const tally = { passed: 0, failed: 0, skipped: 0 };
  for (const check of list) {
    const fault = check.run();
    say(fault === '' ? `ok    ${check.name}` : `FAIL  ${check.name}\n${fault}`);
    if (fault === '') tally.passed++;
    else tally.failed++;
  }
  return tally;
}
