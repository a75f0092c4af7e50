import { describe, expect, test } from 'vitest';
import { holm } from './holm.ts';
import { studentReach, studentTwoSided } from './student.ts';

describe("Student's t", () => {
  // Abramowitz and Stegun, table 26.10: |t| exceeds these with chance 1 - level.
  test.each([
    [0.9, 1, 6.314],
    [0.9, 7, 1.895],
    [0.9, 19, 1.729],
    [0.95, 9, 2.262],
    [0.99, 30, 2.75],
    [0.95, 120, 1.98],
  ])('%f of all |t| with %i degrees of freedom lie below %f', (level, df, reach) => {
    expect(studentReach(level, df)).toBeCloseTo(reach, 3);
  });

  test.each([0.01, 0.7, 3, 40])('closed forms with 1 and 2 degrees of freedom at %f', (t) => {
    expect(studentTwoSided(t, 1)).toBeCloseTo(1 - (2 / Math.PI) * Math.atan(t), 12);
    expect(studentTwoSided(-t, 2)).toBeCloseTo(1 - t / Math.sqrt(2 + t * t), 12);
  });

  test('nothing and everything', () => {
    expect(studentTwoSided(0, 5)).toBe(1);
    expect(studentTwoSided(Infinity, 5)).toBe(0);
  });
});

describe('Holm', () => {
  // By hand: times 4, 3, 2, 1 in ascending order, never falling, never above 1.
  test.each([
    [
      [0.01, 0.04, 0.03, 0.005],
      [0.03, 0.06, 0.06, 0.02],
    ],
    [
      [0.9, 0.5],
      [1, 1],
    ],
    [[0.2], [0.2]],
    [[], []],
  ])('%j becomes %j', (p, adjusted) => {
    holm(p).forEach((value, i) => {
      expect(value).toBeCloseTo(adjusted[i] as number, 12);
    });
    expect(holm(p)).toHaveLength(p.length);
  });
});
