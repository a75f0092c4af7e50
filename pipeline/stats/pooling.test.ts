import { describe, expect, test } from 'vitest';
import { source } from '../random/source.ts';
import { adaptiveShrinkage } from './adaptive-shrinkage.ts';
import { partialPooling } from './pooling.ts';
import { invertCrossProducts } from './sweep.ts';

describe('partial pooling', () => {
  // Eight schools (Rubin 1981; BDA3 table 5.2). Posterior means as rstan's example prints them, give or take its Monte Carlo error.
  test('eight schools', () => {
    const effects = [28, 8, -3, 7, -1, 1, 18, 12];
    const errors = [15, 10, 16, 11, 9, 11, 10, 18];
    const { pooled, spread } = partialPooling(
      effects.map((value, i) => ({ value, error: errors[i] as number })),
    );
    const means = [11.4, 7.9, 6.1, 7.7, 5.1, 6.1, 10.6, 8.5];
    const deviations = [8.3, 6.3, 7.7, 6.5, 6.3, 6.7, 6.8, 7.8];
    pooled.forEach(({ mean, deviation }, i) => {
      expect(Math.abs(mean - (means[i] as number))).toBeLessThan(0.5);
      expect(Math.abs(deviation - (deviations[i] as number))).toBeLessThan(0.6);
    });
    expect(Math.abs(spread - 6.6)).toBeLessThan(0.5);
  });

  test('sure estimates stay, thin ones move to the others', () => {
    const { pooled } = partialPooling([
      { value: -1, error: 0.01 },
      { value: 1, error: 0.01 },
      { value: -0.5, error: 0.01 },
      { value: 8, error: 5 },
    ]);
    expect(pooled[0]?.mean).toBeCloseTo(-1, 2);
    expect(pooled[3]?.mean).toBeLessThan(4);
  });

  test('its intervals hold the true values, on average over siblings, and it errs less than the estimates alone', () => {
    const uniform = source('pooling', 'test');
    const normal = () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
    let [held, n, pooledError, error] = [0, 0, 0, 0];
    for (let round = 0; round < 400; round++) {
      const truth = Array.from({ length: 12 }, () => 0.1 * normal());
      const estimates = truth.map((value, i) => ({
        value: value + 0.02 * (i + 1) * normal(),
        error: 0.02 * (i + 1),
      }));
      partialPooling(estimates).pooled.forEach(({ mean, deviation }, i) => {
        const off = Math.abs(mean - (truth[i] as number));
        n++;
        if (off < 1.6449 * deviation) held++;
        pooledError += off ** 2;
        error += ((estimates[i]?.value ?? 0) - (truth[i] as number)) ** 2;
      });
    }
    expect(held / n).toBeGreaterThan(0.88);
    expect(held / n).toBeLessThan(0.92);
    expect(pooledError / error).toBeLessThan(0.5);
  });
});

describe('sweep', () => {
  test('inverts, by hand', () => {
    const matrix = Float64Array.of(2, 1, 1, 3);
    expect([...invertCrossProducts(matrix, 2)]).toEqual([0, 0]);
    [0.6, -0.2, -0.2, 0.4].forEach((value, i) => expect(matrix[i]).toBeCloseTo(value, 12));
  });

  test('leaves out a column that is the sum of others', () => {
    // Columns (1,0,1), (0,1,1) and their sum (1,1,2).
    const matrix = Float64Array.of(2, 1, 3, 1, 2, 3, 3, 3, 6);
    expect([...invertCrossProducts(matrix, 3)]).toEqual([0, 0, 1]);
    const expected = [2 / 3, -1 / 3, 0, -1 / 3, 2 / 3, 0, 0, 0, 0];
    expected.forEach((value, i) => expect(matrix[i]).toBeCloseTo(value, 12));
  });

  test('a column of zeros', () => {
    const matrix = Float64Array.of(0, 0, 0, 4);
    expect([...invertCrossProducts(matrix, 2)]).toEqual([1, 0]);
    expect([...matrix]).toEqual([0, 0, 0, 0.25]);
  });
});

describe('adaptive shrinkage', () => {
  const uniform = source('shrinkage', 'test');
  const normal = () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  /** One in ten does something: 0.12, as a good hour in the simulated world; the errors are those of its cells. */
  const draw = () => {
    const truth = Array.from({ length: 168 }, (_, i) => (i % 10 === 0 ? 0.12 : 0));
    const errors = truth.map((_, i) => 0.025 + (0.1 * ((i * 7) % 13) ** 2) / 144);
    return {
      truth,
      estimates: truth.map((value, i) => ({
        value: value + (errors[i] as number) * normal(),
        error: errors[i] as number,
      })),
    };
  };

  test('noise alone becomes nothing', () => {
    const estimates = Array.from({ length: 168 }, () => ({ value: 0.05 * normal(), error: 0.05 }));
    for (const { mean } of adaptiveShrinkage(estimates)) expect(Math.abs(mean)).toBeLessThan(0.04);
  });

  test('values that all vary alike are pulled as by one normal of known width', () => {
    const estimates = Array.from({ length: 2000 }, () => ({
      value: Math.hypot(1, 0.5) * normal(),
      error: 0.5,
    }));
    adaptiveShrinkage(estimates).forEach(({ mean }, i) => {
      const value = estimates[i]?.value ?? 0;
      expect(Math.abs(mean - 0.8 * value)).toBeLessThan(0.12 * Math.max(1, Math.abs(value)));
    });
  });

  test('few large effects among many small stay, where one normal would halve them; intervals hold the truth on average', () => {
    let [held, n, own, one, alone] = [0, 0, 0, 0, 0];
    for (let round = 0; round < 40; round++) {
      const { truth, estimates } = draw();
      const normalPrior = partialPooling(estimates).pooled;
      adaptiveShrinkage(estimates).forEach(({ mean, deviation }, i) => {
        const off = Math.abs(mean - (truth[i] as number));
        n++;
        if (off < 1.6449 * deviation) held++;
        own += off ** 2;
        one += ((normalPrior[i]?.mean ?? 0) - (truth[i] as number)) ** 2;
        alone += ((estimates[i]?.value ?? 0) - (truth[i] as number)) ** 2;
      });
    }
    expect(held / n).toBeGreaterThan(0.88);
    expect(own).toBeLessThan(one);
    expect(one).toBeLessThan(alone);
  });
});
