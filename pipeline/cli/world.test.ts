import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { SiteReport } from '../report/contract.ts';
import type { TruthFile } from '../simulate/truth-file.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'hemline-world-'));
const out = path.join(folder, 'site');

const config = (name: string, simulation: string): string => {
  const file = path.join(folder, `${name}.config.ts`);
  writeFileSync(
    file,
    `export default { simulation: { sizes: { influencers: 60, posts: 800, touchpoints: 500 }, ${simulation} }, uncertainty: { draws: 0 }, judge: { enabled: false } };\n`,
  );
  return file;
};
const small = config('small', '');

function data(
  file: string,
  env: NodeJS.ProcessEnv = {},
  ...more: string[]
): { status: number | null; text: string } {
  const child = spawnSync(
    process.execPath,
    ['pipeline/cli/data.ts', '--out', out, '--config', file, ...more],
    {
      encoding: 'utf8',
      env: { ...process.env, ...env },
    },
  );
  return { status: child.status, text: `${child.stdout}${child.stderr}` };
}

const filesOf = (name: string): Map<string, string> =>
  new Map(
    readdirSync(`${out}.${name}`, { recursive: true, encoding: 'utf8' })
      .filter((file) => statSync(path.join(`${out}.${name}`, file)).isFile())
      .sort()
      .map((file) => [file, readFileSync(path.join(`${out}.${name}`, file), 'utf8')]),
  );
const truth = (): TruthFile =>
  JSON.parse(readFileSync(path.join(`${out}.truth`, 'truth.json'), 'utf8')) as TruthFile;

const clear = (): void => {
  for (const name of ['raw', 'truth', 'report']) rmSync(`${out}.${name}`, { recursive: true, force: true });
};

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('npm run data without data of one’s own', () => {
  let said = '';
  beforeAll(() => {
    clear();
    said = data(small).text;
  });

  test('makes a world, and says how many rows, the weighted conversion rate and the seconds', () => {
    expect(said).toMatch(
      /world .*seed spool, default: [\d,]+ devices, 150 orders, weighted conversion rate 0\.02\d+ +[\d.]+ s/,
    );
    expect(said).toMatch(
      /tables .*brands 25, influencers 60, posts 800, conversions 150, touchpoints 500, spend [\d,]+, lift_tests 4 +[\d.]+ s/,
    );
    expect(said).toMatch(/read +7 tables, .* 0 rejected/);
  });

  test('writes five tables and two more, and the truth apart from them', () => {
    const csv = [...filesOf('raw').keys()].filter((name) => name.endsWith('.csv'));
    expect(csv).toEqual([
      'brands.csv',
      'conversions.csv',
      'influencers.csv',
      'lift_tests.csv',
      'posts.csv',
      'spend.csv',
      'touchpoints.csv',
    ]);
    expect(truth()).toMatchObject({ seed: 'spool', scenario: 'default', orders: { realised: 150 } });
  });

  test('names the world as the source, and tells nobody the truth', () => {
    const report = [...filesOf('report')];
    const site = JSON.parse(new Map(report).get('site.json') ?? '') as SiteReport;
    expect(site.source).toContain('simulated world with a known truth, scenario default, seed spool');
    for (const [, text] of report) expect(text).not.toMatch(/baselineShare|heavyFraud|persuasion/);
  });

  test('keeps the world while nothing that makes it changes', () => {
    const before = filesOf('raw');
    expect(data(small).text).toMatch(/world +as the last build made it/);
    expect(filesOf('raw')).toEqual(before);
  });

  test('makes it anew when the config changes', () => {
    expect(data(config('mediation', "scenario: 'strong-mediation'")).text).toMatch(
      /world .*strong-mediation/,
    );
    expect(truth().scenario).toBe('strong-mediation');
    expect(data(small).text).toMatch(/world .*default: /);
  });

  test('never reads or replaces tables that somebody edited', () => {
    appendFileSync(path.join(`${out}.raw`, 'posts.csv'), 'mine\n');
    const { status, text } = data(small);
    expect(text).toMatch(
      /posts\.csv: changed since Hemline made it, expected it unchanged: set source\.kind to 'csv'/,
    );
    expect(status).toBe(1);
    expect(filesOf('raw').get('posts.csv')).toMatch(/mine\n$/);
  });
});

describe('a folder of one’s own', () => {
  beforeEach(clear);

  test('is not written over by a world', () => {
    mkdirSync(`${out}.raw`);
    writeFileSync(path.join(`${out}.raw`, 'touchpoints.csv'), 'mine\n');
    const { status, text } = data(small);
    expect(text).toMatch(
      /source\.kind simulate: ".*\.raw" holds files that no build made as its raw \(touchpoints\.csv\)/,
    );
    expect(status).toBe(1);
  });

  test('needs its kind beside it', () => {
    const file = path.join(folder, 'own.config.ts');
    writeFileSync(file, "export default { source: { folder: 'data/fixture' } };\n");
    expect(data(file).text).toContain(
      'source.folder: got "data/fixture" with source.kind simulate, expected source.kind: \'csv\' beside it',
    );
  });

  test('leaves no truth of an earlier world beside the report on it', () => {
    data(small);
    const own = path.join(folder, 'copied');
    cpSync('data/fixture', own, { recursive: true });
    const file = path.join(folder, 'copied.config.ts');
    writeFileSync(
      file,
      `export default { source: { kind: 'csv', folder: ${JSON.stringify(own)} }, uncertainty: { draws: 0 }, judge: { enabled: false } };\n`,
    );
    expect(data(file).status).toBe(0);
    expect(readdirSync(folder)).not.toContain('site.truth');
    expect(readdirSync(folder)).toContain('site.raw');
  });
});

test('the same bytes in every zone and locale', () => {
  const made = [
    { TZ: 'UTC', LC_ALL: 'C' },
    { TZ: 'Asia/Kolkata', LC_ALL: 'de_DE.UTF-8' },
    { TZ: 'America/St_Johns', LC_ALL: 'tr_TR.UTF-8' },
  ].map((env) => {
    clear();
    expect(data(small, env).status).toBe(0);
    return [filesOf('raw'), filesOf('truth'), filesOf('report')];
  });
  expect(made[1]).toEqual(made[0]);
  expect(made[2]).toEqual(made[0]);
});

test('sizes that do not fit each other are told apart, and nothing is replaced', () => {
  clear();
  data(small);
  const before = filesOf('raw');
  const { status, text } = data(config('full', 'start: "2024-02-30"'));
  expect(status).toBe(1);
  expect(text).toContain('simulation.start');
  const file = path.join(folder, 'tight.config.ts');
  writeFileSync(
    file,
    'export default { simulation: { sizes: { posts: 800, touchpoints: 100, conversions: 300 } } };\n',
  );
  const tight = data(file);
  expect(tight.text).toMatch(
    /simulation\.sizes\.touchpoints: got 100, expected at least \d+: so many touches came before the 300 orders/,
  );
  expect(tight.status).toBe(1);
  expect(filesOf('raw')).toEqual(before);
});
