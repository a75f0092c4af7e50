import fc from 'fast-check';
import { allocate, type Allocation } from '../budget/allocate.ts';
import { rangeOf } from '../budget/range.ts';
import type { Segment, Terms } from '../budget/segment.ts';

/** The allocation of a problem that has one. */
export const best = (
  segments: readonly Segment[],
  budget: number,
  options: Partial<Terms> = {},
): Allocation => {
  const found = allocate(segments, budget, options);
  if (!found.ok) throw new Error(JSON.stringify(found));
  return found;
};

export const terms = fc.record({
  goal: fc.constantFrom<Terms['goal']>('revenue', 'profit'),
  margin: fc.constantFrom(0.4, 1),
  returns: fc.constantFrom(0, 0.25),
  tail: fc.constantFrom(0.1, 0.3, 0.5),
});

/** Bounds and locks that can hold, and a budget. */
export const bounded = (segments: fc.Arbitrary<Segment[]>, most: number): fc.Arbitrary<[Segment[], number]> =>
  fc
    .tuple(
      segments,
      fc.integer({ min: 0, max: most }),
      fc.array(fc.record({ kind: fc.constantFrom('none', 'min', 'max', 'lock'), at: fc.nat(most >> 1) }), {
        minLength: 4,
        maxLength: 4,
      }),
    )
    .map(([plain, budget, limits]): [Segment[], number] => [
      plain.map((segment, i) => {
        const { kind, at } = limits[i] ?? { kind: 'none', at: 0 };
        const { unit } = rangeOf(segment);
        return kind === 'none' ? segment : { ...segment, [kind]: at - (at % unit) };
      }),
      budget,
    ])
    .filter(
      ([segments, budget]) => segments.reduce((all, segment) => all + rangeOf(segment).low, 0) <= budget,
    );
