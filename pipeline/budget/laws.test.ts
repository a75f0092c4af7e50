import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { best, bounded, terms } from '../testing/allocations.ts';
import { outcomeByHand, someSegments, tailByHand } from '../testing/segments.ts';
import { rangeOf } from './range.ts';
import { TERMS, type Segment } from './segment.ts';

describe('laws', () => {
  const kinds = [
    ['any amounts, mean', someSegments({ segments: 6, draws: 12, width: 5000 }), 'mean'],
    ['whole posts, mean', someSegments({ segments: 6, draws: 12, width: 5000, price: 900 }), 'mean'],
    ['any amounts, cautious', someSegments({ segments: 6, draws: 12, width: 5000 }), 'cautious'],
    ['whole posts, cautious', someSegments({ segments: 6, draws: 12, width: 5000, price: 900 }), 'cautious'],
  ] as const;
  const budget = fc.nat(40_000);

  test.each(kinds)('%s: spends the budget or says why not, within all bounds', (_, some, risk) => {
    fc.assert(
      fc.property(bounded(some, 40_000), terms, ([segments, money], given) => {
        const { plan, spent, unspent } = best(segments, money, { ...given, risk });
        expect(spent + (unspent?.cents ?? 0)).toBe(money);
        expect(plan.reduce((a, b) => a + b, 0)).toBe(spent);
        for (const [i, spend] of plan.entries()) {
          const { low, high, unit } = rangeOf(segments[i] as Segment);
          expect(spend >= low && spend <= high && spend % unit === 0).toBe(true);
        }
      }),
    );
  });

  test.each(kinds)('%s: more money never brings less (but for the gap)', (_, some, risk) => {
    fc.assert(
      fc.property(some, budget, fc.nat(5000), (segments, money, more) => {
        const [less, most] = [best(segments, money, { risk }), best(segments, money + more, { risk })];
        expect(most.outcome + most.gap).toBeGreaterThanOrEqual(
          less.outcome - 1e-9 * Math.max(1, Math.abs(less.outcome)),
        );
      }),
    );
  });

  test.each(kinds)(
    '%s: a bound that does not bind changes nothing',
    (_, some, risk) => {
      fc.assert(
        fc.property(some, budget, (segments, money) => {
          const free = best(segments, money, { risk });
          const loose = segments.map((segment, i) => ({
            ...segment,
            min: 0,
            max: (free.plan[i] as number) + 10 * (segment.price ?? 100),
          }));
          const held = best(loose, money, { risk });
          expect(Math.abs(held.outcome - free.outcome)).toBeLessThanOrEqual(
            Math.max(held.gap, free.gap) + 1e-9 * Math.max(1, Math.abs(free.outcome)),
          );
        }),
      );
    },
    60_000,
  );

  test.each(kinds)('%s: the order of the segments does not matter to the outcome', (_, some, risk) => {
    fc.assert(
      fc.property(some, budget, (segments, money) => {
        const [here, there] = [
          best(segments, money, { risk }),
          best([...segments].reverse(), money, { risk }),
        ];
        expect(Math.abs(here.outcome - there.outcome)).toBeLessThanOrEqual(
          Math.max(here.gap, there.gap) + 1e-9 * Math.max(1, Math.abs(here.outcome)),
        );
      }),
    );
  });

  test.each(kinds)('%s: in another currency the same plan', (_, some, risk) => {
    fc.assert(
      fc.property(some, budget, (segments, money) => {
        const here = best(segments, money, { risk });
        const there = best(
          segments.map((segment) => ({
            ...segment,
            price: segment.price === undefined ? undefined : segment.price * 100,
            curve: {
              spend: segment.curve.spend.map((at) => at * 100),
              draws: segment.curve.draws.map((draw) => Array.from(draw, (revenue) => revenue * 100)),
            },
          })),
          money * 100,
          { risk },
        );
        const rounding = Math.max(here.gap, there.gap / 100);
        expect(Math.abs(there.outcome / 100 - here.outcome)).toBeLessThanOrEqual(
          rounding + 1e-9 * Math.max(1, Math.abs(here.outcome)),
        );
      }),
    );
  });

  test.each(kinds)('%s: no plan drawn at random is better', (_, some, risk) => {
    fc.assert(
      fc.property(
        some,
        budget,
        fc.array(fc.nat(40_000), { minLength: 6, maxLength: 6 }),
        (segments, money, draw) => {
          let left = money;
          const plan = segments.map((segment, i) => {
            const wish = Math.min(left, draw[i] as number);
            const spend = wish - (wish % rangeOf(segment).unit);
            left -= spend;
            return spend;
          });
          const outcome = tailByHand(outcomeByHand(segments, plan, TERMS), risk === 'mean' ? 1 : TERMS.tail);
          const found = best(segments, money, { risk });
          expect(found.outcome + found.gap).toBeGreaterThanOrEqual(
            outcome - 1e-9 * Math.max(1, Math.abs(outcome)),
          );
        },
      ),
    );
  });
});
