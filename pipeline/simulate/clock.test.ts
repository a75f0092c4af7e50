import { expect, test } from 'vitest';
import { toBusy, toClock } from './clock.ts';

test('the clock and the busy day are two ways to tell the same moments in the same order', () => {
  const moments = Array.from({ length: 1001 }, (_, i) => i / 1000);
  for (const moment of moments) expect(toBusy(toClock(moment))).toBeCloseTo(moment, 12);
  const clock = moments.map(toClock);
  expect(clock).toEqual([...clock].sort((a, b) => a - b));
  expect([clock[0], clock.at(-1)]).toEqual([0, 1]);
});

test('nights are quiet, evenings are not', () => {
  const between = (from: number, to: number): number => toBusy(to / 24) - toBusy(from / 24);
  expect(between(2, 5)).toBeLessThan(0.03);
  expect(between(19, 22)).toBeGreaterThan(0.18);
});
