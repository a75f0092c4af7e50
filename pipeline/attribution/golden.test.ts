import { describe, expect, test } from 'vitest';
import { settings, type ConfigOverrides } from '../config.ts';
import { resolve } from '../config/resolve.ts';
import type { Paths } from '../journeys/paths.ts';
import { pathTableBuilder } from '../journeys/table.ts';
import { hasGolden, readGolden } from '../testing/golden.ts';
import { pathsOf } from '../testing/paths.ts';
import { attribute } from './attribute.ts';
import { modelById } from './index.ts';
import type { Credits } from './model.ts';

function credit(id: string, paths: Paths, overrides: ConfigOverrides = {}): Credits {
  const { attribution } = resolve(settings, overrides, 'test');
  const [only] = attribute(paths, [modelById(id, 'test')], attribution);
  if (!only?.credits) throw new Error(`${id} did not run`);
  return only.credits;
}

type Order = 'auto' | 1 | 2 | 3 | 4;

const markovOf = (order: Order, countNulls: boolean): ConfigOverrides => ({
  attribution: { markov: { order, countNulls } },
});

describe.skipIf(!hasGolden)('attribution-small.json (rounded to 6 decimals); needs ../shared/golden', () => {
  interface Small {
    journeys: { path: string[]; conv: number; null: number }[];
    [credits: string]: unknown;
  }
  const small = hasGolden ? (JSON.parse(readGolden('attribution-small.json')) as Small) : { journeys: [] };
  const paths = pathsOf(
    small.journeys.map(({ path, conv, null: nulls }) => ({
      path,
      orders: conv,
      nulls,
      days: path.map((_, i) => 5 * (path.length - 1 - i)),
    })),
  );
  const row = (key: string): Record<string, number> =>
    (small as Record<string, Record<string, number>>)[key] ?? {};

  test.each([
    ['first', 'first', {}],
    ['last', 'last', {}],
    ['linear', 'linearTouch', {}],
    ['time-decay', 'timeDecay_hl7d_gap5d_continuous', {}],
    ['position-based', 'position_40_20_40', {}],
    ['j-shaped', 'jShape_20_20_60', {}],
    ['linear-unique', 'shapley_cumulativeConv_equalsEqualSplitUnique', {}],
    ['shapley', 'shapley_cumulativeConv_equalsEqualSplitUnique', {}],
    ['shapley-ordered', 'shapley_cumulativeConv_equalsEqualSplitUnique', {}],
    ['markov', 'markov1_credit', markovOf(1, true)],
    ['markov', 'markov2_credit', markovOf(2, true)],
    ['markov', 'markov3_credit', markovOf(3, true)],
    // At full order, above the longest path, counting is all that is left.
    ['markov', 'markovFull_incidenceCredit', markovOf(4, true)],
  ] as const)('%s = %s', (id, key, overrides) => {
    const credits = credit(id, paths, overrides as ConfigOverrides);
    expect(Object.keys(row(key)).length).toBe(4);
    for (const [name, expected] of Object.entries(row(key)))
      expect(credits.conversions[paths.names.indexOf(name)]).toBeCloseTo(expected, 5);
  });

  test('time-decay = the worked example of a vendor (days 0, 0, 6, 9; half-life 7; value 50)', () => {
    const { daysBefore, value, expected } = small['adobeTimeDecayExample'] as {
      daysBefore: Record<string, number>;
      value: number;
      expected: Record<string, number>;
    };
    const touches = Object.entries(daysBefore).sort(([, a], [, b]) => b - a);
    const one = pathsOf([
      { path: touches.map(([name]) => name), orders: 1, value, days: touches.map(([, days]) => days) },
    ]);
    const credits = credit('time-decay', one);
    for (const [name, amount] of Object.entries(expected))
      expect(credits.value[one.names.indexOf(name)]).toBeCloseTo(amount, 3);
  });

  test.each([1, 2, 3] as const)('removal effects at order %i', (order) => {
    const effects = credit('markov', paths, markovOf(order, true)).removalEffect;
    for (const [name, expected] of Object.entries(row(`markov${String(order)}_removalEffect`)))
      expect(effects?.[paths.names.indexOf(name)]).toBeCloseTo(expected, 5);
  });
});

interface ExactRow {
  channel_name: string;
  removal_effect_conversion: number;
  total_conversions: number;
  total_conversion_value: number;
}

function worstError(paths: Paths, credits: Credits, rows: readonly ExactRow[]): number {
  let worst = 0;
  for (const row of rows) {
    const i = paths.names.indexOf(row.channel_name);
    const pairs: [number | undefined, number][] = [
      [credits.conversions[i], row.total_conversions],
      [credits.value[i], row.total_conversion_value],
      [credits.removalEffect?.[i], row.removal_effect_conversion],
    ];
    for (const [ours, theirs] of pairs) worst = Math.max(worst, Math.abs((ours ?? NaN) / theirs - 1));
  }
  return worst;
}

describe.skipIf(!hasGolden)('paths-20000/exact.json to 1e-9; needs ../shared/golden', () => {
  const exact = hasGolden
    ? (JSON.parse(readGolden('paths-20000/exact.json')) as Record<string, { rows: ExactRow[] }>)
    : {};
  const paths = hasGolden ? readPaths(readGolden('paths-20000/paths.csv')) : pathsOf([]);

  test.each(
    ([1, 2, 3, 4] as const).flatMap((order) => [
      [order, true, `o${String(order)}_null`] as const,
      [order, false, `o${String(order)}_nonull`] as const,
    ]),
  )('order %i, nulls counted: %s', (order, countNulls, key) => {
    const rows = exact[key]?.rows ?? [];
    expect(rows).toHaveLength(8);
    expect(worstError(paths, credit('markov', paths, markovOf(order, countNulls)), rows)).toBeLessThan(1e-9);
  });

  test('auto remembers one touch: the log was made by a chain of order 1', () => {
    expect(credit('markov', paths)).toEqual(credit('markov', paths, markovOf(1, true)));
  });

  test('first, last and linear equal the compiled reference tool', () => {
    const [head, ...lines] = readGolden('paths-20000/R_heuristic.csv').trim().split('\n');
    const columns = head?.split(',') ?? [];
    for (const line of lines) {
      const cells = line.split(',');
      const i = paths.names.indexOf(cells[0] ?? '');
      for (const [id, column] of [
        ['first', 'first_touch'],
        ['last', 'last_touch'],
        ['linear', 'linear_touch'],
      ] as const) {
        const credits = credit(id, paths);
        expect(credits.conversions[i]).toBeCloseTo(
          Number(cells[columns.indexOf(`${column}_conversions`)]),
          9,
        );
        expect(credits.value[i]).toBeCloseTo(Number(cells[columns.indexOf(`${column}_value`)]), 6);
      }
    }
  });
});

function readPaths(csv: string): Paths {
  const table = pathTableBuilder('>');
  for (const line of csv.trim().split('\n').slice(1)) {
    const [path = '', orders, value, nulls] = line.split(',');
    table.add({ path, orders: Number(orders), value: Number(value), nulls: Number(nulls) });
  }
  return table.paths();
}

describe.skipIf(!hasGolden)('tiny-markov.json, worked by hand; needs ../shared/golden', () => {
  // The file holds results only; these four paths are the ones that have them.
  const paths = pathsOf([
    { path: ['a', 'a', 'b'], orders: 1, value: 5, nulls: 1 },
    { path: ['a', 'b', 'c'], orders: 2, value: 20, nulls: 3 },
    { path: ['b', 'a'], orders: 3, value: 30, nulls: 2 },
    { path: ['c'], nulls: 5 },
  ]);
  const tiny = hasGolden
    ? (JSON.parse(readGolden('tiny-markov.json')) as Record<string, { rows: ExactRow[] }>)
    : {};

  test.each([1, 2, 3] as const)('order %i', (order) => {
    const rows = tiny[String(order)]?.rows ?? [];
    expect(rows).toHaveLength(3);
    expect(worstError(paths, credit('markov', paths, markovOf(order, true)), rows)).toBeLessThan(1e-9);
  });

  test('order 4, above the longest path, equals the file at order 9', () => {
    const rows = tiny['9']?.rows ?? [];
    expect(rows).toHaveLength(3);
    expect(worstError(paths, credit('markov', paths, markovOf(4, true)), rows)).toBeLessThan(1e-9);
  });
});
