import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SiteReport } from '../report/contract.ts';

/** The numbers only: the pages are exchanged by the same code, and the browser tests build them. */
const folder = mkdtempSync(path.join(tmpdir(), 'hemline-build-'));
const out = path.join(folder, 'site');
const report = `${out}.report`;

/** Data of one's own, small enough that a build takes no time. */
const fixture = ['--config', 'examples/fixture.config.ts'];
const args = (...more: string[]): string[] => ['pipeline/cli/data.ts', '--out', out, ...more];

function data(...more: string[]): { status: number | null; text: string } {
  const child = spawnSync(process.execPath, args(...more), { encoding: 'utf8' });
  return { status: child.status, text: `${child.stdout}${child.stderr}` };
}

/** Every file of the report and of the tables for spreadsheets. */
const snapshot = (roots = [report, `${out}.processed`]): string[] =>
  roots.flatMap((root) =>
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .sort()
      .filter((name) => statSync(path.join(root, name)).isFile())
      .map((name) => `${name}: ${hashOf(path.join(root, name))}`),
  );

const hashOf = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');

const site = (): SiteReport => JSON.parse(readFileSync(path.join(report, 'site.json'), 'utf8')) as SiteReport;

beforeAll(() => {
  expect(data(...fixture).status).toBe(0);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('a build', () => {
  test('says what it did, how many rows, how long, and where the result lies', () => {
    const { text } = data(...fixture);
    expect(text).toMatch(/read .* 6 tables, 452 rows: 452 kept, 0 rejected .* s/);
    expect(text).toMatch(/attribution .* 14 models, 9 channels, 12 views, 57 orders, 200 draws .* s/);
    expect(text).toMatch(/done in [\d.]+ s: the report is in .*site\.report/);
  });

  test('twice gives the same bytes', () => {
    const before = snapshot();
    data(...fixture, '--fresh');
    expect(snapshot()).toEqual(before);
  });

  test('the order of rows and columns does not show in a single byte, intervals included', () => {
    const file = path.join(folder, 'touchpoints.csv');
    const build = (text: string): string[] => {
      writeFileSync(file, text);
      expect(data('--input', `touchpoints=${file}`).status).toBe(0);
      rmSync(file);
      // Tables for spreadsheets name the line of each touch.
      return snapshot([report]);
    };
    const text = readFileSync('data/fixture/touchpoints.csv', 'utf8');
    const [head = '', ...rows] = text.trim().split('\n');
    const flip = (line: string): string => line.split(',').reverse().join('\t');
    expect(build([head, ...rows.reverse()].map(flip).join('\r\n'))).toEqual(build(text));
  });

  test('the default report stays untouched by --out', () => {
    const stamp = (): number | null => (existsSync('data/report') ? statSync('data/report').mtimeMs : null);
    const before = stamp();
    data(...fixture);
    expect(stamp()).toBe(before);
  });

  test.each([5, 40, 80, 120, 160, 200, 240, 280, 320, 360, 400, 500])(
    'killed after %i ms it leaves the previous report whole, and the next build succeeds',
    async (wait) => {
      const before = snapshot();
      const child = spawn(process.execPath, args(...fixture), { stdio: 'ignore' });
      const ended = new Promise((done) => child.on('exit', done));
      await new Promise((done) => setTimeout(done, wait));
      child.kill('SIGKILL');
      await ended;
      expect(snapshot()).toEqual(before);
      expect(data(...fixture).status).toBe(0);
      expect(readdirSync(folder)).toEqual(['site.processed', 'site.report']);
    },
  );

  test('too many rejected rows stop it; the previous report stays, and the list of rows is named', () => {
    const before = snapshot();
    const bad = path.join(folder, 'bad.csv');
    writeFileSync(bad, 'customer_id,time,channel\nc1,2024-01-01,A\nc2,soon,B\n');
    const { status, text } = data('--input', `touchpoints=${bad}`);
    rmSync(bad);
    expect(status).toBe(1);
    expect(text).toContain('bad.csv: 1 of 2 rows rejected (50.0%), expected at most 5.0%');
    expect(text).toContain('bad.csv line 3, touchpoint_date: got "soon"');
    const list = /listed in (.*rejected-rows\.csv)/.exec(text)?.[1] ?? '';
    expect(readFileSync(list, 'utf8')).toContain('bad.csv,3,touchpoint_date,type-error,soon');
    expect(snapshot()).toEqual(before);
  });

  test('rows in = rows kept + rows rejected, and a rejected row below the limit is listed in the report', () => {
    const log = path.join(folder, 'log.csv');
    const rows = Array.from(
      { length: 40 },
      (_, i) => `c${String(i)},2024-01-01T10:00:00Z,A,${String(i % 2)}`,
    );
    writeFileSync(log, ['customer_id,time,channel,conversion', ...rows, 'c99,never,A,0', ''].join('\n'));
    expect(data('--input', `touchpoints=${log}`).status).toBe(0);
    rmSync(log);
    const touchpoints = site().tables.find((table) => table.name === 'touchpoints');
    expect(touchpoints).toMatchObject({ rowsIn: 41, rowsKept: 40, rowsRejected: 1 });
    expect(readFileSync(path.join(report, 'rejected-rows.csv'), 'utf8')).toContain(
      'log.csv,42,touchpoint_date,type-error,never',
    );
  });
});

describe('one clear line and exit 1', () => {
  test.each([
    [['--config', '/no/such.ts'], '/no/such.ts: cannot be loaded as a config'],
    [['--input', 'touchpoints=/no/log.csv'], '/no/log.csv: no such file'],
    [['--input', 'touchpoint=x.csv'], '--input: got "touchpoint" (nearest: touchpoints)'],
    [['--input', 'touchpoints'], '--input: got "touchpoints", expected TABLE=FILE'],
    [['--bogus'], "Unknown option '--bogus'"],
  ])('%j', (more, message) => {
    const { status, text } = data(...more);
    expect(text).toContain(message);
    expect(text).not.toMatch(/\n\s+at /);
    expect(status).toBe(1);
  });
});

// Here and not with the other commands: builds hold a lock, and files of tests run side by side.
test('npm run dev ends when it is interrupted', async () => {
  const child = spawn(process.execPath, ['pipeline/cli/dev.ts', ...fixture], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  await new Promise<void>((ready) => {
    child.stdout.on('data', (chunk: Buffer) => {
      if (chunk.toString().includes('localhost')) ready();
    });
  });
  const ended = new Promise((done) => child.on('exit', done));
  child.kill('SIGINT');
  await ended;
});

test('a second build is refused while the first is at work, and does no harm', async () => {
  data(...fixture);
  const before = snapshot();
  const runs = [0, 1].map(
    () =>
      new Promise<number | null>((done) => {
        spawn(process.execPath, args(...fixture), { stdio: 'ignore' }).on('exit', done);
      }),
  );
  const codes = await Promise.all(runs);
  expect(codes).toContain(0);
  expect(data(...fixture).status).toBe(0);
  expect(snapshot()).toEqual(before);
});
