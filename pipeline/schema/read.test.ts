import { existsSync } from 'node:fs';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { openInput } from '../io.ts';
import type { Dataset, Row } from './dataset.ts';
import { brands } from './datasets/brands.ts';
import { conversions } from './datasets/conversions.ts';
import { influencers } from './datasets/influencers.ts';
import { paths } from './datasets/paths.ts';
import { spend } from './datasets/spend.ts';
import { touchpoints } from './datasets/touchpoints.ts';
import { datasets } from './index.ts';
import { formatIssue } from './issue.ts';
import { readTable } from './read.ts';
import type { TableSettings } from './settings.ts';

const read = <D extends Dataset>(dataset: D, text: string | string[], settings: TableSettings = {}) =>
  readTable(
    { name: dataset.expectedFile, blocks: typeof text === 'string' ? [text] : text },
    dataset,
    settings,
  );

/** The issues as `line code column`, with an x for a rejected row. */
async function issues(dataset: Dataset, text: string, settings: TableSettings = {}): Promise<string[]> {
  const { issues: log, rowsIn, rowsKept, rowsRejected, rows } = await read(dataset, text, settings);
  expect(rowsIn).toBe(rowsKept + rowsRejected);
  expect(rows).toHaveLength(rowsKept);
  return log
    .list()
    .map(({ line, code, column, rejected }) =>
      [String(line), code, column ?? '-', ...(rejected ? ['x'] : [])].join(' '),
    );
}

const log = 'customer_id,touchpoint_date,channel';
const at = (day: number) => Date.UTC(2024, 5, day);

test('a row has every column of its schema, null where there is nothing', async () => {
  const { rows, present } = await read(spend, 'month,channel,spend\n2024-06,email,"1,250.50"\n');
  expect(rows).toEqual([{ month: at(1), brand_id: null, channel: 'email', spend: 1250.5 }]);
  expect(Object.keys(rows[0] ?? {})).toEqual(Object.keys(spend.columns));
  expect([...present]).toEqual(['month', 'channel', 'spend']);
});

test('the row type derives from the schema', () => {
  expectTypeOf<Row<typeof spend>>().toEqualTypeOf<{
    readonly month: number;
    readonly brand_id: string | null;
    readonly channel: string;
    readonly spend: number;
  }>();
  expectTypeOf<Row<typeof influencers>['tier']>().toEqualTypeOf<
    'nano' | 'micro' | 'mid' | 'macro' | 'mega' | null
  >();
  expectTypeOf<Row<typeof influencers>['verified']>().toEqualTypeOf<boolean | null>();
  expectTypeOf<Row<typeof conversions>['order_value']>().toEqualTypeOf<number>();
});

describe('one fault is pinpointed and its neighbours stay', () => {
  test.each([
    ['b,2024-06-32,email', '3 type-error touchpoint_date x'],
    ['b,31/12/2024,email', '3 type-error touchpoint_date x'],
    [',2024-06-02,email', '3 constraint-error customer_id x'],
    ['b,,email', '3 constraint-error touchpoint_date x'],
    ['b,2024-06-02,', '3 row-constraint - x'],
    ['b,2024-06-02', '3 missing-cell - x'],
    ['b', '3 missing-cell - x'],
    ['b,2024-06-02,email,', '3 extra-cell - x'],
    ['b,2024-06-02,email,more,and more', '3 extra-cell - x'],
    ['b,2024-06-02,e"mail', '3 stray-quote - x'],
    ['b,2024-06-02,"e"mail', '3 stray-quote - x'],
    ['b,2024-06-02,"email', '3 unclosed-quote - x'],
    ['"b,2024-06-02,email', '3 unclosed-quote - x'],
    ['b,2024-06-02,e\0mail', '3 type-error channel x'],
    ['a,2024-06-01,email', '3 duplicate-row - x'],
    ['"a",2024-06-01,"email"', '3 duplicate-row - x'],
    ['', '3 blank-row -'],
    ['  ', '3 blank-row -'],
    [',,', '3 blank-row -'],
    [',,,,', '3 blank-row -'],
    ['"","",""', '3 blank-row -'],
    [' b,2024-06-02,email', '3 deviated-value customer_id'],
    ['b,2024-06-02,\u00a0email\u3000', '3 deviated-value channel'],
  ])('%j', async (bad, expected) => {
    const text = `${log}\na,2024-06-01,email\n${bad}\nc,2024-06-03,direct\n`;
    const { rows } = await read(touchpoints, text);
    expect(await issues(touchpoints, text)).toEqual(expected.split('; '));
    expect(rows[0]).toMatchObject({ customer_id: 'a', touchpoint_date: at(1), channel: 'email' });
    expect(rows.at(-1)).toMatchObject({ customer_id: 'c', touchpoint_date: at(3), channel: 'direct' });
    expect(rows).toHaveLength(expected.startsWith('3 deviated') ? 3 : 2);
  });

  test('a row with three bad cells is one row and three issues', async () => {
    const {
      rowsIn,
      rowsRejected,
      issues: found,
    } = await read(spend, 'month,channel,spend\nJune,,-3\n2024-06,email,1\n');
    expect([rowsIn, rowsRejected]).toEqual([2, 1]);
    expect(found.list().map(formatIssue)).toEqual([
      'spend.csv line 2, month: got "June", expected a month such as 2024-06 or 2024-06-01',
      'spend.csv line 2, channel: got "", expected text',
      'spend.csv line 2, spend: got "-3", expected 0 to 10000000000',
    ]);
  });

  test('lines are physical lines, whatever the cells hold', async () => {
    const text = `${log}\r\n"a\r\nb",2024-06-01,email\r\n\r\nc,never,email\r\n`;
    expect(await issues(touchpoints, text)).toEqual(['4 blank-row -', '5 type-error touchpoint_date x']);
  });
});

describe('identical results', () => {
  const plain = `${log},touchpoint_type\na,2024-06-01,email,click\n007,2024-06-02,direct,view\n`;
  const variants: [string, string, TableSettings?][] = [
    ['a byte order mark', `\ufeff${plain}`],
    ['CRLF', plain.replaceAll('\n', '\r\n')],
    ['CR', plain.replaceAll('\n', '\r')],
    ['no final line end', plain.trimEnd()],
    ['quotes', plain.replace(/[^,\n]+/g, '"$&"')],
    ['semicolons', plain.replaceAll(',', ';')],
    ['tabs', plain.replaceAll(',', '\t')],
    ['pipes', plain.replaceAll(',', '|')],
    ['a configured sign', plain.replaceAll(',', '^'), { delimiter: '^' }],
    ['a sep= line', `sep=^\n${plain.replaceAll(',', '^')}`],
    ['header case', plain.replace(log, log.toUpperCase())],
    ['header spaces', plain.replace(log, ' Customer ID , touchpoint-date,Channel ')],
    ['blank lines before the header', `\n\n${plain}`],
    ['aliases', plain.replace(log, 'user_id,event_time,source')],
    [
      'a map',
      plain.replace(log, 'Kunde,Zeit,Kanal'),
      { columns: { Kunde: 'customer_id', zeit: 'touchpoint_date', Kanal: 'channel' } },
    ],
    [
      'another column order',
      plain
        .split('\n')
        .map((line) => line.split(',').reverse().join(','))
        .join('\n'),
    ],
    ['padded cells', plain.replace(/([^,\n]+),/g, '  $1 ,')],
    ['values mapped', plain.replace('email', 'EM'), { values: { channel: { EM: 'email' } } }],
    ['case of known words', plain.replace('click', 'CLICK')],
  ];
  test.each(variants)('%s', async (_, text, settings) => {
    const expected = await read(touchpoints, plain);
    expect(expected.rows).toHaveLength(2);
    expect((await read(touchpoints, text, settings)).rows).toEqual(expected.rows);
  });

  test('a repair is counted', async () => {
    const found = await read(touchpoints, `${log},touchpoint_type\n a,2024-06-01,email,CLICK\n`);
    expect(found.rowsKept).toBe(1);
    expect(found.issues.list().map(formatIssue)).toEqual([
      'touchpoints.csv line 2, customer_id: got " a", expected no space around the value; trimmed',
      'touchpoints.csv line 2, touchpoint_type: got "CLICK", expected click, read as such',
    ]);
    expect(found.issues.list().every(({ severity, rejected }) => severity === 'review' && !rejected)).toBe(
      true,
    );
  });
});

describe('delimiter', () => {
  test.each([
    ['known names win over more cells', 'month;channel;spend,in,dollars,x', ';'],
    ['a comma when nothing tells', 'path', ','],
  ])('%s', async (_, header, sign) => {
    const dataset = header.startsWith('path') ? paths : spend;
    const text = header.startsWith('path')
      ? 'path,total_conversions\nA > B,1.5\n'
      : `${header};spend\n2024-06;email;x;7\n`;
    expect(sign).toHaveLength(1);
    expect((await read(dataset, text)).rowsKept).toBe(1);
  });

  test('decimal comma beside semicolons', async () => {
    const { rows } = await read(spend, 'month;channel;spend\n2024-06;email;1.250,5\n', { decimal: ',' });
    expect(rows[0]?.spend).toBe(1250.5);
  });
});

describe('rows that repeat', () => {
  test.each([
    ['same id, same cells', 'B1,A\nB1,A', 1, ['3 duplicate-row - x']],
    ['same id, other cells', 'B1,A\nB1,Z', 1, ['3 primary-key brand_id x']],
    ['three of a kind', 'B1,A\nB1,A\nB1,Z', 1, ['3 duplicate-row - x', '4 primary-key brand_id x']],
    ['padding does not hide them', 'B1,A\n B1,A', 1, ['3 deviated-value brand_id x', '3 duplicate-row - x']],
    ['ids differ by a zero', '07,A\n7,A', 2, []],
    ['cells that run together', 'ab,c\na,bc', 2, []],
  ])('with ids: %s', async (_, body, kept, expected) => {
    const text = `brand_id,brand_name\n${body}\n`;
    expect((await read(brands, text)).rowsKept).toBe(kept);
    expect(await issues(brands, text)).toEqual(expected);
  });

  test('a rejected row does not take the id of a later one', async () => {
    const { rows } = await read(brands, 'brand_id,founded_year\nB1,x\nB1,1998\n');
    expect(rows).toMatchObject([{ brand_id: 'B1', founded_year: 1998 }]);
  });

  test('rows without an id in a table of ids repeat as a whole', async () => {
    const text = `touchpoint_id,${log}\n,a,2024-06-01,email\n,a,2024-06-01,email\n,b,2024-06-01,email\n`;
    expect(await issues(touchpoints, text)).toEqual(['3 duplicate-row - x']);
  });

  test('rows of a path table are summed, so none is left out', async () => {
    expect((await read(paths, 'path,total_conversions\nA,1\nA,1\n')).rowsKept).toBe(2);
  });

  test('a duplicate costs nothing and is for review; a second row of an id is a fault', async () => {
    const { issues: found } = await read(brands, 'brand_id,brand_name\nB1,A\nB1,A\nB1,Z\n');
    expect(found.list().map(({ severity }) => severity)).toEqual(['review', 'fail']);
  });

  test('many rows are told apart', async () => {
    const body = Array.from({ length: 60_000 }, (_, i) => `c${String(i % 30_000)},2024-06-01,x`).join('\n');
    const { rowsKept, rowsRejected } = await read(touchpoints, `${log}\n${body}\n`);
    expect([rowsKept, rowsRejected]).toEqual([30_000, 30_000]);
  });
});

describe('hostile text', () => {
  test('prototype keys are text', async () => {
    const text = `${log},__proto__,constructor\n__proto__,2024-06-01,constructor,x,y\ntoString,2024-06-01,__proto__,x,y\n`;
    const { rows, issues: found } = await read(touchpoints, text);
    expect(rows.map(({ customer_id, channel }) => [customer_id, channel])).toEqual([
      ['__proto__', 'constructor'],
      ['toString', '__proto__'],
    ]);
    expect(found.list().map(({ code, column }) => `${code} ${String(column)}`)).toEqual([
      'extra-label __proto__',
      'extra-label constructor',
    ]);
  });

  test('long values are cut in messages, not in characters', async () => {
    const { issues: found } = await read(brands, `brand_id,founded_year\nB1,${'😀'.repeat(150)}x\n`);
    expect(found.list()[0]?.value).toBe('😀'.repeat(100));
    const odd = await read(brands, `brand_id,founded_year\nB1,y${'😀'.repeat(150)}\n`);
    expect(odd.issues.list()[0]?.value).toBe(`y${'😀'.repeat(99)}`);
  });

  const piece = fc.constantFrom(
    'a',
    '1',
    ' ',
    ',',
    '"',
    '\n',
    '\r\n',
    '\0',
    '2024-06-01',
    'email',
    'é',
    '__proto__',
  );
  test('every record is kept, rejected or blank, and cuts make no difference', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 60 }), fc.nat(), async (parts, cut) => {
        const text = `${log}\n${parts.join('')}`;
        const whole = await read(touchpoints, text);
        expect(whole.rowsIn).toBe(whole.rowsKept + whole.rowsRejected);
        const rejected = new Set(
          whole.issues
            .list()
            .filter((issue) => issue.rejected)
            .map(({ line }) => line),
        );
        expect(rejected.size).toBe(whole.rowsRejected);
        const split = cut % (text.length + 1);
        const pieces = await read(touchpoints, [text.slice(0, split), text.slice(split)]);
        expect(pieces.rows).toEqual(whole.rows);
        expect(pieces.issues.list()).toEqual(whole.issues.list());
        expect((await read(touchpoints, [...text])).issues.counts()).toEqual(whole.issues.counts());
      }),
      { numRuns: 100 },
    );
  });

  test('any cell survives quoting', async () => {
    const cell = fc.string({ unit: 'binary' }).filter((s) => s.trim() === s && s !== '' && !/[\0\r]/.test(s));
    await fc.assert(
      fc.asyncProperty(cell, cell, async (customer, channel) => {
        const fields = [log.split(','), [customer, '2024-06-01', channel]];
        const { rows } = await read(touchpoints, Papa.unparse(fields, { quotes: true }));
        expect(rows).toMatchObject([{ customer_id: customer, channel }]);
      }),
    );
  });
});

describe('issue log', () => {
  test('counts all, stores every rejected row and the first thousand reviews of a code', async () => {
    const body = Array.from({ length: 3000 }, (_, i) => `c${String(i)},${i % 2 ? 'never' : '2024-06-01'}, x`);
    const { issues: found, rowsRejected } = await read(touchpoints, `${log}\n${body.join('\n')}\n`);
    expect(rowsRejected).toBe(1500);
    expect(found.total).toBe(4500);
    expect(found.counts()).toMatchObject([
      { code: 'deviated-value', column: 'channel', severity: 'review', count: 3000, rejected: 1500 },
      { code: 'type-error', column: 'touchpoint_date', severity: 'fail', count: 1500, rejected: 1500 },
    ]);
    const stored = found.list();
    expect(stored.filter(({ rejected }) => rejected)).toHaveLength(3000);
    expect(stored.filter(({ rejected }) => !rejected)).toHaveLength(1000);
    expect(stored.map(({ line }) => line)).toEqual(
      [...stored.map(({ line }) => line)].sort((a, b) => Number(a) - Number(b)),
    );
  });
});

describe('schemas', () => {
  test.each(datasets.map((dataset) => [dataset.name, dataset] as const))('%s', (_, dataset) => {
    const names = Object.entries(dataset.columns).flatMap(([name, { aliases }]) => [name, ...aliases]);
    expect(names).toEqual([...new Set(names)]);
    expect(names.every((name) => /^[a-z][a-z0-9_]*$/.test(name))).toBe(true);
    if (dataset.key !== null) expect(Object.keys(dataset.columns)).toContain(dataset.key);
  });

  test('every example is a value of its column', async () => {
    for (const dataset of datasets) {
      const columns = Object.entries(dataset.columns);
      const text = Papa.unparse([columns.map(([name]) => name), columns.map(([, { example }]) => example)]);
      const found = await read(dataset, text);
      expect([dataset.name, found.issues.list(), found.rowsKept]).toEqual([dataset.name, [], 1]);
    }
  });

  test('every reference names a column that is there', () => {
    const known = datasets.flatMap(({ name, columns }) =>
      Object.keys(columns).map((column) => `${name}.${column}`),
    );
    const named = datasets.flatMap(({ columns }) =>
      Object.values(columns).map((column) => column.references),
    );
    expect(named.filter((goal) => goal !== null && !known.includes(goal))).toEqual([]);
  });
});

const publicLog = '../shared/data/public-touchpoints.csv';
describe('a public log that nobody here wrote', () => {
  test.skipIf(!existsSync(publicLog))(
    `is read with no map and no loss (skipped without ${publicLog})`,
    async () => {
      const {
        rows,
        rowsIn,
        rowsRejected,
        present,
        issues: found,
      } = await readTable(openInput(publicLog), touchpoints);
      expect([rowsIn, rowsRejected, rows.length]).toEqual([62_483, 0, 62_483]);
      expect(found.list().map(({ code, column }) => [code, column])).toEqual([
        ['extra-label', 'interaction'],
      ]);
      expect([...present]).toEqual([
        'customer_id',
        'touchpoint_date',
        'channel',
        'conversion',
        'conversion_value',
      ]);
      expect(rows[0]).toMatchObject({
        customer_id: 'A000100',
        touchpoint_date: Date.UTC(2018, 6, 22, 20, 40, 41),
        channel: 'Online Display',
        conversion: false,
        conversion_value: 0,
      });
      expect(new Set(rows.map(({ channel }) => channel)).size).toBe(5);
    },
  );
});

describe('what the config decides', () => {
  test('equal rows of a log without ids can be kept', async () => {
    const twice = `${log}\na,2024-06-01,email\na,2024-06-01,email\n`;
    expect((await read(touchpoints, twice)).rowsKept).toBe(1);
    expect((await read(touchpoints, twice, { repeatedRows: 'keep' })).rowsKept).toBe(2);
  });

  test('an id that occurs twice counts once all the same', async () => {
    const twice = `touchpoint_id,${log}\nt1,a,2024-06-01,email\nt1,a,2024-06-01,email\n`;
    expect((await read(touchpoints, twice, { repeatedRows: 'keep' })).rowsKept).toBe(1);
  });

  test.each([
    ['A > B', '>', []],
    ['A=>B', '=>', []],
    ['A > > B', '>', ['2 constraint-error path x']],
    ['> A', '>', ['2 constraint-error path x']],
    ['A|', '|', ['2 constraint-error path x']],
  ])('the path %j by %j', async (path, separator, expected) => {
    expect(await issues(paths, `path,total_conversions\n${path},1\n`, { separator, delimiter: ',' })).toEqual(
      expected,
    );
  });

  test('a row of a log without a channel may be an order', async () => {
    expect(await issues(touchpoints, `${log},conversion\na,2024-06-01,,1\nb,2024-06-01,,0\n`)).toEqual([
      '3 row-constraint - x',
    ]);
  });
});
