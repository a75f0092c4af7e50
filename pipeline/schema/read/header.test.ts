import { describe, expect, test } from 'vitest';
import { brands } from '../datasets/brands.ts';
import { touchpoints } from '../datasets/touchpoints.ts';
import { InputError } from '../input-error.ts';
import { readTable } from '../read.ts';
import type { TableSettings } from '../settings.ts';

const read = (header: string, settings: TableSettings = {}) =>
  readTable({ name: 'log.csv', blocks: [header] }, touchpoints, settings);

const log = 'customer_id,touchpoint_date,channel';
const where = 'map it with source.tables.touchpoints.columns';

describe('a header that stops the build', () => {
  test.each<[string, string, TableSettings?]>([
    [
      '',
      'log.csv: the file is empty, expected a header row such as touchpoint_id,customer_id,post_id,touchpoint_type',
    ],
    [
      '\ufeff\n \n',
      'log.csv: the file is empty, expected a header row such as touchpoint_id,customer_id,post_id,touchpoint_type',
    ],
    ['custmer_id,time,channel', `log.csv: no column "customer_id" (nearest: "custmer_id"); ${where}`],
    ['a,b,c', `log.csv: no column "customer_id" (found: "a", "b", "c"); ${where}`],
    [
      'customer_id,time,x',
      `log.csv: no column "channel" or "platform" (found: "customer_id", "time", "x"); ${where}`,
    ],
    [`${log},Channel`, 'log.csv: two columns for "channel", expected one; rename or remove the other'],
    [
      'user_id,user_id,time,channel',
      'log.csv: two columns for "user_id", expected one; rename or remove the other',
    ],
    [
      log,
      `log.csv: no column "Kanal", though source.tables.touchpoints.columns maps it to channel`,
      { columns: { Kanal: 'channel' } },
    ],
    [
      `${log},Kanall`,
      `log.csv: no column "Kanal" (nearest: "Kanall"), though source.tables.touchpoints.columns maps it to channel`,
      { columns: { Kanal: 'channel' } },
    ],
    [
      `${log},x`,
      'source.tables.touchpoints.columns: no column "chanel" in touchpoints (nearest: "channel")',
      { columns: { x: 'chanel' } },
    ],
    [
      `${log},x,y`,
      'log.csv: two columns for "post_id", expected one; rename or remove the other',
      { columns: { x: 'post_id', y: 'post_id' } },
    ],
    [
      'customer_id,"touchpoint_date,channel',
      'log.csv line 1: unclosed-quote in the header, expected quotes only around a whole name',
    ],
  ])('%j: %s', async (header, message, settings) => {
    const failure = await read(header, settings).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(InputError);
    expect((failure as InputError).message).toBe(message);
  });

  test('a map of values for no column', async () => {
    await expect(read(log, { values: { chanel: {} } })).rejects.toThrow(
      'source.tables.touchpoints.values: no column "chanel" in touchpoints',
    );
  });
});

describe('a header that is read', () => {
  test('only a header is no rows', async () => {
    for (const text of [log, `${log}\n`, `${log}\r\n`]) expect((await read(text)).rowsIn).toBe(0);
  });

  test.each<[string, string[], TableSettings?]>([
    [`${log},`, ['blank-label ']],
    [`${log},shop,shop`, ['extra-label shop', 'duplicate-label shop']],
    [`${log},source`, ['extra-label source']],
    ['customer_id,time,date,channel', ['extra-label date']],
    [`${log},x`, ['extra-label channel'], { columns: { x: 'channel' } }],
    [`"customer_id","touchpoint_date","channel","two\nlines"`, ['extra-label two\nlines']],
  ])('%j is reviewed', async (header, expected, settings) => {
    const { issues } = await read(header, settings);
    expect(issues.list().map(({ code, column }) => `${code} ${String(column)}`)).toEqual(expected);
    expect(
      issues.list().every(({ severity, rejected, line }) => severity === 'review' && !rejected && line === 1),
    ).toBe(true);
  });

  test('lines count from the first of the file', async () => {
    const { issues } = await read(`\nsep=,\n"customer_id",time,channel,"two\nlines"\na,never,email,x\n`);
    expect(issues.list().map(({ line, code }) => [line, code])).toEqual([
      [1, 'blank-row'],
      [3, 'extra-label'],
      [5, 'type-error'],
    ]);
  });

  test('one column is enough where one is needed', async () => {
    const { rows } = await readTable({ name: 'brands.csv', blocks: ['brand_id\nB1\nB2\n'] }, brands);
    expect(rows.map(({ brand_id }) => brand_id)).toEqual(['B1', 'B2']);
  });
});
