import { describe, expect, test } from 'vitest';
import { merge } from '../../journeys/merge.ts';
import type { Paths } from '../../journeys/paths.ts';
import { poisson } from '../../random/poisson.ts';
import { source, type Source } from '../../random/source.ts';
import { pathsOf } from '../../testing/paths.ts';
import { buildChain, weighChain, type Chain } from './chain.ts';
import { firstOrderEffects } from './first-order.ts';
import { manyStates } from './many-states.ts';
import { removalEffects, type Effects } from './removal.ts';
import { returnVisits } from './returns.ts';
import { sparseReturnVisits } from './sparse-returns.ts';

/** Journeys over names of which some are common and most are rare. */
function journeys(
  uniform: Source,
  { names, count, stay }: { names: number; count: number; stay: number },
): Paths {
  return merge(
    pathsOf(
      Array.from({ length: count }, () => {
        const steps = 1 + Math.floor(Math.log(1 - uniform()) / Math.log(stay));
        const ordered = uniform() < 0.3;
        return {
          path: Array.from({ length: steps }, () => `n${String(Math.floor(uniform() ** 2.5 * names))}`),
          orders: ordered ? 1 : 0,
          value: ordered ? 50 + 100 * uniform() : 0,
          nulls: ordered ? 0 : 1,
        };
      }),
    ),
  ).paths;
}

const worst = (own: Effects, exact: Effects): number =>
  Math.max(
    ...(['order', 'value'] as const).flatMap((of) =>
      Array.from(exact[of], (effect, k) =>
        effect > 0 ? Math.abs((own[of][k] as number) / effect - 1) : Math.abs(own[of][k] as number),
      ),
    ),
  );

describe('an order-1 chain of many states', () => {
  test.each([
    ['journeys of a few touches', { names: 300, count: 4000, stay: 0.5 }],
    ['journeys of twenty touches', { names: 150, count: 1500, stay: 0.95 }],
    ['single touches', { names: 120, count: 400, stay: 0.0001 }],
  ])('%s: the same as the dense inverse, to 1e-10', (name, size) => {
    const paths = journeys(source('test', name), size);
    const chain = weighChain(buildChain(paths, 1), paths.weights);
    expect(returnVisits(chain)).not.toBeNull();
    expect(worst(manyStates(chain.shape)(chain, false), firstOrderEffects(chain))).toBeLessThan(1e-10);
  });

  test('a chain without end is left to the sweeps', () => {
    const loop = Array.from({ length: 2000 }, (_, i) => (i % 2 === 0 ? 'A' : 'B'));
    const paths = pathsOf([
      { path: loop, orders: 1, nulls: 1 },
      { path: ['A', 'C'], orders: 1 },
    ]);
    const chain = weighChain(buildChain(paths, 1), paths.weights);
    expect(worst(manyStates(chain.shape)(chain, false), firstOrderEffects(chain))).toBeLessThan(1e-9);
  });

  test.each([
    ['journeys of a few touches', { names: 300, count: 4000, stay: 0.5 }],
    ['journeys of twenty touches', { names: 150, count: 1500, stay: 0.95 }],
    ['single touches', { names: 120, count: 400, stay: 0.0001 }],
  ])('%s, by sparse walks: visits to six digits', (name, size) => {
    const paths = journeys(source('test', name), size);
    const chain = weighChain(buildChain(paths, 1), paths.weights);
    const [sparse, dense] = [sparseReturnVisits(chain), returnVisits(chain)];
    expect(dense).not.toBeNull();
    dense?.forEach((visits, k) => {
      expect(Math.abs((sparse?.[k] ?? NaN) / visits - 1)).toBeLessThan(1e-5);
    });
  });

  test('a ring of 5,000 states: 1 / (1 - q^n) visits to each', () => {
    const names = Array.from({ length: 5000 }, (_, i) => `n${String(i).padStart(4, '0')}`);
    // Three in a ring; the rest one after the other, so that nobody comes back.
    const rows = names.map((name, i) => ({
      path: [name, (i < 3 ? names[(i + 1) % 3] : names[Math.min(i + 1, 4999)]) as string],
      orders: 1,
    }));
    const paths = pathsOf(rows);
    const visits = sparseReturnVisits(weighChain(buildChain(paths, 1), paths.weights));
    // Each of the three is left by two rows: one goes on, one ends.
    expect(visits?.[0]).toBeCloseTo(1 / (1 - 0.5 ** 3), 5);
    expect(visits?.[2500]).toBeCloseTo(1, 5);
  });

  test('more than can be solved is said, not tried', () => {
    const names = Array.from({ length: 40_000 }, (_, i) => `n${String(i)}`);
    const paths = pathsOf([{ path: ['a', 'b', 'a'], orders: 1 }]);
    const chain = weighChain(buildChain(paths, 1), paths.weights);
    const large = { ...chain, shape: { ...chain.shape, names }, move: new Float64Array(30_000) };
    expect(() => removalEffects(large)).toThrow(/^has 40,000 names and 30,000 different moves/);
  });

  test('a draw differs from its own exact effects by far less than draws differ', () => {
    const paths = journeys(source('test', 'draws'), { names: 300, count: 6000, stay: 0.5 });
    const draw = poisson(source('test', 'weights'));
    const shape = buildChain(paths, 1);
    const effects = manyStates(shape);
    const estimate = effects(weighChain(shape, paths.weights), false);
    const drawn = (): Chain =>
      weighChain(shape, {
        orders: paths.weights.orders.map((n) => draw(n)),
        value: paths.weights.value,
        nulls: paths.weights.nulls.map((n) => draw(n)),
      });
    const [near, far]: [number[], number[]] = [[], []];
    for (let i = 0; i < 5; i++) {
      const chain = drawn();
      const exact = firstOrderEffects(chain).order;
      effects(chain, true).order.forEach((effect, k) => {
        near.push((effect - (exact[k] as number)) ** 2);
        far.push(((estimate.order[k] as number) - (exact[k] as number)) ** 2);
      });
    }
    const root = (squares: readonly number[]): number => Math.sqrt(squares.reduce((a, b) => a + b, 0));
    expect(root(near) / root(far)).toBeLessThan(0.02);
  });
});
