import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { best, bounded, terms } from '../testing/allocations.ts';
import { bestByProgram } from '../testing/linear-program.ts';
import { outcomeByHand, someSegments, tailByHand } from '../testing/segments.ts';
import { rangeOf } from './range.ts';
import { TERMS, type Segment, type Terms } from './segment.ts';

/** The best outcome over all plans in whole cents and posts. */
function byTrying(segments: readonly Segment[], budget: number, terms: Terms): number {
  const outcome = (plan: readonly number[]): number => {
    const draws = outcomeByHand(segments, plan, terms);
    return tailByHand(draws, terms.risk === 'mean' ? 1 : terms.tail);
  };
  const walk = (plan: readonly number[], left: number): number => {
    const segment = segments[plan.length];
    if (!segment) return outcome(plan);
    const { low, high, unit } = rangeOf(segment);
    let most = -Infinity;
    for (let spend = low; spend <= Math.min(high, left); spend += unit)
      most = Math.max(most, walk([...plan, spend], left - spend));
    return most;
  };
  return walk([], budget);
}

const near = (actual: number, expected: number): void => {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected)));
};

describe('against all plans', () => {
  const small = someSegments({ segments: 3, draws: 4, width: 12 });
  const posts = someSegments({ segments: 3, draws: 4, width: 25, price: 9 });

  test('any amounts, mean', () => {
    fc.assert(
      fc.property(bounded(small, 30), terms, ([segments, budget], given) => {
        const found = best(segments, budget, given);
        near(found.outcome, byTrying(segments, budget, { ...TERMS, ...given }));
        expect(found.gap).toBe(0);
      }),
    );
  });

  test('whole posts, mean', () => {
    fc.assert(
      fc.property(bounded(posts, 60), terms, ([segments, budget], given) => {
        const found = best(segments, budget, given);
        near(found.outcome, byTrying(segments, budget, { ...TERMS, ...given }));
        expect(found.gap).toBe(0);
      }),
      { numRuns: 500 },
    );
  });

  test('posts and money without steps, mean', () => {
    const mixed = fc.tuple(bounded(posts, 60), fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }));
    fc.assert(
      fc.property(mixed, terms, ([[segments, budget], loose], given) => {
        const some = segments.map((segment, i) => ({ ...segment, whole: !loose[i] }));
        near(best(some, budget, given).outcome, byTrying(some, budget, { ...TERMS, ...given }));
      }),
      { numRuns: 300 },
    );
  });

  test.each(['any amounts', 'whole posts'])('cautious, %s: no plan is above outcome + gap', (kind) => {
    const some = kind === 'any amounts' ? bounded(small, 30) : bounded(posts, 60);
    fc.assert(
      fc.property(some, terms, ([segments, budget], given) => {
        const cautious = { ...TERMS, ...given, risk: 'cautious' as const };
        const found = best(segments, budget, cautious);
        const most = byTrying(segments, budget, cautious);
        expect(found.outcome).toBeLessThanOrEqual(most + 1e-9 * Math.max(1, Math.abs(most)));
        expect(found.outcome + found.gap).toBeGreaterThanOrEqual(most - 1e-9 * Math.max(1, Math.abs(most)));
      }),
      { numRuns: 200 },
    );
  });
});

describe('against a solver of linear programs', () => {
  const cases = fc.tuple(someSegments({ segments: 8, draws: 25, width: 40_000 }), fc.nat(200_000), terms);

  test.each(['mean', 'cautious'] as const)('any amounts, %s', (risk) => {
    fc.assert(
      fc.property(cases, ([segments, budget, given]) => {
        const all = { ...TERMS, ...given, risk };
        const { outcome, gap } = best(segments, budget, all);
        const most = bestByProgram(segments, budget, all);
        const cents = 4 * segments.length;
        const slack = 1e-6 + 1e-7 * Math.abs(most);
        expect(outcome).toBeLessThanOrEqual(most + slack);
        expect(outcome).toBeGreaterThanOrEqual(most - (risk === 'mean' ? 0 : cents) - slack);
        expect(gap).toBeLessThanOrEqual(risk === 'mean' ? 0 : cents + slack);
      }),
      { numRuns: 60 },
    );
  });

  test('whole posts, mean: as good as an integer program, and proven so', () => {
    const posts = someSegments({ segments: 8, draws: 3, width: 20_000, price: 3000 });
    fc.assert(
      fc.property(posts, fc.integer({ min: 1000, max: 100_000 }), terms, (segments, budget, given) => {
        const all = { ...TERMS, ...given };
        const { outcome, gap } = best(segments, budget, all);
        const most = bestByProgram(segments, budget, all);
        const slack = 1e-6 + 1e-7 * Math.abs(most);
        expect(outcome + gap).toBeGreaterThanOrEqual(most - slack);
        expect(outcome).toBeLessThanOrEqual(most + slack);
      }),
      { numRuns: 60 },
    );
  });
});
