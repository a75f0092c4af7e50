import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csv } from './csv.ts';
import { figure, word } from './table.ts';

const one = (text: string) => csv({ caption: '', columns: [{ label: 'x' }], rows: [[word(text)]] });
const parsed = (text: string) => Papa.parse<string[]>(text.slice(1), { skipEmptyLines: true }).data;

describe('csv', () => {
  it('is UTF-8 with a byte order mark and CRLF', () => expect(one('é')).toBe('\ufeffx\r\né\r\n'));

  it.each(['a,b', 'say "hi"', 'two\nlines', ' padded ', 'قناة', '💅', '__proto__'])('keeps %j', (text) =>
    expect(parsed(one(text))[1]).toEqual([text]),
  );

  it.each([
    '=1+1',
    '+1',
    '-1',
    '@x',
    '\t=1',
    ' =1',
    '\u0000=1',
    '\ufeff=1',
    '\r=1',
    '＝1',
    '－1',
    '＋1',
    '＠x',
  ])('takes the fuse out of %j', (text) => expect(parsed(one(text))[1]).toEqual([`'${text}`]));

  it('writes eight digits, as many as the report holds', () => {
    const rows = [[figure(0.1739498280000001 - 0.1, String)]];
    expect(parsed(csv({ caption: '', columns: [{ label: 'a' }], rows }))[1]).toEqual(['0.073949828']);
  });

  it('leaves numbers alone, negative ones too, and writes nothing for what cannot be said', () => {
    const table = {
      caption: '',
      columns: [{ label: 'a' }, { label: 'b' }],
      rows: [[figure(-0.125, String), figure(null, String)]],
    };
    expect(parsed(csv(table))[1]).toEqual(['-0.125', '']);
  });
});
