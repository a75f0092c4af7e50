import { describe, expect, test } from 'vitest';
import { shopWeights, type ShopModel } from './weights.ts';

describe("weights of a shop's own analytics, touches in time order", () => {
  test.each<[ShopModel, number[], number[]]>([
    ['first_touch', [3, 2, 1], [1, 0, 0]],
    ['last_touch', [3, 2, 1], [0, 0, 1]],
    ['linear', [9, 5, 2, 1], [0.25, 0.25, 0.25, 0.25]],
    ['time_decay', [14, 7, 0], [1 / 7, 2 / 7, 4 / 7]],
    ['position_based', [4, 3, 2, 1], [0.4, 0.1, 0.1, 0.4]],
    ['position_based', [4, 1], [0.5, 0.5]],
    ['position_based', [4], [1]],
    ['time_decay', [4], [1]],
    ['linear', [], []],
  ])('%s of %j', (model, gaps, weights) => {
    shopWeights(model, gaps).forEach((weight, i) => {
      expect(weight).toBeCloseTo(weights[i] as number, 12);
    });
    expect(shopWeights(model, gaps)).toHaveLength(weights.length);
  });
});
