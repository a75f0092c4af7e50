import { describe, expect, test } from 'vitest';
import { poisson } from '../../random/poisson.ts';
import { source } from '../../random/source.ts';
import { pathsOf } from '../../testing/paths.ts';
import { hazardModel } from './credit.ts';
import { expect as exactly, fitRates, startRates } from './em.ts';
import { watch } from './journeys.ts';

const SETTINGS = { decayDays: [3], horizonDays: 30 };

/** Journeys over names of which some are common and most are rare; touches of the first names lead to orders. */
function journeys(names: number, count: number) {
  const uniform = source('test', `quick ${String(names)}`);
  return pathsOf(
    Array.from({ length: count }, () => {
      const steps = 1 + Math.floor(-Math.log(1 - uniform()) * 1.5);
      const path = Array.from({ length: steps }, () => `n${String(Math.floor(uniform() ** 2 * names))}`);
      const ordered = uniform() < (path.includes('n0') ? 0.5 : 0.3);
      return {
        path,
        orders: ordered ? 1 : 0,
        value: ordered ? 50 : 0,
        nulls: ordered ? 0 : 1,
        days: path.map((_, i) => (steps - i) * 6 * uniform()),
        after: 30 * uniform(),
      };
    }),
  );
}

describe('a draw differs from its own likeliest rates by far less than draws differ', () => {
  test.each([
    ['a few names', 8, 6000, 0.02],
    ['many names', 200, 6000, 0.06],
  ])('%s', (_, names, count, most) => {
    const paths = journeys(names, count);
    const model = hazardModel(paths, SETTINGS);
    const { design, amounts } = watch(paths, { tau: 3, horizon: 30 });
    const estimate = model.evaluate(paths.weights, null).conversions;
    const draw = poisson(source('test', 'draws'));
    let [near, far] = [0, 0];
    for (let number = 0; number < 6; number++) {
      const times = (one: Float64Array): Float64Array => one.map((weight) => (weight > 0 ? draw(1) : 0));
      const orders = times(paths.weights.orders);
      const weights = { orders, value: orders.map((n) => 50 * n), nulls: times(paths.weights.nulls) };
      const own = model.evaluate(weights, { number, normal: () => 0 });
      const all = amounts(weights);
      const rates = fitRates(design, all, { start: startRates(all), steps: 5000, tolerance: 1e-10 });
      const { credit } = exactly(design, all, rates);
      own.conversions.forEach((orders, k) => {
        near += (orders - (credit[k] as number)) ** 2;
        far += ((estimate[k] as number) - (credit[k] as number)) ** 2;
      });
    }
    expect(Math.sqrt(near / far)).toBeLessThan(most);
  });
});

test('money is shared out as orders are', () => {
  const paths = journeys(5, 800);
  const draw = { number: 0, normal: () => 0 };
  const { conversions, value, baseline } = hazardModel(paths, SETTINGS).evaluate(paths.weights, draw);
  conversions.forEach((orders, k) => {
    expect(value[k]).toBeCloseTo(50 * orders, 6);
  });
  expect(baseline?.value).toBeCloseTo(50 * (baseline?.conversions ?? 0), 6);
});
