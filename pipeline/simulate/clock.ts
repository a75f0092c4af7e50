import { cumulative, firstAbove } from './cumulative.ts';

/** How much happens in each hour of the day, relative: assumed, low at night and highest in the evening. */
const ACTIVITY = [
  0.5, 0.3, 0.2, 0.15, 0.15, 0.2, 0.4, 0.7, 0.9, 1, 1.05, 1.1, 1.2, 1.2, 1.1, 1.1, 1.1, 1.15, 1.25, 1.4, 1.55,
  1.55, 1.3, 0.9,
] as const;

const HOURS = ACTIVITY.length;
const sums = cumulative(ACTIVITY);
const WHOLE = sums[HOURS - 1] as number;
const until = (hour: number): number => (hour === 0 ? 0 : (sums[hour - 1] as number));

/**
 * Lives run on a day in which every moment is as busy as any other; the log is written by the clock. Both are shares of a day from 0 up
 * to 1, and the way between them never changes the order of two events, or the day of one.
 */
export function toClock(busy: number): number {
  const goal = busy * WHOLE;
  const hour = firstAbove(sums, goal, { high: HOURS - 1 });
  return (hour + (goal - until(hour)) / (ACTIVITY[hour] as number)) / HOURS;
}

/** The other way round. */
export function toBusy(clock: number): number {
  const hour = Math.min(HOURS - 1, Math.floor(clock * HOURS));
  return (until(hour) + (clock * HOURS - hour) * (ACTIVITY[hour] as number)) / WHOLE;
}
