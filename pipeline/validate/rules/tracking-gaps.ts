import { has, timeText } from '../../tables/cell.ts';
import type { AnyTable } from '../../tables/table.ts';
import { NOTHING_TO_DO } from '../check-rows.ts';
import type { Example, Outcome, Rule } from '../rule.ts';
import { ROWS } from '../tables-of.ts';
import { count } from '../words.ts';

const DAY = 86_400_000;
/** Days on either side that say what is usual. */
const AROUND = 7;
/** Rows that empty days would have to hold: chance leaves out so many once in e^20 times. */
const MISSED = 20;

export const trackingGap: Rule = {
  id: 'tracking-gap',
  doc: 'No day inside the period is without a touch or an order where the days around it have many: 20 rows or more are missed. Never worse than a review.',
  check: ({ touchpoints, conversions }) => [
    ...(has(touchpoints) ? checkDays(touchpoints, 'touchpoint_date') : []),
    ...(has(conversions) ? checkDays(conversions, 'conversion_date') : []),
  ],
};

function checkDays(table: AnyTable, column: string): Outcome[] {
  const times = table.numbers(column);
  if (times.length < 2 * MISSED) return [];
  const days = times.map((time) => Math.floor(time / DAY));
  const start = days.reduce((a, b) => Math.min(a, b));
  const perDay = new Int32Array(days.reduce((a, b) => Math.max(a, b)) - start + 1);
  for (const day of days) perDay[day - start] = (perDay[day - start] as number) + 1;
  const found = gaps(perDay);
  const missing = found.reduce((sum, gap) => sum + gap.days, 0);
  const rows = ROWS[table.dataset.name];
  const period = `the ${count(perDay.length)} days from ${dayText(start)} to ${dayText(start + perDay.length - 1)}`;
  return [
    {
      severity: missing > 0 ? 'review' : 'pass',
      dataset: table.dataset.name,
      column,
      count: missing,
      checked: perDay.length,
      message:
        missing > 0
          ? `${count(missing)} of ${period} ${missing === 1 ? 'has' : 'have'} no ${rows}, where the days around have many.`
          : `No day without ${rows} stands out among ${period}.`,
      advice:
        missing > 0
          ? 'Look for a tracker that was down or a file that was not exported: journeys across these days look shorter.'
          : NOTHING_TO_DO,
      examples: found.slice(0, 3).map((gap) => example(table, column, { gap, start, rows })),
    },
  ];
}

interface Gap {
  /** Days since the first. */
  from: number;
  days: number;
  /** Rows a day on the poorer side of it. */
  usual: number;
}

function gaps(perDay: Int32Array): Gap[] {
  const found: Gap[] = [];
  for (let from = 1; from < perDay.length; from++) {
    if (perDay[from] !== 0 || perDay[from - 1] === 0) continue;
    let to = from;
    while (perDay[to] === 0) to++;
    const usual = Math.min(
      mean(perDay.subarray(Math.max(0, from - AROUND), from)),
      mean(perDay.subarray(to, to + AROUND)),
    );
    if (usual * (to - from) >= MISSED) found.push({ from, days: to - from, usual });
  }
  return found;
}

const mean = (values: Int32Array): number => values.reduce((a, b) => a + b, 0) / values.length;

const dayText = (day: number): string => timeText(day * DAY).slice(0, 10);

function example(
  { file }: AnyTable,
  column: string,
  { gap, start, rows }: { gap: Gap; start: number; rows: string },
): Example {
  const [first, last] = [dayText(start + gap.from), dayText(start + gap.from + gap.days - 1)];
  return {
    file,
    line: null,
    column,
    value: first === last ? first : `${first} to ${last}`,
    expected: `about ${gap.usual.toFixed(0)} ${rows} a day, as in the days around`,
  };
}
