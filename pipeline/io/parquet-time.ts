/** Readers of the times of a Parquet file: ISO text, cut to milliseconds as cells of a CSV are. */
export const timeParsers = {
  timestampFromMilliseconds: (at: bigint): string => isoText(Number(at)),
  // Beyond 2^53 microseconds (the year 2255) doubles are no longer whole, but far finer than milliseconds.
  timestampFromMicroseconds: (at: bigint): string => isoText(Math.floor(Number(at) / 1e3)),
  timestampFromNanoseconds: (at: bigint): string => isoText(floored(at)),
  dateFromDays: (days: number): string => dayText(days),
};

const floored = (nanoseconds: bigint): number => {
  const left = nanoseconds % 1_000_000n;
  return Number(nanoseconds / 1_000_000n) - (left < 0n ? 1 : 0);
};

const DAY = 86_400_000;

/** Dates reach this many days from 1970. */
const FARTHEST = 1e8;

// Rows of one day come together, or the days of a log come again and again.
const days = new Map<number, string>();
const MOST = 4096;

function dayText(day: number): string {
  let text = days.get(day);
  if (text === undefined) {
    text =
      Math.abs(day) > FARTHEST
        ? `day ${String(day)}`
        : (new Date(day * DAY).toISOString().split('T')[0] ?? '');
    if (days.size >= MOST) days.clear();
    days.set(day, text);
  }
  return text;
}

/** `2024-06-18T14:05:00Z`, with `.123` where there are milliseconds. */
function isoText(time: number): string {
  const day = Math.floor(time / DAY);
  const rest = time - day * DAY;
  const ms = rest % 1000;
  const seconds = (rest - ms) / 1000;
  const minutes = Math.floor(seconds / 60);
  const clock = `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}:${two(seconds % 60)}`;
  return `${dayText(day)}T${clock}${ms === 0 ? '' : `.${String(ms).padStart(3, '0')}`}Z`;
}

const TWO = Array.from({ length: 60 }, (_, n) => String(n).padStart(2, '0'));
const two = (n: number): string => TWO[n] ?? '';
