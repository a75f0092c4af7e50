import { spawnSync } from 'node:child_process';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { afterAll, describe, expect, test } from 'vitest';
import { GOLDEN, hasGolden, hasPublicLog, PUBLIC_LOG, readGolden } from '../testing/golden.ts';
import { models } from '../attribution/index.ts';
import type { CreditRow } from './credit-rows.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'hemline-attribute-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

interface Answer {
  status: number | null;
  out: string;
  err: string;
}

function ask(...args: string[]): Answer {
  const program = path.resolve('pipeline/cli/attribute.mjs');
  const child = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8', maxBuffer: 1 << 26 });
  return { status: child.status, out: child.stdout, err: child.stderr };
}

function file(name: string, text: string): string {
  const full = path.join(folder, name);
  writeFileSync(full, text);
  return full;
}

const rowsOf = ({ out }: Answer): CreditRow[] => JSON.parse(out) as CreditRow[];
const creditOf = (rows: readonly CreditRow[], model: string, channel: string): number | undefined =>
  rows.find((row) => row.model === model && row.channel === channel)?.conversions;

const LOG = `customer_id,time,channel,conversion,conversion_value
c1,2024-03-01,A,0,
c1,2024-03-08T00:00:00Z,B,1,50
c2,2024-03-02,A,0,
`;

describe('npm run attribute', () => {
  test('--format json prints one JSON array and nothing else', () => {
    const answer = ask(file('log.csv', LOG), '--format', 'json');
    expect(answer.status).toBe(0);
    const rows = rowsOf(answer);
    expect(Object.keys(rows[0] ?? {})).toEqual([
      'model',
      'channel',
      'conversions',
      'value',
      'removal_effect',
    ]);
    expect(new Set(rows.map((row) => row.model))).toEqual(
      new Set(models.map(({ id }) => id).filter((id) => !['w-shaped', 'calibrated'].includes(id))),
    );
    // One half-life apart: 1/3 and 2/3.
    expect(creditOf(rows, 'time-decay', 'A')).toBeCloseTo(1 / 3, 12);
    expect(rows.filter((row) => row.model === 'markov').map((row) => row.removal_effect)).toEqual([1, 1]);
    expect(rows.filter((row) => row.model !== 'markov').every((row) => row.removal_effect === null)).toBe(
      true,
    );
  });

  test('json and csv carry the same numbers in full precision', () => {
    const log = file('log.csv', LOG);
    const csv = ask(log, '--format', 'csv').out.trim().split('\n').slice(1);
    const json = rowsOf(ask(log, '--format', 'json')).map((row) =>
      [row.model, row.channel, row.conversions, row.value, row.removal_effect ?? ''].join(','),
    );
    expect(csv).toEqual(json);
  });

  test('row order, column order, line ends and delimiter do not show in a single byte', () => {
    const plain = ask(file('log.csv', LOG), '--format', 'json').out;
    const [head = '', ...rows] = LOG.trim().split('\n');
    const flip = (line: string): string => line.split(',').reverse().join(';');
    const shuffled = [head, ...rows.reverse()].map(flip).join('\r\n');
    expect(ask(file('shuffled.csv', `\ufeff${shuffled}`), '--format', 'json').out).toBe(plain);
  });

  test('Parquet and gzip give the bytes of the CSV, as a log and as a table of paths', () => {
    const text = (name: string, ...data: string[]) => ({ name, data, type: 'STRING' as const });
    const parquet = (
      name: string,
      ...columnData: Parameters<typeof parquetWriteBuffer>[0]['columnData']
    ): string => {
      writeFileSync(path.join(folder, name), Buffer.from(parquetWriteBuffer({ columnData })));
      return path.join(folder, name);
    };
    const zipped = path.join(folder, 'log.csv.gz');
    writeFileSync(zipped, gzipSync(LOG));
    const log = parquet(
      'log.parquet',
      text('customer_id', 'c1', 'c1', 'c2'),
      {
        name: 'time',
        data: ['2024-03-01', '2024-03-08', '2024-03-02'].map((day) => new Date(`${day}T00:00:00Z`)),
        type: 'TIMESTAMP',
      },
      text('channel', 'A', 'B', 'A'),
      { name: 'conversion', data: [false, true, false], type: 'BOOLEAN' },
      { name: 'conversion_value', data: [null, 50, null], type: 'DOUBLE' },
    );
    const plain = ask(file('log.csv', LOG), '--format', 'json').out;
    expect([ask(log, '--format', 'json').out, ask(zipped, '--format', 'json').out]).toEqual([plain, plain]);
    const paths = parquet('paths.parquet', text('path', 'A > B', 'B'), {
      name: 'total_conversions',
      data: [3n, 1n],
      type: 'INT64',
    });
    expect(ask(paths, '--format', 'json').out).toBe(
      ask(file('paths.csv', 'path,total_conversions\nA > B,3\nB,1\n'), '--format', 'json').out,
    );
  });

  test('a table of paths: time decay is left out and said so', () => {
    const answer = ask(
      file('paths.csv', 'path,total_conversions,total_null\nA > B,3,7\nB,1,9\n'),
      '--format',
      'json',
    );
    expect(answer.err).toContain('time-decay left out: it needs the time of each touch');
    expect(creditOf(rowsOf(answer), 'linear', 'B')).toBeCloseTo(2.5, 12);
    expect(rowsOf(answer).some((row) => row.model === 'time-decay')).toBe(false);
  });

  test('what a model leaves to nobody has a row without a channel, so that every model sums to the orders', () => {
    const log = file(
      'late.csv',
      'customer_id,time,channel,conversion\nc1,2024-01-01,A,0\nc1,2024-03-01,B,1\nc2,2024-03-02,B,0\nc3,2024-01-02,B,0\nc3,2024-01-30,A,1\n',
    );
    const rows = rowsOf(ask(log, '--format', 'json'));
    for (const [model, own] of Map.groupBy(rows, (row) => row.model))
      expect(
        own.reduce((a, row) => a + row.conversions, 0),
        model,
      ).toBeCloseTo(2, 9);
    expect(rows.filter(({ channel }) => channel === null).map(({ model }) => model)).toEqual(['data-driven']);
    expect(ask(log, '--format', 'csv').out).toMatch(/\ndata-driven,,[\d.e-]+,0,\n/);
    expect(ask(log).out).toMatch(/\nbought anyway +0\.00 /);
  });

  test('__proto__ and a name with quotes are channels like any other', () => {
    const log = file(
      'odd.csv',
      'customer_id,time,channel,conversion\nc1,2024-01-01,__proto__,0\nc1,2024-01-02,"a ""b"", c",1\n',
    );
    const rows = rowsOf(ask(log, '--models', 'linear', '--format', 'json'));
    expect(rows.map((row) => [row.channel, row.conversions])).toEqual([
      ['__proto__', 0.5],
      ['a "b", c', 0.5],
    ]);
  });

  test('--no-nulls and --order reach the chain', () => {
    const paths = file('paths.csv', 'path,total_conversions,total_null\nA > B,3,7\nB,1,9\nA,2,1\n');
    const of = (...args: string[]): CreditRow[] =>
      rowsOf(ask(paths, '--models', 'markov', '--format', 'json', ...args));
    expect(of()).not.toEqual(of('--no-nulls'));
    expect(of()).not.toEqual(of('--order', '2'));
  });

  test('a log without its table of orders: each conversion_id is an order', () => {
    const log = file(
      'named.csv',
      'customer_id,time,channel,conversion_id\nc1,2024-01-01,A,o1\nc1,2024-01-02,B,o1\nc2,2024-01-02,B,\n',
    );
    expect(creditOf(rowsOf(ask(log, '--format', 'json')), 'last', 'B')).toBe(1);
  });
});

describe('the config reaches the reading', () => {
  const config = (source: string): string =>
    file(
      'own.config.ts',
      `import { defineConfig } from '${path.resolve('pipeline/config.ts')}';\nexport default defineConfig({ source: ${source} });\n`,
    );

  test('another sign between the steps of a path', () => {
    const paths = file('slash.csv', 'path,total_conversions\nA/B,2\nA > C/B,2\n');
    const answer = ask(
      paths,
      '--config',
      config("{ pathSeparator: '/' }"),
      '--models',
      'first',
      '--format',
      'json',
    );
    expect(rowsOf(answer).map((row) => [row.channel, row.conversions])).toEqual([
      ['A', 2],
      ['A > C', 2],
      ['B', 0],
    ]);
  });

  test('another encoding', () => {
    const log = file('cp1252.csv', '');
    writeFileSync(
      log,
      Buffer.from('customer_id,time,channel,conversion\nc1,2024-01-01,Caf\u00e9,1\n', 'latin1'),
    );
    expect(ask(log).err).toContain("source.tables.touchpoints.encoding: 'windows-1252'");
    const own = config("{ tables: { touchpoints: { encoding: 'windows-1252' } } }");
    expect(rowsOf(ask(log, '--config', own, '--format', 'json'))[0]?.channel).toBe('Caf\u00e9');
  });

  test('repeated rows kept', () => {
    const log = file(
      'twice.csv',
      'customer_id,time,channel,conversion\nc1,2024-01-01,A,0\nc1,2024-01-01,A,0\nc1,2024-01-02,B,1\n',
    );
    const linear = (...more: string[]): number | undefined =>
      creditOf(rowsOf(ask(log, '--models', 'linear', '--format', 'json', ...more)), 'linear', 'A');
    const lenient = 'maxRejectedShare: 0.5';
    expect(linear('--config', config(`{ ${lenient} }`))).toBeCloseTo(1 / 2, 12);
    expect(
      linear('--config', config(`{ ${lenient}, tables: { touchpoints: { repeatedRows: 'keep' } } }`)),
    ).toBeCloseTo(2 / 3, 12);
  });
});

test('a log with a column called path is a log', () => {
  const log = file('url.csv', 'customer_id,time,channel,conversion,path\nc1,2024-01-01,A,1,/home\n');
  expect(creditOf(rowsOf(ask(log, '--format', 'json')), 'last', 'A')).toBe(1);
});

test('a journey of two thousand touches does not stop a chain of order 2', () => {
  const loop = Array.from({ length: 1000 }, () => 'A > B').join(' > ');
  const paths = file(
    'loop.csv',
    `path,total_conversions,total_null\n${loop} > C,1,0\n${loop},0,1\nD > A,1,0\nB > D,0,1\n`,
  );
  const effects = rowsOf(ask(paths, '--models', 'markov', '--order', '2', '--format', 'json'));
  expect(effects.map((row) => row.removal_effect?.toFixed(9))).toEqual([
    '1.000000000',
    '0.500000000',
    '0.500000000',
    '0.500000000',
  ]);
});

describe('bad input: a clear line, exit 1, nothing on standard output', () => {
  mkdirSync(path.join(folder, 'folder.csv'));
  test.each([
    ['missing file', path.join(folder, 'no.csv'), [], /no\.csv: no such file/],
    ['empty file', file('empty.csv', ''), [], /empty\.csv: the file is empty, expected a header row/],
    ['a folder', path.join(folder, 'folder.csv'), [], /is a folder/],
    ['HTML', file('page.csv', '<!doctype html><html></html>'), [], /HTML/],
    [
      'a missing column',
      file('nocol.csv', 'custmer_id,time,channel\nc1,2024-01-01,A\n'),
      [],
      /no column "customer_id" \(nearest: "custmer_id"\)/,
    ],
    [
      'an unreadable date',
      file('date.csv', 'customer_id,time,channel\nc1,31/12/2024,A\n'),
      [],
      /date\.csv line 2, touchpoint_date: got "31\/12\/2024", expected a date/,
    ],
    [
      'a negative count',
      file('neg.csv', 'path,total_conversions\nA,-1\n'),
      [],
      /line 2, total_conversions: got "-1"/,
    ],
    [
      'an empty step',
      file('step.csv', 'path,total_conversions\nA > > B,1\n'),
      [],
      /line 2, path: got "A > > B"/,
    ],
    [
      'an unknown model',
      file('ok.csv', LOG),
      ['--models', 'markvo'],
      /--models: got "markvo" \(nearest: markov\)/,
    ],
    [
      'an order out of range',
      file('ok.csv', LOG),
      ['--order', '9'],
      /--order: got "9", expected 1, 2, 3, 4 or auto/,
    ],
    [
      'an unknown format',
      file('ok.csv', LOG),
      ['--format', 'xml'],
      /--format: got "xml", expected one of json, csv, table/,
    ],
    [
      'a model that the data cannot feed',
      file('p.csv', 'path,total_conversions\nA,1\n'),
      ['--models', 'time-decay'],
      /--models: time-decay needs the time of each touch/,
    ],
  ])('%s', (_, name, args, message) => {
    const answer = ask(name, ...args);
    expect(answer.err).toMatch(message);
    expect(answer.err).not.toMatch(/\n\s+at /);
    expect(answer.out).toBe('');
    expect(answer.status).toBe(1);
  });
});

describe('nothing to attribute: zeros and a word, exit 0', () => {
  test.each([
    ['only a header', 'customer_id,time,channel\n', 0],
    ['not one order', 'customer_id,time,channel,conversion\nc1,2024-01-01,A,0\n', 1],
  ])('%s', (_, text, channels) => {
    const answer = ask(file('none.csv', text), '--models', 'linear', '--format', 'json');
    expect(answer.status).toBe(0);
    expect(rowsOf(answer).map((row) => row.conversions)).toEqual(Array<number>(channels).fill(0));
    expect(answer.err).toContain('not one order');
  });

  test('one channel only takes everything', () => {
    const log = file(
      'one.csv',
      'customer_id,time,channel,conversion\nc1,2024-01-01,A,0\nc1,2024-01-02,A,1\n',
    );
    const rows = rowsOf(ask(log, '--format', 'json'));
    expect(
      rows.filter((row) => row.model !== 'data-driven').map((row) => row.conversions.toFixed(9)),
    ).toEqual(
      models
        .filter(({ id }) => !['w-shaped', 'data-driven', 'calibrated'].includes(id))
        .map(() => '1.000000000'),
    );
  });
});

describe.skipIf(!hasGolden)('paths-20000 through the command; needs ../shared/golden', () => {
  test('first, last, linear and markov equal the references', () => {
    const answer = ask(
      path.join(GOLDEN, 'paths-20000/paths.csv'),
      '--models',
      'first,last,linear,markov',
      '--format',
      'json',
    );
    const rows = rowsOf(answer);
    const exact = JSON.parse(readGolden('paths-20000/exact.json')) as Record<
      string,
      { rows: { channel_name: string; total_conversions: number; removal_effect_conversion: number }[] }
    >;
    for (const row of exact['o1_null']?.rows ?? []) {
      const ours = rows.find(({ model, channel }) => model === 'markov' && channel === row.channel_name);
      expect(Math.abs((ours?.conversions ?? 0) / row.total_conversions - 1)).toBeLessThan(1e-9);
      expect(Math.abs((ours?.removal_effect ?? 0) / row.removal_effect_conversion - 1)).toBeLessThan(1e-9);
    }
    expect(creditOf(rows, 'last', 'Paid Social')).toBe(194);
  });
});

describe.skipIf(!hasPublicLog)('a public log of 62,483 touches; needs ../shared/data', () => {
  // Computed by hand-written loops of another language over the same file.
  test.each([
    ['first', 'Paid Search', 601],
    ['last', 'Facebook', 561],
    ['linear', 'Online Video', 309.56109984786355],
    ['time-decay', 'Instagram', 239.73480511588906],
  ])('%s, %s: %f orders', (model, channel, expected) => {
    const rows = rowsOf(ask(PUBLIC_LOG, '--models', model, '--format', 'json'));
    expect(creditOf(rows, model, channel)).toBeCloseTo(expected, 8);
    expect(rows.reduce((a, row) => a + row.conversions, 0)).toBeCloseTo(1838, 8);
  });
});
