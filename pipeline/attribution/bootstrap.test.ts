import { describe, expect, test } from 'vitest';
import { settings } from '../config.ts';
import { resolve } from '../config/resolve.ts';
import type { Paths } from '../journeys/paths.ts';
import { source } from '../random/source.ts';
import { percentileInterval } from '../stats/interval.ts';
import { pathsOf } from '../testing/paths.ts';
import { prepareAll } from './attribute.ts';
import { bootstrap } from './bootstrap.ts';
import { baselineColumn, columnOf, type Amount, type Draws } from './draws.ts';
import { modelById } from './index.ts';
import { resamples, type Resamples } from './resample.ts';

const { attribution } = resolve(settings, {}, 'test');
const models = ['first', 'last', 'markov'].map((id) => modelById(id, 'test'));

const sampling = (
  paths: Paths,
  draws: number,
  seed = 'test',
): { resamples: Resamples; noise: ReturnType<typeof source> } => ({
  resamples: resamples(paths, { draws, seed, stream: 'bootstrap' }),
  noise: source(seed, 'evidence'),
});

const draw = (rows: Parameters<typeof pathsOf>[0], draws: number): Draws[] => {
  const paths = pathsOf(rows);
  return bootstrap(prepareAll(paths, models, attribution), sampling(paths, draws)).filter(
    (one) => one !== null,
  );
};

/** Each name's draws of an amount. */
const columns = (draws: Draws, amount: Amount): Float64Array[] =>
  Array.from({ length: draws.names }, (_, name) => columnOf(draws, amount, name));

describe('bootstrap', () => {
  const rows = [
    { path: ['A', 'B'], orders: 60, value: 6000, nulls: 400 },
    { path: ['B'], orders: 30, value: 1500, nulls: 600 },
  ];

  test('the same seed gives the same draws', () => {
    expect(draw(rows, 5)).toEqual(draw(rows, 5));
  });

  test('counts spread as Poisson counts do', () => {
    const [first] = draw(rows, 4000);
    const counts = [...columnOf(first as Draws, 'conversions', 0)];
    const mean = counts.reduce((a, b) => a + b, 0) / counts.length;
    const variance = counts.reduce((a, b) => a + (b - mean) ** 2, 0) / (counts.length - 1);
    // 60 +- 4 standard errors of the mean (sqrt(60 / 4000)) and of the variance (60 sqrt(2 / 4000)).
    expect(Math.abs(mean - 60)).toBeLessThan(0.5);
    expect(Math.abs(variance - 60)).toBeLessThan(5.5);
  });

  test('shares of one draw sum to 1', () => {
    for (const draws of draw(rows, 20))
      for (let d = 0; d < 20; d++)
        expect(columns(draws, 'share').reduce((a, column) => a + (column[d] as number), 0)).toBeCloseTo(
          1,
          12,
        );
  });

  test('with what would have been bought anyway they sum to 1, and draws of it differ', () => {
    const paths = pathsOf([
      { path: ['A'], orders: 30, value: 300, nulls: 40, days: [1], after: 9 },
      { path: ['B'], orders: 20, value: 900, nulls: 200, days: [12], after: 0 },
    ]);
    const prepared = prepareAll(paths, [modelById('data-driven', 'test')], attribution);
    const [draws] = bootstrap(prepared, sampling(paths, 20)) as [Draws];
    const [share, valueShare] = (['share', 'valueShare'] as const).map((amount) =>
      baselineColumn(draws, amount),
    ) as [Float64Array, Float64Array];
    for (let d = 0; d < 20; d++) {
      const all = (amount: Amount): number =>
        columns(draws, amount).reduce((a, column) => a + (column[d] as number), 0);
      expect(all('share') + (share[d] as number)).toBeCloseTo(1, 9);
      expect(all('valueShare') + (valueShare[d] as number)).toBeCloseTo(1, 9);
    }
    expect(new Set(share).size).toBeGreaterThan(10);
  });

  test('orders without a price keep money at 0', () => {
    const [first] = draw([{ path: ['A'], orders: 3 }], 3);
    expect([...columnOf(first as Draws, 'value', 0)]).toEqual([0, 0, 0]);
  });
});

describe('draws of some journeys', () => {
  const log = pathsOf(
    Array.from({ length: 40 }, (_, i) => ({
      path: [i % 3 === 0 ? 'A' : 'B'],
      [i % 4 === 0 ? 'orders' : 'nulls']: 1,
      value: i,
    })),
  );
  const table = pathsOf([
    { path: ['A'], orders: 3, value: 30, nulls: 7 },
    { path: ['B'], orders: 1, value: 5 },
    { path: ['C'], nulls: 2 },
  ]);

  test.each([
    ['a log, whose draws are kept', log],
    ['a table, which is drawn again', table],
  ])('%s: the same as theirs among all, draw by draw', (_, paths) => {
    const all = resamples(paths, { draws: 4, seed: 'test', stream: 'bootstrap' });
    const rows = Int32Array.of(0, 2);
    const [whole, some] = [all.start(), all.start(rows)];
    for (let draw = 0; draw < 4; draw++) {
      const [expected, own] = [whole(), some()];
      for (const column of ['orders', 'value', 'nulls'] as const)
        expect([...own[column]]).toEqual(Array.from(rows, (row) => expected[column][row]));
    }
  });

  test('money goes with its orders', () => {
    const next = resamples(log, { draws: 3, seed: 'test', stream: 'bootstrap' }).start();
    for (let draw = 0; draw < 3; draw++) {
      const { orders, value } = next();
      value.forEach((money, row) => {
        expect(money).toBe((orders[row] as number) * (row % 4 === 0 ? row : 0));
      });
    }
  });
});

test('90 % intervals hold the true share in about 90 % of samples', () => {
  // Worlds of 300 orders, 40 % of which begin with A: how often does the interval of the first-touch share hold 0.4?
  const uniform = source('test', 'worlds');
  const worlds = 400;
  let held = 0;
  for (let world = 0; world < worlds; world++) {
    let a = 0;
    for (let order = 0; order < 300; order++) if (uniform() < 0.4) a++;
    const paths = pathsOf([
      { path: ['A'], orders: a },
      { path: ['B'], orders: 300 - a },
    ]);
    const prepared = prepareAll(paths, [modelById('first', 'test')], attribution);
    const [draws] = bootstrap(prepared, sampling(paths, 200, `test ${String(world)}`));
    const { low, high } = percentileInterval(columnOf(draws as Draws, 'share', 0), 0.9);
    if (low <= 0.4 && 0.4 <= high) held++;
  }
  // Binomial(400, 0.9): 360 +- 3 x 6.
  expect(held).toBeGreaterThan(341);
  expect(held).toBeLessThan(379);
});
