import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { afterAll, describe, expect, test } from 'vitest';
import { openInput } from '../io.ts';
import type { Dataset } from '../schema/index.ts';
import { paths } from '../schema/datasets/paths.ts';
import { touchpoints } from '../schema/datasets/touchpoints.ts';
import { formatIssue } from '../schema/issue.ts';
import { readTable } from '../schema/read.ts';
import { cellText } from './parquet-text.ts';
import { timeParsers } from './parquet-time.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'hemline-parquet-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Written by DuckDB from one table (make.sql there): the CSV says what the others must come to. */
const given = (name: string): string => path.resolve('pipeline/testing/parquet', name);

type Columns = Parameters<typeof parquetWriteBuffer>[0]['columnData'];

function written(columnData: Columns, options: { rowGroupSize?: number } = {}): string {
  const file = path.join(folder, `${columnData[0]?.name ?? ''}.parquet`);
  writeFileSync(file, Buffer.from(parquetWriteBuffer({ columnData, ...options })));
  return file;
}

const refusal = (file: string, dataset: Dataset = paths): Promise<string> =>
  readTable(openInput(file), dataset).then(
    () => 'none',
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );

describe('a table as Parquet reads as its CSV does, whatever the types and the packing', () => {
  // A cell of two lines moves the lines of a CSV behind it by one; rows of Parquet count one each.
  const asIso = (text: string): string => text.replace('2024-03-02 00:00:00', '2024-03-02T00:00:00Z');
  const lineOf = (line: number | null): number | null => (line !== null && line > 8 ? line - 1 : line);

  test.each([
    ['snappy', 'snappy.parquet', 0],
    ['not packed', 'rows.parquet', 0],
    ['zstd, times in nanoseconds', 'zstd-ns.parquet', 0],
    ['gzip, times in milliseconds', 'gzip-ms.parquet', 0],
    ['brotli, pages of version 2, times with a zone, decimals of 32 bits', 'brotli-tz-v2.parquet', 0],
    ['times as text, decimals of 64 bits', 'text-times.parquet', 0],
  ])('%s', async (_, name) => {
    const csv = await readTable(openInput(given('touches.csv')), touchpoints);
    const parquet = await readTable(openInput(given(name), { name: 'touches.csv' }), touchpoints);
    expect(csv.rows).toHaveLength(4);
    expect(parquet.rows).toEqual(csv.rows);
    expect([parquet.rowsIn, parquet.rowsKept]).toEqual([csv.rowsIn, csv.rowsKept]);
    const issues = csv.issues
      .list()
      .map((issue) => asIso(formatIssue({ ...issue, line: lineOf(issue.line) })));
    expect(parquet.issues.list().map((issue) => asIso(formatIssue(issue)))).toEqual(issues);
  });

  test('what the rows are', async () => {
    const { rows } = await readTable(openInput(given('snappy.parquet')), touchpoints);
    expect(
      rows.map(({ touchpoint_id, touchpoint_date, sample_weight, conversion_value }) => [
        touchpoint_id,
        touchpoint_date,
        sample_weight,
        conversion_value,
      ]),
    ).toEqual([
      ['9007199254740993', Date.UTC(2024, 5, 18, 14, 5, 0, 123), 1.1, 12.3],
      ['9007199254740995', Date.UTC(2024, 5, 19), 2.5, null],
      ['-1', -1, 1e6, 0.07],
      ['5', Date.UTC(2024, 2, 1, 0, 0, 0, 1), 1, 0],
    ]);
  });
});

describe('values as text', () => {
  test.each([
    ['a decimal', { name: 'x', type: 'INT32', converted_type: 'DECIMAL', scale: 1 }, 3, '0.3'],
    ['below one', { name: 'x', type: 'INT64', converted_type: 'DECIMAL', scale: 4 }, -7n, '-0.0007'],
    ['without digits after the point', { name: 'x', converted_type: 'DECIMAL', scale: 0 }, 120n, '120'],
    ['in bytes', { name: 'x', converted_type: 'DECIMAL', scale: 2 }, Uint8Array.of(0xff, 0x85), '-1.23'],
    ['32 bits', { name: 'x', type: 'FLOAT' }, Math.fround(0.1), '0.1'],
    ['32 bits, all digits', { name: 'x', type: 'FLOAT' }, Math.fround(16777.2168), '16777.217'],
    ['64 bits', { name: 'x', type: 'DOUBLE' }, 0.1 + 0.2, '0.30000000000000004'],
    ['beyond 2^53', { name: 'x', type: 'INT64' }, 9007199254740993n, '9007199254740993'],
    ['true', { name: 'x', type: 'BOOLEAN' }, true, 'true'],
    ['nothing', { name: 'x', type: 'BYTE_ARRAY' }, null, ''],
    ['bytes', { name: 'x', type: 'BYTE_ARRAY' }, Buffer.from('Zoë'), 'Zoë'],
    ['a list', { name: 'x' }, [1n, 'a'], '["1","a"]'],
    ['not a number', { name: 'x', type: 'DOUBLE' }, NaN, 'NaN'],
  ] as const)('%s', (_, element, value, expected) => {
    expect(cellText(element, '.')(value)).toBe(expected);
  });

  test('numbers have the sign before the decimals that the config names for cells', () => {
    expect(cellText({ name: 'x', type: 'DOUBLE' }, ',')(1.234)).toBe('1,234');
    expect(cellText({ name: 'x', type: 'BYTE_ARRAY' }, ',')('1.234')).toBe('1.234');
  });

  test.each([
    [0n, '1970-01-01T00:00:00Z'],
    [-1n, '1969-12-31T23:59:59.999Z'],
    [1_718_719_500_123_456_789n, '2024-06-18T14:05:00.123Z'],
  ])('%d nanoseconds', (at, expected) => {
    expect(timeParsers.timestampFromNanoseconds(at)).toBe(expected);
  });

  test('days and microseconds', () => {
    expect(timeParsers.dateFromDays(19_892)).toBe('2024-06-18');
    expect(timeParsers.timestampFromMicroseconds(1_718_719_500_000_999n)).toBe('2024-06-18T14:05:00Z');
    expect(timeParsers.dateFromDays(2_000_000_000)).toBe('day 2000000000');
  });
});

describe('tables of many rows', () => {
  const size = 5000;
  const columns = (faulty = -1): Columns => [
    {
      name: 'path',
      data: Array.from({ length: size }, (_, i) => (i === faulty ? 'A > > B' : `A${String(i % 40)} > B`)),
      type: 'STRING',
    },
    { name: 'total_conversions', data: Array.from({ length: size }, (_, i) => BigInt(i % 7)), type: 'INT64' },
    {
      name: 'total_null',
      data: Array.from({ length: size }, (_, i) => (i % 3 ? i / 2 : null)),
      type: 'DOUBLE',
    },
  ];

  test('in several groups of rows', async () => {
    const file = written(columns(), { rowGroupSize: 700 });
    const { rows, issues } = await readTable(openInput(file), paths);
    expect(issues.total).toBe(0);
    expect(rows).toHaveLength(size);
    expect(rows[4321]).toEqual({
      path: 'A1 > B',
      total_conversions: 2,
      total_conversion_value: null,
      total_null: 2160.5,
    });
  });

  test('rows are numbered as the lines of its CSV would be', async () => {
    const { issues } = await readTable(openInput(written(columns(4321), { rowGroupSize: 700 })), paths);
    expect(issues.list().map(({ line, code, value }) => [line, code, value])).toEqual([
      [4323, 'constraint-error', 'A > > B'],
    ]);
  });
});

describe('refusals name the file', () => {
  const whole = readFileSync(given('snappy.parquet'));
  const at = (name: string, bytes: Uint8Array): string => {
    const file = path.join(folder, name);
    writeFileSync(file, bytes);
    return file;
  };

  test.each([
    ['cut off', at('cut.parquet', whole.subarray(0, 900)), /^cut\.parquet: cannot be read \(/],
    ['only its first bytes', at('head.parquet', Buffer.from('PAR1')), /^head\.parquet: cannot be read \(/],
    [
      'damaged inside',
      at('hole.parquet', Buffer.from(whole).fill(0xff, 4, 700)),
      /^hole\.parquet: cannot be read \(/,
    ],
    ['encrypted', at('secret.parquet', Buffer.from('PARE1234')), /is an encrypted Parquet file/],
    [
      'without a column that it needs',
      written([{ name: 'pfad', data: ['A'], type: 'STRING' }]),
      /^pfad\.parquet: no column "path" \(found: "pfad"\)/,
    ],
  ])('%s', async (_, file, message) => {
    expect(await refusal(file)).toMatch(message);
  });

  test('a packing that node cannot undo', async () => {
    expect(await refusal(given('lz4.parquet'), touchpoints)).toBe(
      'lz4.parquet: parquet unsupported compression codec: LZ4_RAW, expected snappy, gzip, zstd or brotli',
    );
  });

  test('text that is not UTF-8', async () => {
    const file = written([
      { name: 'path', data: [Uint8Array.of(0x43, 0x61, 0x66, 0xe9)], type: 'BYTE_ARRAY' },
      { name: 'total_conversions', data: [1], type: 'INT32' },
    ]);
    expect(await refusal(file)).toMatch(
      /^path\.parquet: cannot be read \(.*\), expected a whole Parquet file with text in UTF-8$/,
    );
  });
});
