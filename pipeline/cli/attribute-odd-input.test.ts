import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import type { CreditRow } from './credit-rows.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'hemline-odd-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function ask(file: string, ...args: string[]): { status: number | null; out: string; err: string } {
  const program = path.resolve('pipeline/cli/attribute.mjs');
  const child = spawnSync(process.execPath, [program, file, '--format', 'json', ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return { status: child.status, out: child.stdout, err: child.stderr };
}

function file(name: string, bytes: string | Uint8Array): string {
  const full = path.join(folder, name);
  writeFileSync(full, bytes);
  return full;
}

const HEADER = 'path,total_conversions,total_conversion_value,total_null\n';

/** Credits of some models on a table of paths, to eleven digits: `model channel conversions value`. */
function credits(rows: string | Uint8Array, ...args: string[]): string[] {
  const { out, err, status } = ask(
    file('paths.csv', typeof rows === 'string' ? HEADER + rows : rows),
    ...args,
  );
  expect(status, err).toBe(0);
  return (JSON.parse(out) as CreditRow[]).map(
    ({ model, channel, conversions, value }) =>
      `${model} ${String(channel)} ${digits(conversions)} ${digits(value)}`,
  );
}

const digits = (value: number): string => String(Number(value.toPrecision(11)));

const separator = (sign: string): string =>
  file(
    'own.config.ts',
    `import { defineConfig } from '${path.resolve('pipeline/config.ts')}';\nexport default defineConfig({ source: { pathSeparator: '${sign}' } });\n`,
  );

describe('a right answer', () => {
  test.each([
    ['fractions', 'A > B,0.5,1.25,2.5\n', ['linear A 0.25 0.625', 'linear B 0.25 0.625']],
    ['counts of 0 everywhere', 'A > B,0,0,0\nB,0,0,0\n', ['linear A 0 0', 'linear B 0 0']],
    ['an empty count of null journeys', 'A,2,5,\n', ['linear A 2 5']],
    [
      'the largest counts that there may be',
      'A > B,1e12,1e15,1e12\nA,1e12,1e15,1e12\n',
      ['linear A 1500000000000 1500000000000000', 'linear B 500000000000 500000000000000'],
    ],
    [
      'names of the prototype',
      '__proto__ > constructor,2,10,1\ntoString,1,5,1\n',
      ['linear __proto__ 1 5', 'linear constructor 1 5', 'linear toString 1 5'],
    ],
    ['other space around steps', '\u00a0A\t>\u3000B ,2,4,0\n', ['linear A 1 2', 'linear B 1 2']],
    ['signs that only look like an arrow', 'A-B > C=D,2,4,0\n', ['linear A-B 1 2', 'linear C=D 1 2']],
  ])('%s', (_, rows, expected) => {
    expect(credits(rows, '--models', 'linear')).toEqual(expected);
  });

  test.each([
    ['=>', 'A => B=>A'],
    ['->', 'A -> B -> A'],
    [' -> ', 'A -> B -> A'],
    ['>>', 'A >> B >> A'],
    ['|', 'A | B|A'],
    ['\u2192', 'A \u2192 B\u2192A'],
    ['||', 'A||B || A'],
  ])('the sign %s between steps, when the config says so', (sign, given) => {
    expect(credits(`${given},3,6,0\n`, '--models', 'linear', '--config', separator(sign))).toEqual([
      'linear A 2 4',
      'linear B 1 2',
    ]);
  });

  test.each([
    ['a mark and CRLF', Buffer.from(`\ufeff${HEADER}A > B,3,6,1\n`.replaceAll('\n', '\r\n'))],
    ['gzip', gzipSync(`${HEADER}A > B,3,6,1\n`)],
    ['UTF-16', Buffer.from(`\ufeff${HEADER}A > B,3,6,1\n`, 'utf16le')],
    ['no line end at the end', Buffer.from(`${HEADER}A > B,3,6,1`)],
  ])('%s', (_, bytes) => {
    expect(credits(bytes, '--models', 'last')).toEqual(['last A 0 0', 'last B 3 6']);
  });

  test('a million equal rows', { timeout: 120_000 }, () => {
    expect(credits('A > B > B,1,2.1,3\n'.repeat(1_000_000), '--models', 'last,markov')).toEqual([
      'last A 0 0',
      'last B 1000000 2100000',
      'markov A 500000 1050000',
      'markov B 500000 1050000',
    ]);
  });

  test('one path of a hundred thousand steps', { timeout: 120_000 }, () => {
    const long = Array.from({ length: 100_000 }, (_, i) => (i % 4 === 0 ? 'A' : 'B')).join(' > ');
    expect(credits(`${long},8,16,1\n`, '--models', 'first,last,linear,linear-unique,markov')).toEqual([
      'first A 8 16',
      'first B 0 0',
      'last A 0 0',
      'last B 8 16',
      'linear A 2 4',
      'linear B 6 12',
      'linear-unique A 4 8',
      'linear-unique B 4 8',
      'markov A 4 8',
      'markov B 4 8',
    ]);
  });

  test('a hundred thousand channels, under every model', { timeout: 240_000 }, () => {
    const size = 100_000;
    const rows = Array.from(
      { length: size },
      (_, i) =>
        `C${String(i)} > C${String((i * 7) % size)} > C${String((i * 13) % size)},${String(i % 3)},${String((i % 3) * 5)},1\n`,
    );
    const { out, status } = ask(file('many.csv', HEADER + rows.join('')));
    expect(status).toBe(0);
    const sums = new Map<string, number>();
    for (const { model, conversions } of JSON.parse(out) as CreditRow[])
      sums.set(model, (sums.get(model) ?? 0) + conversions);
    expect(sums.size).toBeGreaterThan(10);
    for (const [model, orders] of sums) expect(Math.abs(orders / 99_999 - 1), model).toBeLessThan(1e-9);
  });
});

describe('a clear line, exit 1, nothing on standard output', () => {
  const COUNT = 'expected 0 to 1000000000000';
  test.each([
    ['a negative count', 'A,1,1,-2\n', `paths.csv line 2, total_null: got "-2", ${COUNT}`],
    ['an empty count of orders', 'A,,1,2\n', `paths.csv line 2, total_conversions: got "", ${COUNT}`],
    ['1e300', 'A,1e300,1,2\n', `paths.csv line 2, total_conversions: got "1e300", ${COUNT}`],
    ['1e15', 'A,1,1,1e15\n', `paths.csv line 2, total_null: got "1e15", ${COUNT}`],
    [
      '2^53',
      'A,9007199254740992,1,2\n',
      `paths.csv line 2, total_conversions: got "9007199254740992", ${COUNT}`,
    ],
    [
      'more than a double holds',
      'A,1e309,1,2\n',
      'paths.csv line 2, total_conversions: got "1e309", expected a number, 0 to 1000000000000',
    ],
    [
      'NaN',
      'A,NaN,1,2\n',
      'paths.csv line 2, total_conversions: got "NaN", expected a number, 0 to 1000000000000',
    ],
    [
      'money without end',
      'A,1,1e16,2\n',
      'paths.csv line 2, total_conversion_value: got "1e16", expected 0 to 1000000000000000',
    ],
    ...['A > > B', '> A', 'A >', '>', 'A >> B', 'A > \u00a0> B'].map((given) => [
      `an empty step: ${given}`,
      `${given},1,1,1\n`,
      `paths.csv line 2, path: got ${JSON.stringify(given)}, expected steps that are not empty between the signs of source.pathSeparator`,
    ]),
    ...['-', '='].map((shaft) => [
      `another arrow: ${shaft}>`,
      `A ${shaft}> B,1,1,1\n`,
      `paths.csv line 2, path: got "A ${shaft}> B", expected ">" between the steps, as source.pathSeparator says; set it to "${shaft}>" if that stands between them`,
    ]),
  ])('%s', (_, rows = '', message = '') => {
    const { status, out, err } = ask(file('paths.csv', HEADER + rows));
    expect(err).toContain(message);
    expect([status, out]).toEqual([1, '']);
  });
});

test('paths of one step that look like more: a word on it', () => {
  const { status, err } = ask(file('pipe.csv', `${HEADER}A | B,1,1,1\nC,1,1,1\n`), '--models', 'last');
  expect(err).toContain(
    'no path has two steps; if "A | B" is more than one, name the sign between them in source.pathSeparator',
  );
  expect(status).toBe(0);
  expect(ask(file('one.csv', `${HEADER}A,1,1,1\nC,1,1,1\n`), '--models', 'last').err).toBe('');
});

describe('odd rows of a log', () => {
  const LOG = 'customer_id,time,channel,conversion,conversion_value\n';

  test('prototype names as customers, and a channel of each', () => {
    const rows = ['__proto__', 'constructor', 'toString'].map(
      (name, i) => `${name},2024-01-0${String(i + 1)},${name},1,${String(i + 1)}\n`,
    );
    const { out } = ask(file('names.csv', LOG + rows.join('')), '--models', 'last');
    expect((JSON.parse(out) as CreditRow[]).map(({ channel, value }) => [channel, value])).toEqual([
      ['__proto__', 1],
      ['constructor', 2],
      ['toString', 3],
    ]);
  });

  test.each([
    [
      'money without end',
      'c,2024-01-01,A,1,1e300\n',
      'conversion_value: got "1e300", expected 0 to 100000000',
    ],
    ['no customer', ',2024-01-01,A,1,1\n', 'customer_id: got "", expected an id'],
    ['neither channel nor platform', 'c,2024-01-01,,0,\n', 'expected a value in channel or platform'],
  ])('%s', (_, rows, message) => {
    const { status, out, err } = ask(file('log.csv', LOG + rows));
    expect(err).toContain(message);
    expect([status, out]).toEqual([1, '']);
  });
});
