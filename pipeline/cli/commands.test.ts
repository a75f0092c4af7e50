import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

interface Manifest {
  scripts: Record<string, string>;
}
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;

const folder = mkdtempSync(path.join(tmpdir(), 'hemline-commands-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function run(name: string, ...args: string[]): { status: number | null; text: string } {
  const [, ...program] = (scripts[name] ?? '').split(' ');
  const child = spawnSync(process.execPath, [...program, ...args], { encoding: 'utf8' });
  return { status: child.status, text: `${child.stdout}${child.stderr}` };
}

describe('npm run validate', () => {
  test('the example data pass, table by table', () => {
    const { status, text } = run('validate', '--config', 'examples/fixture.config.ts');
    expect(text).toMatch(/touchpoints +218 rows: 218 kept, 0 rejected/);
    expect(text).toMatch(/pass {2}weekday +posts +The weekday is that of the date in all 72 posts\./);
    expect(text).toMatch(/verdict: pass, \d+ checks passed\n/);
    expect(status).toBe(0);
  });

  test('findings are told with their examples, and too many rejected rows exit with 1', () => {
    const log = path.join(folder, 'log.csv');
    writeFileSync(log, 'customer_id,time,channel\nc1,2024-01-01,A\nc2,soon,B\n');
    const { status, text } = run('validate', '--input', `touchpoints=${log}`);
    expect(text).toContain('fail  type-error  touchpoints.touchpoint_date');
    expect(text).toContain('log.csv line 3, touchpoint_date: got "soon"');
    expect(text).not.toMatch(/\n\s+at /);
    expect(status).toBe(1);
  });
});

describe('npm run validate on tables that contradict each other', () => {
  test('a rule that fails is told with advice and lines, and exits with 1', () => {
    const posts = path.join(folder, 'posts.csv');
    const right = readFileSync('data/fixture/posts.csv', 'utf8');
    writeFileSync(posts, right.replaceAll(/,2024-05-07,(\d+),1,/g, ',2024-05-07,$1,2,'));
    const { status, text } = run(
      'validate',
      '--config',
      'examples/fixture.config.ts',
      '--input',
      `posts=${posts}`,
    );
    expect(text).toContain('fail  weekday  posts.day_of_week');
    expect(text).toContain('posts.csv line 6, day_of_week: got "2", expected 1, Tuesday (0 is Monday)');
    expect(text).toMatch(/verdict: fail, \d+ checks passed, 1 failed/);
    expect(status).toBe(1);
  });
});

test('npm run documents -- --check', () => {
  expect(run('documents', '--check').status).toBe(0);
});

test('npm run validate leaves the published world as it is', () => {
  const file = path.join(folder, 'small.config.ts');
  writeFileSync(
    file,
    'export default { simulation: { sizes: { influencers: 60, posts: 800, touchpoints: 500 } } };\n',
  );
  const stamp = (): string | null =>
    existsSync('data/raw/hemline-build.json') ? readFileSync('data/raw/hemline-build.json', 'utf8') : null;
  const before = stamp();
  const { status, text } = run('validate', '--config', file);
  expect(text).toMatch(/touchpoints +500 rows: 500 kept/);
  expect(status).toBe(0);
  expect(stamp()).toBe(before);
});

describe('npm run judge', () => {
  test('prints every table for a world of one’s own, and compares it with nothing', () => {
    const file = path.join(folder, 'judge.config.ts');
    writeFileSync(
      file,
      'export default { simulation: { sizes: { influencers: 60, posts: 800, touchpoints: 800 } }, judge: { replayShoppers: 1000 } };\n',
    );
    const { status, text } = run('judge', '--seeds', '2', '--config', file);
    expect(text).toMatch(/seed spool, 1 of 2: bought anyway \d\d\.\d %/);
    expect(text).toMatch(/seed spool\/1, 2 of 2: /);
    expect(text).toMatch(/\nInstagram +0\.\d{3} ±0\.\d{3}/);
    expect(text).toMatch(/\nmarkov-2 +\d\.\d{3} ±/);
    expect(text).toMatch(/\ntoday +−?[\d,]+ ± [\d,]+/);
    expect(text).not.toContain('NaN');
    expect(text).toMatch(/\nnot compared: .+ \(\d+\.\d\d s\)\n$/);
    expect(status).toBe(0);
  });

  test.each(['0', '2.5', '-1', 'five', ''])('--seeds "%s" is refused', (seeds) => {
    const { status, text } = run('judge', `--seeds=${seeds}`);
    expect(text).toContain(`--seeds: got "${seeds}", expected a whole number from 1 to 1000`);
    expect(status).toBe(1);
  });
});

test('a reader who has seen enough is no fault', () => {
  const program = `"${process.execPath}" pipeline/cli/validate.ts --config examples/fixture.config.ts`;
  const child = spawnSync('bash', ['-c', `set -o pipefail; ${program} | head -1`], { encoding: 'utf8' });
  expect(child.stderr).toBe('');
  expect(child.stdout).toMatch(/^brands .*\n$/);
  expect(child.status).toBe(0);
});

describe('--help prints the usage and is no fault', () => {
  test.each(['build', 'start', 'dev', 'preview', 'data', 'validate', 'attribute'])('%s', (name) => {
    const { status, text } = run(name, '--help');
    expect(text).toContain(`usage: npm run ${name}`);
    expect(status).toBe(0);
  });
});

describe('the simulated world', () => {
  test('does not mix with a log of one’s own', () => {
    const log = path.join(folder, 'own.csv');
    writeFileSync(
      log,
      'customer_id,time,channel,conversion\nc1,2024-01-01T10:00:00Z,A,1\nc2,2024-01-01T10:00:00Z,B,0\n',
    );
    const { text } = run('validate', '--input', `touchpoints=${log}`);
    expect(text).toMatch(/conversions +no file/);
    expect(text).toMatch(/influencers +no file/);
    expect(text).toContain('verdict: pass');
  });
});
