import { describe, expect, test } from 'vitest';
import { benjaminiHochberg, overKnown } from './adjust.ts';
import { holm } from './holm.ts';

/** The 15 p-values of Benjamini and Hochberg 1995, section 4.1: theirs finds four at 5 %, Bonferroni and Holm three. */
const PAPER = [
  0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
  0.759, 1,
];

const found = (values: readonly (number | null)[]) => values.filter((p) => p !== null && p <= 0.05).length;

describe('many comparisons', () => {
  test('the example of the paper', () => {
    expect(found(benjaminiHochberg(PAPER))).toBe(4);
    expect(found(holm(PAPER))).toBe(3);
  });

  // R: p.adjust(c(.01, .02, .03, .04, .05), "holm") and "BH".
  test('as R has it', () => {
    const p = [0.01, 0.02, 0.03, 0.04, 0.05];
    holm(p).forEach((q, i) => expect(q).toBeCloseTo([0.05, 0.08, 0.09, 0.09, 0.09][i] as number, 12));
    benjaminiHochberg(p).forEach((q) => expect(q).toBeCloseTo(0.05, 12));
  });

  test.each([
    ['keeps the order of the input', [0.04, 0.01], [0.04, 0.02]],
    ['does not count what was not tested', [0.02, null, 0.5], [0.04, null, 0.5]],
    ['never exceeds 1', [0.9, 0.8], [0.9, 0.9]],
    ['nothing', [], []],
  ])('%s', (_, p, adjusted) => expect(overKnown(p, benjaminiHochberg)).toEqual(adjusted));
});
