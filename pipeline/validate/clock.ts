const HOUR = 3_600_000;

/** Whether times have a time of day: most of them do not lie on a full hour, nor at the end of a day as a date alone may be read. */
export function hasClock(times: readonly number[]): boolean {
  const rounded = times.filter((time) => time % HOUR === 0 || (time + 1) % HOUR === 0).length;
  return times.length > 0 && rounded * 2 < times.length;
}
