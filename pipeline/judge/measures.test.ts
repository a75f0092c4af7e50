import { describe, expect, test } from 'vitest';
import { bestSplit, budgetRegret, replay, totalVariation } from './measures.ts';

describe('total variation of shares', () => {
  test.each([
    [[1, 1], [5, 5], 0],
    [[1, 0], [0, 3], 1],
    [[6, 4], [5, 5], 0.1],
    [[2, 1, 1], [1, 2, 1], 0.25],
  ])('%j against %j is %f', (a, b, distance) => {
    expect(totalVariation(a, b)).toBeCloseTo(distance, 12);
  });
});

describe('splitting a budget by credit', () => {
  const budget = { today: [0.5, 0.3, 0.2], elasticity: 0.5 };

  test('the best split of the truth is better than any other split of a grid', () => {
    const caused = [30, 40, 10];
    const best = replay(bestSplit(caused, budget), caused, budget);
    for (let a = 0; a <= 50; a++)
      for (let b = 0; a + b <= 50; b++)
        expect(replay([a / 50, b / 50, (50 - a - b) / 50], caused, budget)).toBeLessThanOrEqual(best + 1e-9);
    expect(budgetRegret(caused, caused, budget)).toBeCloseTo(0, 12);
  });

  test("today's split is kept when every channel causes in proportion to it", () => {
    bestSplit([5, 3, 2], budget).forEach((share, i) => {
      expect(share).toBeCloseTo(budget.today[i] as number, 12);
    });
    expect(replay(budget.today, [5, 3, 2], budget)).toBeCloseTo(10, 12);
  });

  test('worse credit means more regret, and scale means nothing', () => {
    const caused = [30, 40, 10];
    const [near, far] = [
      budgetRegret([33, 36, 11], caused, budget),
      budgetRegret([80, 5, 20], caused, budget),
    ];
    expect(far).toBeGreaterThan(near);
    expect(budgetRegret([330, 360, 110], caused, budget)).toBeCloseTo(near, 12);
  });

  test('bounds are kept, the whole budget is spent, and no split within them is better', () => {
    const bounded = { ...budget, bounds: { least: 0.5, most: 1.5 } };
    const caused = [1, 60, 10];
    const split = bestSplit(caused, bounded);
    expect(split.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
    split.forEach((share, i) => {
      const today = budget.today[i] as number;
      expect(share).toBeGreaterThanOrEqual(0.5 * today - 1e-9);
      expect(share).toBeLessThanOrEqual(1.5 * today + 1e-9);
    });
    const best = replay(split, caused, bounded);
    for (let a = 25; a <= 75; a++)
      for (let b = 15; b <= 45; b++) {
        const c = 100 - a - b;
        if (c >= 10 && c <= 30)
          expect(replay([a / 100, b / 100, c / 100], caused, bounded)).toBeLessThanOrEqual(best + 1e-9);
      }
  });

  test('a channel without spend today gets none', () => {
    expect(bestSplit([1, 1, 1], { today: [1, 1, 0], elasticity: 0.5 })[2]).toBe(0);
  });
});
