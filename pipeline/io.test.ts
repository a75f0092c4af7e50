import { mkdtempSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fileExists, openInput, writeJson, writeText } from './io.ts';
import { InputError } from './schema/input-error.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'hemline-io-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function file(bytes: string | Uint8Array, name = 'input.csv'): string {
  const place = path.join(folder, name);
  writeFileSync(place, bytes);
  return place;
}

async function textOf(bytes: string | Uint8Array, options = {}): Promise<string> {
  let text = '';
  const input = openInput(file(bytes), options);
  if ('cells' in input) throw new Error('got cells, expected text');
  for await (const block of input.blocks) text += block;
  return text;
}

const refusal = (bytes: string | Uint8Array, options = {}): Promise<string> =>
  textOf(bytes, options).then(
    () => 'none',
    (error: unknown) => (error instanceof InputError ? error.message : String(error)),
  );

const table = 'name,city\nZoë,Málaga\n李,東京 😀\n';
const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

describe('encodings', () => {
  test.each([
    ['UTF-8', Buffer.from(table)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${table}`)],
    ['UTF-16 LE with a mark', Buffer.from(`\ufeff${table}`, 'utf16le')],
    ['UTF-16 LE', Buffer.from(table, 'utf16le')],
    ['UTF-16 BE with a mark', utf16be(`\ufeff${table}`)],
    ['UTF-16 BE', utf16be(table)],
    ['gzip', gzipSync(table)],
    ['gzip in two members', Buffer.concat([gzipSync(table.slice(0, 12)), gzipSync(table.slice(12))])],
    ['gzip of UTF-16', gzipSync(Buffer.from(`\ufeff${table}`, 'utf16le'))],
  ])('%s', async (_, bytes) => {
    expect(await textOf(bytes)).toBe(table);
  });

  test('no bytes are no text', async () => {
    expect(await textOf('')).toBe('');
  });

  test('characters across blocks, in every width', async () => {
    for (const shift of [0, 1, 2, 3]) {
      const long = 'x'.repeat(shift) + 'aé東😀'.repeat(30_000);
      expect(await textOf(long)).toBe(long);
      expect(await textOf(Buffer.from(`\ufeff${long}`, 'utf16le'))).toBe(long);
      expect(await textOf(gzipSync(long))).toBe(long);
    }
  });

  test('windows-1252 is refused with the place of the byte and what to do', async () => {
    const bytes = Buffer.concat([Buffer.from('name\nZo'), Buffer.from([0xeb, 0x0a])]);
    expect(await refusal(bytes, { table: 'brands' })).toBe(
      "input.csv: byte 7 (0xeb, offset from 0) is not UTF-8; save the file as UTF-8, or name its encoding: source.tables.brands.encoding: 'windows-1252'",
    );
  });

  test('the place is right beyond the first block and behind a mark', async () => {
    const long = `\ufeff${'é'.repeat(50_000)}`;
    const bytes = Buffer.concat([Buffer.from(long), Buffer.from([0xff])]);
    expect(await refusal(bytes)).toContain('byte 100003 (0xff,');
  });

  test.each([
    ['a lone continuation', [0x80]],
    ['an overlong form', [0xc0, 0xaf]],
    ['a surrogate', [0xed, 0xa0, 0x80]],
    ['beyond Unicode', [0xf4, 0x90, 0x80, 0x80]],
    ['a cut character at the end', [0xe6, 0x9d]],
  ])('%s is no UTF-8', async (_, wrong) => {
    expect(await refusal(Buffer.concat([Buffer.from('a,b\n'), Buffer.from(wrong)]))).toContain('byte 4 (');
  });

  test('windows-1252 is read where it is configured', async () => {
    const bytes = Buffer.from([0x5a, 0x6f, 0xeb, 0x20, 0x80, 0x20, 0x92, 0x20, 0x9c]);
    expect(await textOf(bytes, { encoding: 'windows-1252' })).toBe('Zoë € ’ œ');
    expect(await textOf(Buffer.from('é'), { encoding: 'utf-8' })).toBe('é');
    expect(await textOf(Buffer.from('\ufeffé'), { encoding: 'windows-1252' })).toBe('é');
  });

  test('an unknown encoding and a wrong one', async () => {
    expect(await refusal('a', { encoding: 'klingon', table: 'posts' })).toContain(
      'source.tables.posts.encoding: got "klingon", expected auto, utf-8',
    );
    expect(await refusal(Buffer.from([0x00, 0xd8, 0x41, 0x00]), { encoding: 'utf-16le' })).toContain(
      'not utf-16le somewhere after byte 0',
    );
  });
});

describe('what is no CSV', () => {
  test.each([
    ['PK\x03\x04rest', 'an Excel workbook or a zip archive'],
    [Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'an old Excel workbook'],
    ['%PDF-1.7', 'a PDF'],
    [gzipSync('PAR1abc'), 'a Parquet file inside gzip'],
    ['PAREabc', 'an encrypted Parquet file'],
    ['SQLite format 3\0', 'an SQLite database'],
    ['<!doctype html><html>', 'HTML or XML'],
    ['\ufeff\n <html>', 'HTML or XML'],
    ['{"a": 1}', 'JSON'],
    [' [1]', 'JSON'],
    [gzipSync('PK\x03\x04rest'), 'an Excel workbook or a zip archive'],
    [Buffer.from('\ufeff{"a": 1}', 'utf16le'), 'JSON'],
  ])('case %#: %s', async (bytes, kind) => {
    expect(await refusal(bytes)).toBe(`input.csv: is ${kind}, expected a CSV file`);
  });

  test('a folder, nothing, and a cut archive', async () => {
    const inner = path.join(folder, 'inner');
    mkdirSync(inner);
    expect(() => openInput(inner)).toThrow(`${inner}: is a folder, expected a CSV file`);
    const missing = path.join(folder, 'missing.csv');
    expect(() => openInput(missing)).toThrow(`${missing}: no such file, expected a CSV file`);
    expect(await refusal(gzipSync(table).subarray(0, 20))).toMatch(/^input\.csv: damaged gzip file \(/);
    expect([fileExists(inner), fileExists(missing)]).toEqual([true, false]);
  });

  test('the name in messages can be given', async () => {
    expect(await refusal('{', { name: 'my log' })).toBe('my log: is JSON, expected a CSV file');
  });
});

describe('writing', () => {
  test('makes folders, replaces whole files, leaves no drafts', () => {
    const place = path.join(folder, 'out', 'deep', 'a.json');
    writeJson(place, { b: [1, null, 'é'] });
    writeJson(place, { c: 1 });
    expect(readFileSync(place, 'utf8')).toBe('{"c":1}\n');
    expect(readdirSync(path.dirname(place))).toEqual(['a.json']);
  });

  test('a failed write leaves the old file and no draft', () => {
    const place = path.join(folder, 'kept', 'a.json');
    writeText(place, 'old');
    expect(() => {
      writeJson(place, { share: NaN });
    }).toThrow('share: got NaN, expected a finite number or null');
    mkdirSync(path.join(folder, 'kept', 'taken', 'x'), { recursive: true });
    expect(() => {
      writeText(path.join(folder, 'kept', 'taken'), 'new');
    }).toThrow();
    expect(readFileSync(place, 'utf8')).toBe('old');
    expect(readdirSync(path.dirname(place)).sort()).toEqual(['a.json', 'taken']);
  });
});
