import { expect, test } from 'vitest';
import type { Weights } from '../journeys/paths.ts';
import { sampled } from './sampled.ts';

const of = (...orders: number[]): Weights => ({
  orders: Float64Array.from(orders),
  value: new Float64Array(orders.length),
  nulls: new Float64Array(orders.length),
});
const share = ({ orders: [a = 0, b = 0] }: Weights) => Float64Array.of(a / (a + b));

test('the interval is that of the draws, the value that of the data', () => {
  const one = sampled(share, { weights: of(1, 3), level: 0.5 });
  for (const draw of [of(0, 4), of(1, 3), of(2, 2), of(3, 1), of(4, 0)]) one.draw(draw);
  expect(one.range(0)).toEqual({ value: 0.25, low: 0.25, high: 0.75 });
});

test('no draws, no interval; draws that cannot form the number are left out; 0 / 0 is nothing', () => {
  const one = sampled(share, { weights: of(1, 3), level: 0.9 });
  expect(one.range(0)).toEqual({ value: 0.25, low: null, high: null });
  one.draw(of(0, 0));
  expect(one.range(0)).toEqual({ value: 0.25, low: null, high: null });
  one.draw(of(1, 1));
  expect(one.range(0)).toEqual({ value: 0.25, low: 0.5, high: 0.5 });
  expect(sampled(share, { weights: of(0, 0), level: 0.9 }).range(0)).toBeNull();
});
