import { describe, expect, test } from 'vitest';
import { stream, type Stream } from './stream.ts';

const draw = (n: number, of: (s: Stream) => number, seed = 1): number[] => {
  const s = stream();
  return Array.from({ length: n }, (_, id) => {
    s.reseed(seed, id);
    return of(s);
  });
};
const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
const variance = (values: readonly number[]): number => {
  const m = mean(values);
  return mean(values.map((v) => (v - m) ** 2));
};

// First draws of 200,000 neighbouring entities: what a per-entity generator is most likely to get wrong.
const N = 200_000;

describe('first draws of neighbouring entities', () => {
  test.each([
    ['uniform', (s: Stream) => s.uniform(), 0.5, 1 / 12],
    ['exponential', (s: Stream) => s.exponential(), 1, 1],
    ['normal', (s: Stream) => s.normal(), 0, 1],
    ['poisson 0.3', (s: Stream) => s.poisson(0.3), 0.3, 0.3],
    ['poisson 6', (s: Stream) => s.poisson(6), 6, 6],
  ])('%s has its mean and its variance', (_, of, m, v) => {
    const values = draw(N, of);
    expect(Math.abs(mean(values) - m)).toBeLessThan(4 * Math.sqrt(v / N));
    expect(Math.abs(variance(values) / v - 1)).toBeLessThan(0.03);
  });

  test('fill 256 equal bins evenly (chi-square, 255 degrees of freedom, within 5 standard deviations)', () => {
    const bins = new Array<number>(256).fill(0);
    for (const u of draw(N, (s) => s.uniform()))
      bins[Math.floor(u * 256)] = (bins[Math.floor(u * 256)] ?? 0) + 1;
    const expected = N / 256;
    const chi2 = bins.reduce((a, n) => a + (n - expected) ** 2 / expected, 0);
    expect(Math.abs(chi2 - 255)).toBeLessThan(5 * Math.sqrt(510));
  });

  test('do not follow each other', () => {
    const u = draw(N, (s) => s.uniform());
    const covariance = mean(u.slice(1).map((v, i) => (v - 0.5) * ((u[i] ?? 0) - 0.5)));
    expect(Math.abs(covariance * 12)).toBeLessThan(4 / Math.sqrt(N));
  });
});

test('an entity draws the same whatever came before, and another seed draws something else', () => {
  const s = stream();
  s.reseed(7, 1000);
  const alone = [s.uniform(), s.normal()];
  s.reseed(7, 3);
  for (let i = 0; i < 5; i++) s.uniform();
  s.reseed(7, 1000);
  expect([s.uniform(), s.normal()]).toEqual(alone);
  s.reseed(8, 1000);
  expect(s.uniform()).not.toBe(alone[0]);
});

test('the numbers are fixed: a change would change every simulated world', () => {
  const s = stream();
  s.reseed(42, 0);
  expect([s.uniform(), s.uniform(), s.uniform()].map((u) => u.toFixed(12))).toMatchInlineSnapshot(`
    [
      "0.795765021467",
      "0.729576957528",
      "0.637683474808",
    ]
  `);
});
