import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { attribute, attributeSets, type Attribution } from '../attribution/attribute.ts';
import { models } from '../attribution/index.ts';
import { settings, type Config } from '../config.ts';
import { resolve } from '../config/resolve.ts';
import { fileSource } from '../intake/sources.ts';
import { source } from '../random/source.ts';
import { readLog } from './journeys.ts';
import { readLogPaths } from './path-sets.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'hemline-path-sets-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const config: Config = resolve(
  settings,
  { uncertainty: { draws: 0 }, attribution: { lookbackDays: 20 } },
  'test',
);

const HEADER = 'customer_id,time,channel,touchpoint_type,sample_weight,conversion,conversion_value';

/** A log longer than a part, in which no two rows have the same time; ids as 1 to 2999, so that text and number sort them differently. */
function makeRows(): string[] {
  const uniform = source('test', 'log');
  const times = Array.from({ length: 10_000 }, (_, i) => i).sort(() => uniform() - 0.5);
  return times.map((time) => {
    const customer = 1 + Math.floor(uniform() ** 2 * 2999);
    const ordered = uniform() < 0.1;
    const at = new Date(Date.UTC(2024, 0, 1) + time * 2_311_000).toISOString();
    const kind = uniform() < 0.2 ? 'website_visit' : 'click';
    const channel = `Channel ${String(Math.floor(uniform() * 7))}`;
    return `${String(customer)},${at},${channel},${kind},${String(1 + (customer % 3) / 10)},${ordered ? `1,${(uniform() * 90).toFixed(2)}` : '0,'}`;
  });
}

const cell = (row: string, index: number): string => row.split(',')[index] ?? '';
const by =
  (index: number) =>
  (a: string, b: string): number =>
    cell(a, index) < cell(b, index) ? -1 : Number(cell(a, index) > cell(b, index));

const rows = makeRows();
const byCustomer = [...rows].sort(by(0));
const byNumber = [...rows].sort((a, b) => Number(cell(a, 0)) - Number(cell(b, 0)));
// The first customer comes back when everything looked sorted.
const almost = [...byCustomer.slice(1), byCustomer[0] ?? ''];
const twice = byCustomer.flatMap((row, i) => (i % 50 === 0 ? [row, row] : [row]));
const twiceFarApart = [...rows, ...rows.slice(0, 60)];

let files = 0;
function fileOf(lines: readonly string[]): string {
  const file = path.join(folder, `${String(files++)}.csv`);
  writeFileSync(file, `${lines.join('\n')}\n`);
  return file;
}

const sources = (file: string) => (name: Parameters<typeof fileSource>[0]) =>
  fileSource(name, name === 'touchpoints' ? file : null);

const textOf = (answers: readonly Attribution[]): string =>
  JSON.stringify(
    answers.map(({ model, credits, unavailable, chosen }) => [
      model.id,
      credits && [
        ...credits.conversions,
        ...credits.value,
        ...(credits.removalEffect ?? []),
        credits.baseline,
      ],
      unavailable,
      chosen,
    ]),
  );

async function answer(file: string): Promise<string> {
  const { paths } = await readLogPaths(sources(file), config, true);
  return textOf(attributeSets(paths, models, config.attribution));
}

describe('credits of a log do not show the order of its rows in a single byte', async () => {
  const expected = await answer(fileOf([HEADER, ...byCustomer]));

  test.each([
    ['as they came', rows],
    ['by time', [...rows].sort(by(1))],
    ['by time, newest first', [...rows].sort(by(1)).reverse()],
    ['by customer, last one first', [...byCustomer].reverse()],
    ['by customer as a number', byNumber],
    ['by customer as a number, largest first', [...byNumber].reverse()],
    ['by customer, but one comes back at the end', almost],
    ['by customer, some rows twice', twice],
    ['some rows twice, far apart', twiceFarApart],
  ])('%s', async (_, lines) => {
    expect(await answer(fileOf([HEADER, ...lines]))).toBe(expected);
  });

  test('with ids of touches, which must differ over the whole file', async () => {
    const named = byCustomer.map((row, i) => `T${String(i)},${row}`);
    const again = [...named, `T0,${almost[0] ?? ''}`];
    expect(await answer(fileOf([`touchpoint_id,${HEADER}`, ...again]))).toBe(expected);
  });
});

test('every model gives what it gives to a row per journey, to 1e-12', async () => {
  const file = fileOf([HEADER, ...byCustomer]);
  const { journeys } = await readLog(sources(file), config, {
    touch: () => undefined,
    order: () => undefined,
  });
  const { paths } = await readLogPaths(sources(file), config, true);
  const whole = attribute(journeys.paths, models, config.attribution);
  attributeSets(paths, models, config.attribution).forEach(({ model, credits }, i) => {
    const other = whole[i]?.credits;
    expect(credits === null, model.id).toBe(other === null);
    credits?.conversions.forEach((orders, name) => {
      expect(Math.abs(orders - (other?.conversions[name] ?? NaN)), model.id).toBeLessThan(1e-12 * 300);
    });
  });
});

test('distinct paths need no row per journey', async () => {
  const { paths } = await readLogPaths(sources(fileOf([HEADER, ...byCustomer])), config, false);
  expect(paths.rows).toBeNull();
  expect(new Set(paths.distinct.weights.orders).size).toBeGreaterThan(1);
});

test('orders of a sorted log may stand in a table of their own, or be named only', async () => {
  const log = fileOf([
    'customer_id,time,channel,conversion,conversion_id',
    'a,2024-01-01,A,,o1',
    'b,2024-01-02,B,,',
  ]);
  const orders = fileOf([
    'conversion_id,customer_id,conversion_date,order_value',
    'o1,a,2024-01-03,9',
    'o2,b,2024-01-03,5',
  ]);
  const creditOf = async (at: ReturnType<typeof sources>): Promise<number[][]> => {
    const { paths } = await readLogPaths(at, config, false);
    return [[...paths.distinct.weights.orders], [...paths.distinct.weights.value]];
  };
  expect(await creditOf(sources(log))).toEqual([
    [1, 0],
    [0, 0],
  ]);
  expect(
    await creditOf((name) => (name === 'conversions' ? fileSource(name, orders) : sources(log)(name))),
  ).toEqual([
    [1, 1],
    [9, 5],
  ]);
});
