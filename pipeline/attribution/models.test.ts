import { describe, expect, test } from 'vitest';
import { settings, type ConfigOverrides } from '../config.ts';
import { resolve } from '../config/resolve.ts';
import { pathsOf, type Given } from '../testing/paths.ts';
import { attribute, prepareAll } from './attribute.ts';
import type { Evidence } from './evidence.ts';
import { modelById, models } from './index.ts';

const settingsWith = (overrides: ConfigOverrides) => resolve(settings, overrides, 'test').attribution;

const AUTO: ConfigOverrides = { attribution: { markov: { order: 'auto' } } };

const lift = (effect: number, unit: string | null, channel = 'B'): Evidence => ({
  liftTests: [{ channel, effect, standardError: 1, unit }],
  orders: 30,
});

function credit(
  id: string,
  rows: readonly Given[],
  { evidence = lift(1, 'orders'), overrides = {} }: { evidence?: Evidence; overrides?: ConfigOverrides } = {},
): string[] {
  const paths = pathsOf(rows);
  const [only] = attribute(paths, [modelById(id, 'test')], settingsWith(overrides), evidence);
  if (!only?.credits) return [only?.unavailable ?? ''];
  const { conversions, baseline } = only.credits;
  const rounded = (x: number): string => String(+x.toFixed(4));
  return [
    ...paths.names.map((name, i) => `${name} ${rounded(conversions[i] as number)}`),
    ...(baseline ? [`anyway ${rounded(baseline.conversions)}`] : []),
  ];
}

/** 10 orders after A B A direct, in a week; B is a visit. 20 after C alone. */
const JOURNEYS: Given[] = [
  {
    path: ['A', 'B', 'A', 'direct'],
    orders: 10,
    nulls: 10,
    days: [7, 3.5, 1, 0],
    visits: [false, true, false, true],
  },
  { path: ['C'], orders: 20, nulls: 180, days: [0], after: 10 },
];

/** One row per model, worked by hand. */
const EXPECTED: Record<string, string[]> = {
  first: ['A 10', 'B 0', 'C 20', 'direct 0'],
  last: ['A 0', 'B 0', 'C 20', 'direct 10'],
  'last-non-direct': ['A 10', 'B 0', 'C 20', 'direct 0'],
  linear: ['A 5', 'B 2.5', 'C 20', 'direct 2.5'],
  'linear-unique': ['A 3.3333', 'B 3.3333', 'C 20', 'direct 3.3333'],
  // 2^-1, 2^-(1/2), 2^-(1/7) and 1, scaled to 10.
  'time-decay': ['A 4.5159', 'B 2.2716', 'C 20', 'direct 3.2125'],
  'position-based': ['A 5', 'B 1', 'C 20', 'direct 4'],
  'j-shaped': ['A 3', 'B 1', 'C 20', 'direct 6'],
  'inverse-j': ['A 7', 'B 1', 'C 20', 'direct 2'],
  'w-shaped': ['A 4', 'B 3', 'C 20', 'direct 3'],
  markov: ['A 6', 'B 6', 'C 12', 'direct 6'],
  shapley: ['A 3.3333', 'B 3.3333', 'C 20', 'direct 3.3333'],
  'shapley-ordered': ['A 3.3333', 'B 3.3333', 'C 20', 'direct 3.3333'],
};

/**
 * Orders come a day after A, or so late after B that its decay (1 day) has left nothing of it. Then the likelihood has its maximum in closed
 * form: with k = e^-1, E = 3 (1 - e^-1) + 4 (1 - e^-10) and T = 3 + 40 + 24 + 240 days at risk, the baseline is b = 2 / (T - E / k), the
 * hazard at the orders after A is 3 k / E, and A gets 3 (1 - b / hazard) = 2.8898 of them.
 */
const DAYS: Given[] = [
  { path: ['A'], orders: 3, nulls: 4, days: [1], after: 9 },
  { path: ['B'], orders: 2, nulls: 20, days: [12], after: 0 },
];
const ONE_DAY: ConfigOverrides = { attribution: { dataDriven: { decayDays: [1] } } };

const FITTED: Record<string, string[]> = {
  'data-driven': ['A 2.8898', 'B 0', 'anyway 2.1102'],
  calibrated: ['A 2.8898', 'B 1', 'anyway 1.1102'],
};

describe('one row per model', () => {
  test.each(Object.entries(EXPECTED))('%s', (id, row) => {
    expect(credit(id, JOURNEYS, { overrides: AUTO })).toEqual(row);
  });
  test.each(Object.entries(FITTED))('%s', (id, row) => {
    expect(credit(id, DAYS, { overrides: ONE_DAY })).toEqual(row);
  });
  test('every model has one', () => {
    expect([...Object.keys(EXPECTED), ...Object.keys(FITTED)].sort()).toEqual(
      models.map(({ id }) => id).sort(),
    );
  });
});

describe('last non-direct', () => {
  test.each([
    [
      ['A', 'Direct', '(none)'],
      ['(none) 0', 'A 1', 'Direct 0'],
    ],
    [['direct', 'direct'], ['direct 1']],
    [
      ['direct mail', '(direct)'],
      ['(direct) 0', 'direct mail 1'],
    ],
  ])('%j', (path, row) => {
    expect(credit('last-non-direct', [{ path, orders: 1 }])).toEqual(row);
  });
});

describe('positions', () => {
  test.each([
    ['j-shaped', ['A'], ['A 1']],
    ['j-shaped', ['A', 'B'], ['A 0.25', 'B 0.75']],
    ['inverse-j', ['A', 'B'], ['A 0.75', 'B 0.25']],
    ['inverse-j', ['A', 'B', 'B', 'C'], ['A 0.6', 'B 0.2', 'C 0.2']],
  ])('%s of %j', (id, path, row) => {
    expect(credit(id, [{ path, orders: 1 }])).toEqual(row);
  });
});

describe('W-shaped: 30 first, 30 milestone, 30 last, 10 rest', () => {
  const other: Given = { path: ['X'], visits: [true] };
  test.each([
    ['a touch with two roles takes both', ['A', 'B', 'C'], [true, false, false], ['A 0.6', 'B 0.1', 'C 0.3']],
    [
      'all four roles',
      ['A', 'B', 'C', 'D', 'E'],
      [false, true, true, false, false],
      ['A 0.3', 'B 0.3', 'C 0.05', 'D 0.05', 'E 0.3'],
    ],
    [
      'no milestone: 30, 10, 30 scaled',
      ['A', 'B', 'C'],
      [false, false, false],
      ['A 0.4286', 'B 0.1429', 'C 0.4286'],
    ],
    ['no rest: 60, 30 scaled', ['A', 'B'], [true, false], ['A 0.6667', 'B 0.3333']],
    ['one touch', ['A'], [true], ['A 1']],
  ])('%s', (_, path, visits, row) => {
    expect(credit('w-shaped', [{ path, visits, orders: 1 }, other])).toEqual([...row, 'X 0']);
  });
});

describe('what is missing is said', () => {
  const paths: Given[] = [{ path: ['A', 'B'], orders: 1 }];
  const timed: Given[] = [{ path: ['A', 'B'], orders: 1, days: [1, 0] }];
  test.each([
    ['time-decay', paths, {}, 'needs the time of each touch, which a table of paths does not carry'],
    ['w-shaped', timed, {}, 'needs site visits or carts among the touches, and the data have none'],
    ['data-driven', paths, {}, 'needs the time of each touch, which a table of paths does not carry'],
    [
      'calibrated',
      timed,
      { evidence: { liftTests: [], orders: 1 } },
      'needs lift tests of these channels, and there are none',
    ],
    [
      'calibrated',
      timed,
      { evidence: lift(1, 'orders', 'Z') },
      'needs lift tests of these channels, and got "Z"',
    ],
    [
      'calibrated',
      timed,
      { evidence: lift(1, 'dollars') },
      'needs lift tests in orders or as a share of orders, and got the unit "dollars"',
    ],
  ])('%s', (id, rows, options, text) => {
    expect(credit(id, rows, options)).toEqual([text]);
  });
});

describe('calibrated', () => {
  const of = (effect: number, unit = 'orders', channel = 'B'): string[] =>
    credit('calibrated', DAYS, { evidence: lift(effect, unit, channel), overrides: ONE_DAY });
  test('a share is one of all orders, with a touch or without', () => {
    expect(of(0.05, 'share')).toEqual(of(1.5));
  });
  test('a measured loss counts as nothing', () => {
    expect(of(-3)).toEqual(['A 2.8898', 'B 0', 'anyway 2.1102']);
  });
  test('more than all orders is scaled down to them', () => {
    expect(of(40, 'orders', 'A')).toEqual(['A 5', 'B 0', 'anyway 0']);
  });
  test('direct visits count as bought anyway', () => {
    const rows = DAYS.map((row) => ({
      ...row,
      path: row.path.map((name) => (name === 'A' ? 'Direct' : name)),
    }));
    expect(credit('calibrated', rows, { overrides: ONE_DAY })).toEqual(['B 1', 'Direct 0', 'anyway 4']);
  });
  test('in a draw the effect moves by its standard error', () => {
    const paths = pathsOf(DAYS);
    const prepared = prepareAll(
      paths,
      [modelById('calibrated', 'test')],
      settingsWith(ONE_DAY),
      lift(1, 'orders'),
    );
    const credits = prepared.of[0]?.(prepared.weigh(paths.weights), { number: 0, normal: () => 0.5 });
    expect(credits?.conversions[1]).toBeCloseTo(1.5, 9);
  });
});

test('what the data chose stands among the parameters', () => {
  const prepared = prepareAll(
    pathsOf(DAYS),
    ['markov', 'data-driven'].map((id) => modelById(id, 'test')),
    settingsWith(AUTO),
  );
  expect(prepared.parameters.map(([first]) => first)).toEqual([
    { label: 'Order', value: '1, chosen by the data' },
    { label: 'Decay τ', value: '1 day, the likeliest' },
  ]);
});
