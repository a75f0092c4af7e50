import { describe, expect, test } from 'vitest';
import { binomialAtMost } from './binomial.ts';
import { solvePositive } from './cholesky.ts';
import { covariances } from './covariance.ts';
import { normalBelow, normalQuantile } from './normal.ts';
import { poissonRegression } from './poisson-regression.ts';
import { spearmanInterval } from './rank-interval.ts';
import { riskBudget } from './risk-budget.ts';
import { roundDrawn } from './round.ts';

test('a system of three, put back into its equations', () => {
  const a = [4, 2, 0, 2, 5, 1, 0, 1, 3];
  const x = solvePositive(Float64Array.from(a), Float64Array.of(10, 15, 11));
  [10, 15, 11].forEach((b, i) => {
    expect([0, 1, 2].reduce((sum, j) => sum + (a[3 * i + j] ?? 0) * (x[j] ?? 0), 0)).toBeCloseTo(b, 12);
  });
});

test('a matrix that is not positive definite is refused', () => {
  expect(() => solvePositive(Float64Array.of(1, 2, 2, 1), Float64Array.of(1, 1))).toThrow(
    'row 1: got pivot -3, expected one above 0',
  );
});

describe('Poisson regression', () => {
  test('without predictors the intercept is the log of the mean', () => {
    expect(poissonRegression(Float64Array.of(1, 2, 6), []).intercept).toBeCloseTo(Math.log(3), 10);
  });

  // With thousands of counts the ridge of 1 is nothing: the coefficients are logs of ratios of means.
  test('two groups', () => {
    const y = Float64Array.from({ length: 4000 }, (_, i) => (i % 2 === 0 ? 10 : 40));
    const codes = Int32Array.from(y, (value) => Number(value === 40));
    const { coefficients } = poissonRegression(y, [{ codes, levels: 2 }]);
    const [low, high] = coefficients[0] ?? [];
    expect((high ?? 0) - (low ?? 0)).toBeCloseTo(Math.log(4), 3);
  });

  test('an exact power law is found', () => {
    const x = Float64Array.from({ length: 3000 }, (_, i) => Math.log(1 + (i % 50)));
    const y = x.map((log) => 20 * Math.exp(0.8 * log));
    const { intercept, coefficients } = poissonRegression(y, [{ numbers: x }]);
    expect(coefficients[0]?.[0]).toBeCloseTo(0.8, 4);
    expect(Math.exp(intercept)).toBeCloseTo(20, 2);
  });

  // What defines the maximum: residuals are orthogonal to every predictor, up to the ridge.
  test('the score equations hold', () => {
    const x = Float64Array.of(0.1, -1, 0.7, 2, -0.4, 1.1);
    const y = Float64Array.of(1, 0, 2.5, 7, 0.3, 1);
    const { intercept, coefficients } = poissonRegression(y, [{ numbers: x }]);
    const slope = coefficients[0]?.[0] ?? 0;
    const rest = y.map((value, i) => value - Math.exp(intercept + slope * (x[i] ?? 0)));
    expect(rest.reduce((a, b) => a + b, 0)).toBeCloseTo(0, 6);
    expect(rest.reduce((a, b, i) => a + b * (x[i] ?? 0), 0) - slope).toBeCloseTo(0, 6);
  });

  // Two groups of n counts with mean m and variance v: the log of their ratio has variance 2 v / (n m^2), and a contrast of -1/2, 1/2 is that log.
  test('standard errors know how much counts scatter', () => {
    const n = 8000;
    const y = Float64Array.from({ length: 2 * n }, (_, i) => (i % 4 < 2 ? 2 : 18));
    const x = y.map((_, i) => (i % 2) - 0.5);
    const { errorOf } = poissonRegression(y, [{ numbers: x }]);
    expect(errorOf(0)).toBeCloseTo(Math.sqrt((2 * 64) / (n * 100)), 4);
  });

  test('nothing counted, nothing expected', () => {
    const { intercept, coefficients } = poissonRegression(new Float64Array(3), [
      { numbers: Float64Array.of(1, 2, 3) },
    ]);
    expect([intercept, [...(coefficients[0] ?? [])]]).toEqual([-Infinity, [0]]);
  });
});

describe('shares of variance', () => {
  test.each<[string, number[][], number[]]>([
    [
      'uncorrelated',
      [
        [4, 0],
        [0, 1],
      ],
      [0.7, 0.3],
    ],
    [
      'correlated',
      [
        [4, 1.5, 0.2],
        [1.5, 1, -0.3],
        [0.2, -0.3, 9],
      ],
      [0.5, 0.3, 0.2],
    ],
    [
      'against each other',
      [
        [1, -0.8],
        [-0.8, 1],
      ],
      [0.9, 0.1],
    ],
    [
      'one left out',
      [
        [1, 0.5],
        [0.5, 2],
      ],
      [1, 0],
    ],
  ])('%s', (_, covariance, shares) => {
    const x = riskBudget(covariance, shares);
    const marginal = covariance.map((row) => row.reduce((sum, c, j) => sum + c * (x[j] ?? 0), 0));
    const parts = x.map((value, k) => value * (marginal[k] ?? 0));
    expect(parts.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 10);
    parts.forEach((part, k) => {
      expect(part).toBeCloseTo(shares[k] ?? 0, 9);
    });
  });

  test('uncorrelated parts have the root of share over variance', () => {
    const [a, b] = riskBudget(
      [
        [4, 0],
        [0, 1],
      ],
      [0.5, 0.5],
    );
    expect((a ?? 0) / (b ?? 1)).toBeCloseTo(0.5, 12);
  });
});

test('covariances by hand', () => {
  expect(covariances([Float64Array.of(1, 2, 3), Float64Array.of(2, 4, 9)])).toEqual([
    [2 / 3, 7 / 3],
    [7 / 3, 26 / 3],
  ]);
});

test.each([
  [0, 10, 0.5, 1 / 1024],
  [1, 10, 0.5, 11 / 1024],
  [9, 10, 0.5, 1023 / 1024],
  [10, 10, 0.5, 1],
  [2, 4, 0.25, (81 + 108 + 54) / 256],
  [0, 3, 1, 0],
])('P(X <= %i) of %i trials at %f', (hits, trials, rate, chance) => {
  expect(binomialAtMost(hits, { trials, rate })).toBeCloseTo(chance, 12);
});

// Abramowitz and Stegun, table 26.1.
test.each([
  [1.644854, 0.05],
  [1.959964, 0.025],
  [2.326348, 0.01],
  [0, 0.5],
  [-1.281552, 0.9],
])('beyond %f lies %f of the normal distribution', (z, chance) => {
  expect(1 - normalBelow(z)).toBeCloseTo(chance, 6);
  expect(normalQuantile(1 - chance)).toBeCloseTo(z, 5);
});

test('interval of a correlation: r = .5, n = 103, standard error of z .10607', () => {
  const { low, high } = spearmanInterval(0.5, 103, 0.95);
  const [z, reach] = [0.5493061, 1.959964 * 0.106066];
  expect(low).toBeCloseTo(Math.tanh(z - reach), 6);
  expect(high).toBeCloseTo(Math.tanh(z + reach), 6);
  expect(spearmanInterval(0.5, 3, 0.95)).toEqual({ low: 0.5, high: 0.5 });
});

test('four digits', () => {
  expect([1234567, 0.00123456, -2.00049, 0].map(roundDrawn)).toEqual([1235000, 0.001235, -2, 0]);
});
