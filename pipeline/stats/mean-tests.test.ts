import { describe, expect, test } from 'vitest';
import { source } from '../random/source.ts';
import { incompleteBeta } from './beta.ts';
import { mannWhitney } from './mann-whitney.ts';
import { moments } from './moments.ts';
import { normalBelow, normalQuantile, normalTails } from './normal.ts';
import { permutationTest, type Dealt } from './permutation.ts';
import { fTail, studentReach, studentTwoSided } from './student.ts';
import { effectSize, welch } from './welch.ts';

describe('distributions', () => {
  test.each([
    [0.3, 1, 1, 0.3],
    [0.2, 3, 1, 0.2 ** 3],
    [0.2, 1, 4, 1 - 0.8 ** 4],
    // Binomial sum: at least 3 of 5 with chance 0.4.
    [0.4, 3, 3, 10 * 0.4 ** 3 * 0.6 ** 2 + 5 * 0.4 ** 4 * 0.6 + 0.4 ** 5],
  ])('incomplete beta at %f of (%f, %f) by its closed form', (x, a, b, value) => {
    expect(incompleteBeta(x, [a, b])).toBeCloseTo(value, 12);
  });

  // Fisher and Yates's table of t, as in R's qt(.975, df) and qt(.95, df).
  test.each([
    [0.95, 1, 12.7062047],
    [0.95, 5, 2.5705818],
    [0.95, 10, 2.2281389],
    [0.95, 30, 2.0422725],
    [0.9, 4, 2.1318468],
    [0.9, 1e7, 1.6448536],
  ])('level %f with %f degrees of freedom needs t = %f', (level, df, t) => {
    expect(studentReach(level, df)).toBeCloseTo(t, 5);
    expect(studentTwoSided(t, df)).toBeCloseTo(1 - level, 6);
  });

  // Tables of F, upper 5 %: 3.3258 (5, 10), 3.0984 (3, 20); and F with (1, df) is t squared.
  test('F', () => {
    expect(fTail(3.3258, [5, 10])).toBeCloseTo(0.05, 5);
    expect(fTail(3.0984, [3, 20])).toBeCloseTo(0.05, 5);
    expect(fTail(2.2281389 ** 2, [1, 10])).toBeCloseTo(0.05, 7);
  });

  test.each([
    [0.975, 1.95996398454],
    [0.95, 1.64485362695],
    [0.8, 0.841621233573],
    [0.0001, -3.71901648546],
  ])('normal quantile of %f', (p, z) => {
    expect(normalQuantile(p)).toBeCloseTo(z, 9);
    expect(normalBelow(z)).toBeCloseTo(p, 10);
    expect(normalTails(z)).toBeCloseTo(2 * Math.min(p, 1 - p), 10);
  });
});

// Student's sleep data (Cushny and Peebles 1905), R: t.test(extra ~ group, data = sleep).
const SLEEP = [
  [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2],
  [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4],
] as const;

describe('Welch', () => {
  test('as R has it', () => {
    const found = welch(moments(SLEEP[0]), moments(SLEEP[1]), 0.95);
    expect(found?.t).toBeCloseTo(-1.8608, 4);
    expect(found?.df).toBeCloseTo(17.776, 3);
    expect(found?.p).toBeCloseTo(0.07939, 5);
    expect(found?.low).toBeCloseTo(-3.3654832, 6);
    expect(found?.high).toBeCloseTo(0.2054832, 6);
  });

  // Pooled deviation of the sleep data: t of equal sizes over sqrt(5) is d; Hedges's exact correction for 18 df is .9576.
  test('effect size', () => {
    const found = effectSize(moments(SLEEP[0]), moments(SLEEP[1]));
    expect(found?.d).toBeCloseTo(-1.8608 / Math.sqrt(5), 4);
    expect((found?.g ?? 0) / (found?.d ?? 1)).toBeCloseTo(0.9576, 4);
  });

  test.each([
    ['one value', [1], [1, 2]],
    ['no variation', [1, 1], [2, 2]],
    ['nothing', [], [1, 2]],
  ])('cannot say: %s', (_, a, b) => expect(welch(moments(a), moments(b), 0.9)).toBeNull());
});

describe('Mann and Whitney', () => {
  // scipy.stats.mannwhitneyu, the example of its documentation: U1 = 17, p = 0.11134688653314041 (asymptotic).
  test('as scipy has it', () => {
    const found = mannWhitney([19, 22, 16, 29, 24], [20, 11, 17, 12]);
    expect(found?.u).toBe(17);
    expect(found?.superiority).toBe(17 / 20);
    expect(found?.p).toBeCloseTo(0.11134688653314041, 10);
  });

  // Hollander and Wolfe 1973, pages 69 to 71, in R: wilcox.test(x, y), W = 35.
  test('as R has it', () => {
    const x = [0.8, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46];
    expect(mannWhitney(x, [1.15, 0.88, 0.9, 0.74, 1.21])?.u).toBe(35);
  });

  // scipy.stats.brunnermunzel, the example of its documentation.
  test('Brunner and Munzel as scipy has it', () => {
    const found = mannWhitney([1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 2, 4, 1, 1], [3, 3, 4, 3, 1, 2, 3, 1, 1, 5, 4]);
    expect(found?.brunnerMunzel).toBeCloseTo(0.0057862086661515377, 10);
  });

  test('cannot say', () => {
    expect(mannWhitney([], [1])).toBeNull();
    expect(mannWhitney([1], [2])?.brunnerMunzel).toBeNull();
    expect(mannWhitney([3, 3], [3, 3])?.p).toBe(1);
  });
});

/** Two samples as a permutation test sees them: the difference of means, every value on its own. */
function twoSamples(a: readonly number[], b: readonly number[]): Dealt {
  const all = [...a, ...b];
  const middle = moments(all).mean;
  return {
    weight: Float64Array.from(all, (_, i) => (i < a.length ? 1 / a.length : -1 / b.length)),
    value: Float64Array.from(all, (value) => value - middle),
    stratum: new Int32Array(all.length),
    cluster: Int32Array.from(all, (_, i) => i),
  };
}

describe('permutation test', () => {
  // All 20 splits of 1 2 3 | 4 5 6: only the split itself and its mirror are as extreme, so p is near 2 / 20.
  test('is near the exact chance', () => {
    const p = permutationTest(twoSamples([1, 2, 3], [4, 5, 6]), {
      permutations: 20_000,
      uniform: source('exact', 'test'),
    });
    expect(p).toBeCloseTo(0.1, 2);
  });
  test('deals within strata only: what strata differ in cannot show', () => {
    const dealt = { ...twoSamples([1, 1, 9], [1, 9, 9]), stratum: Int32Array.of(0, 0, 1, 0, 1, 1) };
    const order = [0, 1, 3, 2, 4, 5];
    const sorted = {
      weight: dealt.weight.map((_, i) => dealt.weight[order[i] as number] as number),
      value: dealt.value.map((_, i) => dealt.value[order[i] as number] as number),
      stratum: Int32Array.of(0, 0, 0, 1, 1, 1),
      cluster: dealt.cluster,
    };
    expect(permutationTest(sorted, { permutations: 99, uniform: source('strata', 'test') })).toBe(1);
  });
  test('cannot say', () =>
    expect(
      permutationTest(twoSamples([1, 1], [1, 1]), { permutations: 9, uniform: source('a', 'b') }),
    ).toBeNull());
});

/**
 * False positives at 5 % where nothing differs: 4,000 simulations each, so that one standard error is a third of a point. The permutation
 * test of a popular library, by the bare difference, makes 25 % for unequal groups.
 */
describe('keeps its level', () => {
  const cases = [
    { name: 'equal groups, equal spreads', sizes: [30, 30], spreads: [1, 1] },
    { name: 'unequal groups', sizes: [15, 90], spreads: [1, 1] },
    { name: 'equal groups, unequal spreads', sizes: [40, 40], spreads: [1, 3] },
    { name: 'small group with the large spread', sizes: [25, 100], spreads: [3, 1] },
    { name: 'small group with the small spread', sizes: [25, 100], spreads: [1, 3] },
  ] as const;
  const SIMULATIONS = 4000;

  function falsePositives(
    { name, sizes, spreads }: (typeof cases)[number],
    p: (a: number[], b: number[], uniform: () => number) => number | null,
  ): number {
    const uniform = source('level', name);
    const sample = (n: number, spread: number) =>
      Array.from(
        { length: n },
        () => spread * Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform()),
      );
    let positives = 0;
    for (let i = 0; i < SIMULATIONS; i++) {
      const found = p(sample(sizes[0], spreads[0]), sample(sizes[1], spreads[1]), uniform);
      if (found !== null && found < 0.05) positives++;
    }
    return positives / SIMULATIONS;
  }

  const within = (share: number) => {
    expect(share).toBeGreaterThan(0.035);
    expect(share).toBeLessThan(0.065);
  };

  test.each(cases)('Welch: $name', (one) => {
    within(falsePositives(one, (a, b) => welch(moments(a), moments(b), 0.95)?.p ?? null));
  });

  test.each(cases)('Brunner and Munzel: $name', (one) => {
    within(falsePositives(one, (a, b) => mannWhitney(a, b)?.brunnerMunzel ?? null));
  });

  test.each(cases.slice(0, 2))('Mann and Whitney: $name', (one) => {
    within(falsePositives(one, (a, b) => mannWhitney(a, b)?.p ?? null));
  });

  test('Mann and Whitney errs where a small group has the large spread, which is why Brunner and Munzel stands beside it', () => {
    expect(falsePositives(cases[3], (a, b) => mannWhitney(a, b)?.p ?? null)).toBeGreaterThan(0.065);
  });

  test.each(cases)('permutations: $name', (one) => {
    within(
      falsePositives(one, (a, b, uniform) =>
        permutationTest(twoSamples(a, b), { permutations: 199, uniform }),
      ),
    );
  });
});
