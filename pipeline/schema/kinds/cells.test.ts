import { afterEach, describe, expect, test } from 'vitest';
import type { CellFormat, Column } from '../column.ts';
import { dateReader } from './date-format.ts';
import {
  boolean,
  closedCategory,
  day,
  id,
  instant,
  integer,
  money,
  month,
  number,
  openCategory,
  share,
  text,
} from './index.ts';

const about = { doc: '', example: '' };
const iso: CellFormat = { decimal: '.', separator: '>', date: null };
const commas: CellFormat = { decimal: ',', separator: '>', date: null };

/** A plain value, or the code of a refusal, or the value of a deviation with a tilde. */
function outcome(column: Column, cell: string, format = iso): unknown {
  const reading = column.read(cell, format);
  if (typeof reading !== 'object') return reading;
  return 'code' in reading ? reading.code : `~${String(reading.value)}`;
}

describe('text', () => {
  test.each([
    ['007', '007'],
    ['1e309', '1e309'],
    ['__proto__', '__proto__'],
    ['two\r\nlines', 'two\nlines'],
    ['two\rlines', 'two\nlines'],
  ])('%j reads as %j', (cell, expected) => {
    expect(outcome(id(about), cell)).toBe(expected);
    expect(outcome(text(about), cell)).toBe(expected);
  });
});

describe('numbers', () => {
  test.each<(string | number)[]>([
    ['0', 0],
    ['-0', 0],
    ['12', 12],
    ['007', 7],
    ['12.50', 12.5],
    ['.5', 0.5],
    ['-3.25', -3.25],
    ['1e5', 1e5],
    ['1E-3', 0.001],
    ['1,234.50', 1234.5],
    ['1,234,567', 1234567],
    ['1 234', 1234],
    ['1\u00a0234\u00a0567.5', 1234567.5],
    ["1'234", 1234],
    ['1’234.5', 1234.5],
    ['123456789012345678', 1.2345678901234568e17],
    ...[
      '',
      'NaN',
      'nan',
      'Infinity',
      '-Infinity',
      '1e309',
      '0x10',
      '0b1',
      '12USD',
      '$12',
      '12%',
      '1,23',
      '1,2345',
      '12,34.5',
      '1,234 567',
      '1.234,50',
      '1.2.3',
      '--1',
      '+1',
      '5.',
      '1_000',
      '١٢',
      'abc',
      '1n',
    ].map((cell) => [cell, 'type-error']),
  ])('%j is %j', (cell, expected) => {
    expect(outcome(number(about), cell as string)).toBe(expected);
  });

  test.each([
    ['1.234,50', 1234.5],
    ['1234,5', 1234.5],
    ['1.234', 1234],
    ['1 234,5', 1234.5],
    ['1e3', 1000],
    ['12.5', 'type-error'],
    ['1,234.50', 'type-error'],
  ])('with a decimal comma %j is %j', (cell, expected) => {
    expect(outcome(number(about), cell, commas)).toBe(expected);
  });

  test.each([
    ['12', 12],
    ['12.0', 12],
    ['1,000', 1000],
    ['12.5', 'type-error'],
    ['-1', 'constraint-error'],
    ['24', 'constraint-error'],
  ])('whole from 0 to 1000: %j is %j', (cell, expected) => {
    expect(outcome(integer({ ...about, min: 0, max: cell === '24' ? 23 : 1000 }), cell)).toBe(expected);
  });

  test('the range is part of what was expected', () => {
    const cost = money({ ...about, min: 0, max: 100_000 });
    expect(cost.read('-3', iso)).toEqual({ code: 'constraint-error', expected: '0 to 100000' });
    expect(cost.read('12USD', iso)).toEqual({ code: 'type-error', expected: 'a number, 0 to 100000' });
    expect(outcome(share(about), '1')).toBe(1);
    expect(outcome(share(about), '1.01')).toBe('constraint-error');
  });
});

describe('boolean', () => {
  test.each([
    ...['True', 'TRUE', 'true', 't', 'Yes', 'y', 'ON', '1', '1.0'].map((cell) => [cell, true]),
    ...['False', 'FALSE', 'f', 'no', 'N', 'off', '0', '0.0'].map((cell) => [cell, false]),
    ...['2', 'maybe', 'ja', '__proto__', 'constructor', '-1'].map((cell) => [cell, 'type-error']),
  ])('%j is %j', (cell, expected) => {
    expect(outcome(boolean(about), cell as string)).toBe(expected);
  });
});

describe('category', () => {
  const tier = closedCategory({ ...about, known: ['nano', 'micro', 'mid'] });
  const platform = openCategory({ ...about, known: ['Instagram', 'TikTok'] });

  test.each([
    [tier, 'micro', 'micro'],
    [tier, 'MICRO', '~micro'],
    [tier, 'mikro', 'constraint-error'],
    [tier, '__proto__', 'constraint-error'],
    [platform, 'TikTok', 'TikTok'],
    [platform, 'tiktok', '~TikTok'],
    [platform, 'Pinterest', '~Pinterest'],
  ])('case %#: %s', (column, cell, expected) => {
    expect(outcome(column, cell)).toBe(expected);
  });

  test('says what was probably meant', () => {
    expect(tier.read('mikro', iso)).toMatchObject({
      expected: 'one of nano, micro, mid (did you mean micro?)',
    });
  });
});

const at = Date.UTC(2024, 5, 18, 14, 5);
const midnight = Date.UTC(2024, 5, 18);

describe.each(['UTC', 'America/New_York', 'Pacific/Kiritimati'])('times in %s', (zone) => {
  const before = process.env['TZ'];
  afterEach(() => {
    process.env['TZ'] = before;
  });
  const touched = instant({ ...about, dateOnly: 'start' });
  const ordered = instant({ ...about, dateOnly: 'end' });

  test.each<(string | number)[]>([
    ['2024-06-18T14:05:00Z', at],
    ['2024-06-18T14:05', at],
    ['2024-06-18 14:05:00', at],
    ['2024-06-18 14:05:00 UTC', at],
    ['2024-06-18t14:05:00z', at],
    ['2024-06-18T16:05:00+02:00', at],
    ['2024-06-18T09:35:00-0430', at],
    ['2024-06-18T16:05+02', at],
    ['2024-06-18T14:05:00.5Z', at + 500],
    ['2024-06-18T14:05:00.123456789Z', at + 123],
    ['2024-06-18T14:05:00,25', at + 250],
    ['2024-02-29', Date.UTC(2024, 1, 29)],
    ['2000-02-29', Date.UTC(2000, 1, 29)],
    ['1969-12-31T23:59:59.999Z', -1],
    ['0099-03-01', new Date(0).setUTCFullYear(99, 2, 1)],
    ['2024-06-18', midnight],
    ...[
      '',
      '2024',
      '2024-06',
      '2024-6-18',
      '2023-02-29',
      '1900-02-29',
      '2024-02-30',
      '2024-13-01',
      '2024-00-10',
      '2024-06-00',
      '2024-06-31',
      '31/12/2024',
      '2024/06/18',
      '20240618',
      '2024-06-18T',
      '2024-06-18T14',
      '2024-06-18T24:00',
      '2024-06-18T14:60',
      '2024-06-18T14:05:60',
      '2024-06-18T14:05:00+',
      '2024-06-18T14:05:00+2:00',
      '2024-06-18T14:05:00.Z',
      '2024-06-18T14:05:00ZZ',
      '2024-06-18x14:05',
      '2024-06-18T14:05:00 EST',
      '1718719500',
      'now',
    ].map((cell) => [cell, 'type-error']),
  ])('%j', (cell, expected) => {
    process.env['TZ'] = zone;
    expect(outcome(touched, cell as string)).toBe(expected);
  });

  test('a date alone is the start of the day of a touch and the end of the day of an order', () => {
    process.env['TZ'] = zone;
    expect(outcome(touched, '2024-06-18')).toBe(midnight);
    expect(outcome(ordered, '2024-06-18')).toBe(midnight + 86_399_999);
    expect(outcome(ordered, '2024-06-18T00:00')).toBe(midnight);
  });

  test.each([
    ['2024-06-18', midnight],
    ['2024-06-18T23:30:00-05:00', midnight],
    ['2024-06-18T00:30:00+02:00', midnight],
    ['2024-06-18T25:00', 'type-error'],
  ])('the day of %j', (cell, expected) => {
    process.env['TZ'] = zone;
    expect(outcome(day(about), cell)).toBe(expected);
  });

  test.each([
    ['2024-06', Date.UTC(2024, 5, 1)],
    ['2024-06-18', Date.UTC(2024, 5, 1)],
    ['2024-13', 'type-error'],
    ['June', 'type-error'],
  ])('the month of %j', (cell, expected) => {
    process.env['TZ'] = zone;
    expect(outcome(month(about), cell)).toBe(expected);
  });

  test.each([
    ['%d/%m/%Y', '18/06/2024', midnight],
    ['%d/%m/%Y', '1/2/2024', Date.UTC(2024, 1, 1)],
    ['%d/%m/%Y', '31/02/2024', 'type-error'],
    ['%d/%m/%Y', '18/13/2024', 'type-error'],
    ['%d/%m/%Y', '18/06/24', 'type-error'],
    ['%d/%m/%Y', '2024-06-18', 'type-error'],
    ['%d.%m.%Y %H:%M', '18.06.2024 14:05', at],
    ['%d.%m.%Y %H:%M', '18.06.2024 24:05', 'type-error'],
    ['%m/%d/%Y %I:%M %p', '06/18/2024 2:05 pm', at],
    ['%b %e, %Y', 'jun 18, 2024', midnight],
    ['%Y-%m-%d %H:%M:%S.%f', '2024-06-18 14:05:00.123456', at + 123],
    ['%Y-%m-%d %H:%M:%S.%f', '2024-02-30 14:05:00.123456', 'type-error'],
    ['%d/%m/%Y %H:%M %Z', '18/06/2024 16:05 +0200', at],
    ['%d/%m/%Y %H:%M %Z', '31/02/2024 16:05 +0200', 'type-error'],
    ['unix-seconds', '1718719500', at],
    ['unix-milliseconds', '1718719500000', at],
    ['unix-microseconds', '1718719500000001', at],
    ['unix-seconds', '1718719500.25', at + 250],
    ['unix-seconds', '9999999999999', 'type-error'],
    ['unix-seconds', '2024-06-18', 'type-error'],
    ['unix-seconds', 'NaN', 'type-error'],
  ])('format %s: %j', async (format, cell, expected) => {
    process.env['TZ'] = zone;
    expect(outcome(touched, cell, { decimal: '.', separator: '>', date: await dateReader(format, '') })).toBe(
      expected,
    );
  });
});

test('a format without a clock is a date alone', async () => {
  const ordered = instant({ ...about, dateOnly: 'end' });
  const read = async (format: string, cell: string) =>
    outcome(ordered, cell, { decimal: '.', separator: '>', date: await dateReader(format, '') });
  expect(await read('%d/%m/%Y', '18/06/2024')).toBe(midnight + 86_399_999);
  expect(await read('%d/%m/%Y %H:%M', '18/06/2024 14:05')).toBe(at);
});

test('a date format without a pattern is refused', async () => {
  await expect(dateReader('dd/mm/yyyy', 'source.tables.posts.dateFormat')).rejects.toThrow(
    'source.tables.posts.dateFormat: got "dd/mm/yyyy", expected a pattern such as %d/%m/%Y',
  );
});
