import type { SimulationSettings } from '../config.ts';
import { firstAbove } from './cumulative.ts';

const DAY = 86_400_000;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** Days before and after the reported year for which posts, adstock and episodes still need a season. */
const MARGIN = 100;

/** Days are numbered from the first reported one; negative ones lie before it. */
export interface Calendar {
  /** Reported days. */
  readonly days: number;
  /** Epoch milliseconds of the start of a day. */
  timeOf(day: number): number;
  /** Calendar months that hold a reported day: epoch milliseconds of their first midnight in UTC. */
  readonly months: readonly number[];
  /** Place in `months` of a reported day. */
  monthOf(day: number): number;
  /** Sales against the mean day of the reported year. */
  season(day: number): number;
  /** Season added up from the beginning of the calendar to the start of a day. */
  seasonUntil(day: number): number;
  /** The moment at which the season added up reaches a sum: turns a uniform draw into a day with its season. */
  dayAt(seasonSum: number): number;
}

export function calendar({
  start,
  days,
  season,
}: Pick<SimulationSettings, 'start' | 'days' | 'season'>): Calendar {
  const first = Date.UTC(
    Number(start.slice(0, 4)),
    Number(start.slice(5, 7)) - 1,
    Number(start.slice(8, 10)),
  );
  const timeOf = (day: number): number => first + day * DAY;
  const raw = Float64Array.from({ length: days + 2 * MARGIN }, (_, i) =>
    perDay(new Date(timeOf(i - MARGIN)), season),
  );
  const mean = raw.subarray(MARGIN, MARGIN + days).reduce((a, b) => a + b, 0) / days;
  const index = raw.map((value) => value / mean);
  const until = new Float64Array(index.length + 1);
  index.forEach((value, i) => (until[i + 1] = (until[i] as number) + value));
  const months = monthsOf(timeOf, days);
  return {
    days,
    timeOf,
    months: months.starts,
    monthOf: (day) => months.of[day] as number,
    season: (day) => index[day + MARGIN] as number,
    seasonUntil: (day) => until[day + MARGIN] as number,
    dayAt(sum) {
      const i = firstAbove(until, sum) - 1;
      return i + (sum - (until[i] as number)) / (index[i] as number) - MARGIN;
    },
  };
}

function monthsOf(timeOf: (day: number) => number, days: number): { starts: number[]; of: Int32Array } {
  const starts: number[] = [];
  const of = Int32Array.from({ length: days }, (_, day) => {
    const date = new Date(timeOf(day));
    const start = Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1);
    if (starts.at(-1) !== start) starts.push(start);
    return starts.length - 1;
  });
  return { starts, of };
}

/** A month's index is spread over its days, so that a month sums to its index whatever its length. */
function perDay(date: Date, season: SimulationSettings['season']): number {
  const month = date.getUTCMonth();
  const length = new Date(Date.UTC(date.getUTCFullYear(), month + 1, 0)).getUTCDate();
  return season[MONTHS[month] as (typeof MONTHS)[number]] / length;
}
