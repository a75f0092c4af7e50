import { describe, expect, test } from 'vitest';
import { settings } from '../config.ts';
import { resolve } from '../config/resolve.ts';
import { source } from '../random/source.ts';
import { percentileInterval } from '../stats/interval.ts';
import { pathsOf } from '../testing/paths.ts';
import { prepareAll } from './attribute.ts';
import { bootstrap } from './bootstrap.ts';
import { modelById } from './index.ts';

const { attribution } = resolve(settings, {}, 'test');
const models = ['first', 'last', 'markov'].map((id) => modelById(id, 'test'));

const draw = (rows: Parameters<typeof pathsOf>[0], draws: number): ReturnType<typeof bootstrap> => {
  const paths = pathsOf(rows);
  return bootstrap(paths, prepareAll(paths, models, attribution), {
    draws,
    uniform: source('test', 'bootstrap'),
    noise: source('test', 'evidence'),
  });
};

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
    const counts = [...(first?.conversions[0] ?? [])];
    const mean = counts.reduce((a, b) => a + b, 0) / counts.length;
    const variance = counts.reduce((a, b) => a + (b - mean) ** 2, 0) / (counts.length - 1);
    // 60 +- 4 standard errors of the mean (sqrt(60 / 4000)) and of the variance (60 sqrt(2 / 4000)).
    expect(Math.abs(mean - 60)).toBeLessThan(0.5);
    expect(Math.abs(variance - 60)).toBeLessThan(5.5);
  });

  test('shares of one draw sum to 1', () => {
    for (const draws of draw(rows, 20))
      for (let d = 0; d < 20; d++)
        expect((draws?.share ?? []).reduce((a, column) => a + (column[d] as number), 0)).toBeCloseTo(1, 12);
  });

  test('with what would have been bought anyway they sum to 1, and draws of it differ', () => {
    const paths = pathsOf([
      { path: ['A'], orders: 30, value: 300, nulls: 40, days: [1], after: 9 },
      { path: ['B'], orders: 20, value: 900, nulls: 200, days: [12], after: 0 },
    ]);
    const prepared = prepareAll(paths, [modelById('data-driven', 'test')], attribution);
    const random = { uniform: source('test', 'bootstrap'), noise: source('test', 'evidence') };
    const [draws] = bootstrap(paths, prepared, { draws: 20, ...random });
    const { share = new Float64Array(), valueShare = new Float64Array() } = draws?.baseline ?? {};
    for (let d = 0; d < 20; d++) {
      const all = (columns: readonly Float64Array[] = []): number =>
        columns.reduce((a, column) => a + (column[d] as number), 0);
      expect(all(draws?.share) + (share[d] as number)).toBeCloseTo(1, 9);
      expect(all(draws?.valueShare) + (valueShare[d] as number)).toBeCloseTo(1, 9);
    }
    expect(new Set(share).size).toBeGreaterThan(10);
  });

  test('orders without a price keep money at 0', () => {
    const [first] = draw([{ path: ['A'], orders: 3 }], 3);
    expect([...(first?.value[0] ?? [])]).toEqual([0, 0, 0]);
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
    const [draws] = bootstrap(paths, prepared, { draws: 200, uniform, noise: uniform });
    const { low, high } = percentileInterval(draws?.share[0] ?? new Float64Array(1), 0.9);
    if (low <= 0.4 && 0.4 <= high) held++;
  }
  // Binomial(400, 0.9): 360 +- 3 x 6.
  expect(held).toBeGreaterThan(341);
  expect(held).toBeLessThan(379);
});
