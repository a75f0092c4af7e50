import { describe, expect, test } from 'vitest';
import { source } from '../random/source.ts';
import { chiSquareTail, shareTest } from './chi-square.ts';
import { logGamma } from './gamma.ts';
import { kolmogorovTail, uniformTest } from './kolmogorov.ts';
import { ranks, spearman } from './rank.ts';
import { medianOf, robustSpread } from './robust.ts';

describe('chi-square', () => {
  // Abramowitz and Stegun, table 26.8: upper 5 %, 1 % and 0.1 % points.
  test.each([
    [3.84146, 1, 0.05],
    [5.99146, 2, 0.05],
    [11.0705, 5, 0.05],
    [23.2093, 10, 0.01],
    [10.8276, 1, 0.001],
    [149.449, 100, 0.001],
  ])('P(X > %f) with %i degrees of freedom is %f', (x, df, p) => {
    expect(chiSquareTail(x, df) / p).toBeCloseTo(1, 4);
  });

  // Closed form for even degrees of freedom: a Poisson sum.
  test.each([
    [0.3, 2],
    [9, 4],
    [44, 12],
    [700, 600],
  ])('P(X > %f) with %i degrees of freedom by its closed form', (x, df) => {
    let term = Math.exp(-x / 2);
    let total = term;
    for (let k = 1; k < df / 2; k++) total += term *= x / 2 / k;
    expect(chiSquareTail(x, df) / total).toBeCloseTo(1, 10);
  });

  test('nothing and everything', () => {
    expect(chiSquareTail(0, 3)).toBe(1);
    expect(chiSquareTail(1e5, 3)).toBe(0);
  });

  test('Mendel’s peas, 315 : 101 : 108 : 32 against 9 : 3 : 3 : 1, chi-square 0.47', () => {
    const { statistic, p, least } = shareTest([315, 101, 108, 32], [9 / 16, 3 / 16, 3 / 16, 1 / 16]);
    expect(statistic).toBeCloseTo(0.47, 3);
    expect(p).toBeCloseTo(0.9254, 3);
    expect(least).toBeCloseTo(34.75, 10);
  });

  test('Cohen’s w does not depend on n', () => {
    expect(shareTest([60, 40], [0.5, 0.5]).w).toBeCloseTo(0.2, 12);
    expect(shareTest([6000, 4000], [0.5, 0.5]).w).toBeCloseTo(0.2, 12);
    expect(shareTest([0, 0], [0.5, 0.5])).toMatchObject({ statistic: 0, w: 0, p: 1 });
  });

  test('false alarms at 5 % stay near 5 %', () => {
    const uniform = source('chi-square', 'calibration');
    const shares = [0.45, 0.35, 0.12, 0.08];
    const alarms = Array.from({ length: 2000 }, () => {
      const counts = [0, 0, 0, 0];
      for (let i = 0; i < 200; i++) {
        let [u, k] = [uniform(), 0];
        while (k < 3 && u >= (shares[k] as number)) u -= shares[k++] as number;
        counts[k] = (counts[k] as number) + 1;
      }
      return shareTest(counts, shares).p < 0.05;
    }).filter(Boolean).length;
    expect(Math.abs(alarms / 2000 - 0.05)).toBeLessThan(0.015);
  });
});

test.each([
  [0.5, Math.log(Math.sqrt(Math.PI))],
  [0.1, 2.252712651734206],
  [1, 0],
  [5, Math.log(24)],
  [101, 363.73937555556347],
])('ln gamma(%f)', (z, expected) => {
  expect(logGamma(z)).toBeCloseTo(expected, 10);
});

describe('Kolmogorov', () => {
  // Smirnov, Annals of Mathematical Statistics 19 (1948): critical values of the limit.
  test.each([
    [1.2239, 0.1],
    [1.3581, 0.05],
    [1.6276, 0.01],
    [1.9495, 0.001],
  ])('P(K > %f) is %f', (x, p) => {
    expect(kolmogorovTail(x) / p).toBeCloseTo(1, 2);
  });

  test('the gap of a few values by hand', () => {
    expect(uniformTest(Float64Array.of(0.9, 0.1, 0.2, 0.3)).d).toBeCloseTo(0.45, 12);
    expect(uniformTest(new Float64Array(50)).d).toBe(1);
  });

  test('false alarms at 5 % stay near 5 %, with 20 values too', () => {
    const uniform = source('kolmogorov', 'calibration');
    const alarms = Array.from({ length: 4000 }, () =>
      uniformTest(Float64Array.from({ length: 20 }, uniform)),
    ).filter(({ p }) => p < 0.05).length;
    expect(Math.abs(alarms / 4000 - 0.05)).toBeLessThan(0.012);
  });
});

describe('ranks', () => {
  test('ties share their mean rank', () => {
    expect([...ranks([30, 10, 20, 10])]).toEqual([4, 1.5, 3, 1.5]);
  });

  // Without ties, 1 - 6 Σ d² / (n (n² - 1)).
  test.each([
    [[1, 2, 3, 4, 5], [10, 20, 30, 40, 1000], 1],
    [[1, 2, 3, 4, 5], [5, 4, 3, 2, 1], -1],
    [[86, 97, 99, 100, 101, 103, 106, 110, 112, 113], [2, 20, 28, 27, 50, 29, 7, 17, 6, 12], -29 / 165],
  ])('correlation, case %#', (x, y, expected) => {
    expect(spearman(x, y)).toBeCloseTo(expected, 12);
  });

  // Ranks 1, 2.5, 2.5, 4 and 1, 3, 2, 4 by hand: 4.5 / √(4.5 · 5).
  test('correlation with ties', () => {
    expect(spearman([1, 2, 2, 3], [1, 3, 2, 4])).toBeCloseTo(Math.sqrt(0.9), 12);
  });

  test('a column that does not vary has no correlation', () => {
    expect(spearman([1, 1, 1], [1, 2, 3])).toBeNaN();
  });
});

test('the median and its spread by hand', () => {
  expect(medianOf([5, 1, 3, 1000])).toBe(4);
  expect(medianOf([])).toBeNaN();
  expect(robustSpread([1, 1, 2, 2, 4, 6, 9])).toEqual({ median: 2, scale: 1.4826 });
});
