import { describe, expect, test } from 'vitest';
import { source } from '../random/source.ts';
import { kendall } from './kendall.ts';

/** Term by term, as the definition says. */
function slow(x: readonly number[], y: readonly number[]): number {
  let [sum, dx, dy] = [0, 0, 0];
  for (let i = 0; i < x.length; i++)
    for (let j = 0; j < i; j++) {
      const [a, b] = [
        Math.sign((x[i] as number) - (x[j] as number)),
        Math.sign((y[i] as number) - (y[j] as number)),
      ];
      sum += a * b;
      dx += a * a;
      dy += b * b;
    }
  return dx * dy > 0 ? sum / Math.sqrt(dx * dy) : 0;
}

describe("Kendall's tau-b", () => {
  test.each([
    ['same order', [1, 2, 3], [10, 20, 30], 1],
    ['opposite order', [1, 2, 3], [3, 2, 1], -1],
    ['one pair the wrong way round', [1, 2, 3], [1, 3, 2], 1 / 3],
    ['no variation', [1, 1, 1], [1, 2, 3], 0],
    ['nothing', [], [], 0],
    // Of ten pairs seven agree, one does not, one is tied in each: (7 - 1) / sqrt(9 * 9).
    ['ties, by hand', [1, 2, 2, 3, 4], [1, 3, 2, 2, 5], 6 / 9],
  ])('%s', (_, x, y, tau) => {
    expect(kendall(x, y)).toBeCloseTo(tau, 12);
  });

  test('agrees with the definition on random data with ties', () => {
    const uniform = source('kendall', 'test');
    for (let round = 0; round < 50; round++) {
      const draw = (): number[] => Array.from({ length: 40 }, () => Math.floor(uniform() * 12));
      const [x, y] = [draw(), draw()];
      expect(kendall(x, y)).toBeCloseTo(slow(x, y), 12);
    }
  });
});
