import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { longestQuoted } from './frame.ts';
import { records } from './records.ts';

type Event = string;

/** What the reader makes of a text that comes in the given pieces: `line: cell|cell` or `line! fault text`. */
function split(pieces: readonly string[], { width, delimiter = ',' }: { width: number; delimiter?: string }) {
  const events: Event[] = [];
  const reader = records(
    { delimiter, width, firstLine: 1 },
    {
      record: ({ text, number, count, starts, ends }) => {
        const cells = Array.from({ length: Math.min(count, width) }, (_, i) =>
          text.slice(starts[i], ends[i]),
        );
        events.push(`${String(number)}: ${cells.join('|')}${count > width ? '|...' : ''}`);
      },
      fault: (code, line, text) => {
        events.push(`${String(line)}! ${code} ${text}`);
      },
    },
  );
  let rest = '';
  for (const piece of pieces) {
    rest += piece;
    rest = rest.slice(reader.feed(rest, { final: false, papa: Papa }));
  }
  reader.feed(rest, { final: true, papa: Papa });
  return events;
}

const folder = 'node_modules/csv-spectrum';
const names = readdirSync(`${folder}/csvs`).map((file) => file.replace('.csv', ''));

describe('csv-spectrum', () => {
  test('has its twelve cases', () => {
    expect(names).toHaveLength(12);
  });

  // The twelfth, location_coordinates, has a bare quote inside a cell, and its JSON is no table.
  test.each(names.filter((name) => name !== 'location_coordinates'))('%s', (name) => {
    const csv = readFileSync(`${folder}/csvs/${name}.csv`, 'utf8');
    const rows = JSON.parse(readFileSync(`${folder}/json/${name}.json`, 'utf8')) as Record<string, string>[];
    const table = [Object.keys(rows[0] ?? {}), ...rows.map((row) => Object.values(row))];
    const cells = split([csv], { width: table[0]?.length ?? 0 }).map((event) => event.replace(/^\d+: /, ''));
    expect(cells).toEqual(table.map((row) => row.join('|')));
  });

  test('location_coordinates: the bare quotes are named, and nothing else is lost', () => {
    const csv = readFileSync(`${folder}/csvs/location_coordinates.csv`, 'utf8');
    const [header, row] = split([csv], { width: 4 });
    expect(header).toBe('1: Contact Phone Number|Location Coordinates|Cities|Counties');
    expect(row).toMatch(/^2! stray-quote 2095257564,/);
  });
});

describe('lines and quotes', () => {
  test.each([
    ['a final line end is no row', 'a,b\nc,d\n', ['1: a|b', '2: c|d']],
    ['nor is a missing one a fault', 'a,b\nc,d', ['1: a|b', '2: c|d']],
    ['CRLF', 'a,b\r\nc,d\r\n', ['1: a|b', '2: c|d']],
    ['CR', 'a,b\rc,d\r', ['1: a|b', '2: c|d']],
    ['all three', 'a,b\r\nc,d\re,f\ng,h', ['1: a|b', '2: c|d', '3: e|f', '4: g|h']],
    ['CRLF with quotes', '"a",b\r\nc,"d"\r\n', ['1: a|b', '2: c|d']],
    ['CR with quotes', '"a",b\rc,"d"\r', ['1: a|b', '2: c|d']],
    ['empty lines', 'a,b\n\nc,d', ['1: a|b', '2: ', '3: c|d']],
    ['empty lines beside quotes', '"a",b\n\n\nc,d', ['1: a|b', '2: ', '3: ', '4: c|d']],
    ['a line end in quotes', 'a,"x\ny"\nc,d', ['1: a|x\ny', '3: c|d']],
    ['a CRLF in quotes', 'a,"x\r\ny"\r\nc,d', ['1: a|x\r\ny', '3: c|d']],
    ['a CR in quotes', 'a,"x\ry"\nc,d', ['1: a|x\ry', '3: c|d']],
    ['doubled quotes', '"a""b","""c"""\nd,e', ['1: a"b|"c"', '2: d|e']],
    ['empty quotes', '"",""\nd,e', ['1: |', '2: d|e']],
    ['too few and too many cells', 'a\na,b,c\na,b', ['1: a', '2: a|b|...', '3: a|b']],
    ['too few and too many cells, quoted', '"a"\na,"b",c\na,b', ['1: a', '2: a|b|...', '3: a|b']],
    ['a quote in a bare cell', 'a,b\nc,5" heel\ne,f', ['1: a|b', '2! stray-quote c,5" heel', '3: e|f']],
    ['text behind a closing quote', 'a,b\n"c"x,d\ne,"f"', ['1: a|b', '2! stray-quote "c"x,d', '3: e|f']],
    ['never closed', 'a,b\nc,"d\ne,f\ng,h', ['1: a|b', '2! unclosed-quote c,"d', '3: e|f', '4: g|h']],
    [
      'never closed, quotes behind',
      'a,b\nc,"d\n"e",f\ng,"h"\n',
      ['1: a|b', '2! unclosed-quote c,"d', '3: e|f', '4: g|h'],
    ],
    [
      'never closed, doubled quotes behind',
      'a,b\nc,"d\n"",f\ng,h\n',
      ['1: a|b', '2! unclosed-quote c,"d', '3: |f', '4: g|h'],
    ],
    [
      'never closed, closed by accident behind',
      'a,b\nc,"d\ne,f\ng,"h"\ni,""\n',
      ['1: a|b', '2! unclosed-quote c,"d', '3: e|f', '4: g|h', '5: i|'],
    ],
    [
      'never closed, a right line closes it',
      'a,b\n"c,d\n"",e\n',
      ['1: a|b', '2! unclosed-quote "c,d', '3: |e'],
    ],
    ['never closed on the last line', 'a,b\nc,"d', ['1: a|b', '2! unclosed-quote c,"d']],
    ['a lone quote', 'a,b\n"\nc,d', ['1: a|b', '2! unclosed-quote "', '3: c|d']],
    ['several in a row', '"a,b\n"c,d\ne,f', ['1! unclosed-quote "a,b', '2! unclosed-quote "c,d', '3: e|f']],
    ['too few cells over two lines', 'a,b\n"c\nd"\ne,f', ['1: a|b', '2: c\nd', '4: e|f']],
  ])('%s', (_, text, expected) => {
    expect(split([text], { width: 2 })).toEqual(expected);
    for (let at = 0; at <= text.length; at++)
      expect(split([text.slice(0, at), text.slice(at)], { width: 2 })).toEqual(expected);
    expect(split([...text], { width: 2 })).toEqual(expected);
  });

  test('a quoted cell of the greatest length is read, a longer one is not', () => {
    const long = 'x'.repeat(longestQuoted - 2);
    expect(split([`"${long}",b\nc,d`], { width: 2 })).toEqual([`1: ${long}|b`, '2: c|d']);
    expect(split([`"${long}xx",b\nc,d`], { width: 2 })).toEqual([
      `1! unclosed-quote "${long}xx",b`,
      '2: c|d',
    ]);
  });

  test('an unclosed quote does not eat a long file', () => {
    const lines = Array.from({ length: 20_000 }, (_, i) => `row ${String(i)},x`);
    const events = split([`a,"b\n${lines.join('\n')}\n`], { width: 2 });
    expect(events).toHaveLength(20_001);
    expect(events[0]).toBe('1! unclosed-quote a,"b');
    expect(events.at(-1)).toBe('20001: row 19999|x');
  });
});

const piece = fc.constantFrom('a', ' ', ',', '"', '""', '\n', '\r', '\r\n', '\0', 'é', '😀', '"x"', '\ufeff');

test('where a text is cut makes no difference', () => {
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 30 }),
      fc.nat(),
      fc.integer({ min: 1, max: 3 }),
      (parts, cut, width) => {
        const text = parts.join('');
        const at = cut % (text.length + 1);
        const whole = split([text], { width });
        expect(split([text.slice(0, at), text.slice(at)], { width })).toEqual(whole);
        expect(split([...text], { width })).toEqual(whole);
      },
    ),
    { numRuns: 500 },
  );
});

test('whatever papaparse writes is read back', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', ' ', ',', ';', '"', '\n', '\r', 'é', '😀', '1') });
  const table = fc
    .integer({ min: 2, max: 4 })
    .chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
    );
  fc.assert(
    fc.property(
      table,
      fc.constantFrom('\n', '\r\n', '\r'),
      fc.constantFrom(',', ';', '\t', '|'),
      (rows, newline, delimiter) => {
        const csv = Papa.unparse(rows, { newline, delimiter, quotes: true });
        const events = split([csv], { width: rows[0]?.length ?? 0, delimiter });
        expect(events.map((event) => event.replace(/^\d+: /, ''))).toEqual(rows.map((row) => row.join('|')));
      },
    ),
    { numRuns: 300 },
  );
});
