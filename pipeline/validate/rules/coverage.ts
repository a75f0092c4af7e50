import { uniformTest } from '../../stats/kolmogorov.ts';
import { cellText, has, timeText } from '../../tables/cell.ts';
import type { AnyTable } from '../../tables/table.ts';
import { checkRows } from '../check-rows.ts';
import type { Outcome, Rule } from '../rule.ts';
import { ROWS } from '../tables-of.ts';
import { wholeTable } from '../whole.ts';
import { capital, chance, count, decimal } from '../words.ts';

const DAY = 86_400_000;
const HOUR = 3_600_000;

export const orderOutsideTouches: Rule = {
  id: 'order-outside-touches',
  doc: 'Orders lie in the period of the touches, give or take a few days. Never worse than a review.',
  check({ conversions, touchpoints }, { edgeDays }) {
    if (!has(conversions) || !has(touchpoints) || touchpoints.rows === 0) return [];
    const touched = touchpoints.numbers('touchpoint_date');
    const first = touched.reduce((a, b) => Math.min(a, b));
    const last = touched.reduce((a, b) => Math.max(a, b));
    const ordered = conversions.numbers('conversion_date');
    const slack = edgeDays * DAY;
    return checkRows(conversions, {
      column: 'conversion_date',
      holds: (row) => (ordered[row] as number) >= first - slack && (ordered[row] as number) <= last + slack,
      expected: () =>
        `${timeText(first).slice(0, 10)} to ${timeText(last).slice(0, 10)}, the period of the touches`,
      claim: 'the order lies in the period of the touches',
      denial: 'the order lies outside the period of the touches',
      rows: 'orders',
      advice: 'Export touches over the same period: these orders can be credited to nobody.',
      failShare: null,
    });
  },
};

const FEWEST = 100;

export const roundedTimes: Rule = {
  id: 'rounded-times',
  doc: 'Times are spread evenly within the hour, by a Kolmogorov test and its gap: else they were rounded (100 rows or more). Never worse than a review.',
  check: ({ touchpoints, conversions }, { effect }) => [
    ...(has(touchpoints) ? checkTimes(touchpoints, 'touchpoint_date', effect.distribution) : []),
    ...(has(conversions) ? checkTimes(conversions, 'conversion_date', effect.distribution) : []),
  ],
};

function checkTimes(table: AnyTable, column: string, effect: number): Outcome[] {
  if (table.rows < FEWEST) return [];
  const { n, d, p } = uniformTest(
    Float64Array.from(table.numbers(column), (time) => (((time % HOUR) + HOUR) % HOUR) / HOUR),
  );
  const isUsual = p >= 0.001 || d < effect;
  const rows = ROWS[table.dataset.name];
  const spread = `largest gap D = ${decimal(d)}, ${chance(p)}`;
  return [
    wholeTable(table, {
      column,
      isUsual,
      count: n,
      checked: n,
      message: isUsual
        ? `The times of ${count(n)} ${rows} are spread evenly within the hour: ${spread}.`
        : `The times of ${count(n)} ${rows} bunch at some minutes of the hour: ${spread}; D above ${decimal(effect)} counts.`,
      advice:
        'Export the time of day if you have it: touches of the same moment can only keep the order of the file.',
    }),
  ];
}

export const spendMonths: Rule = {
  id: 'spend-months',
  doc: 'Every brand and channel with spend has a row for every month between the first and the last of the table. Never worse than a review.',
  check({ spend }) {
    if (!has(spend) || spend.rows === 0) return [];
    const months = [...new Set(spend.numbers('month'))]
      .sort((a, b) => a - b)
      .map((time) => timeText(time).slice(0, 7));
    const all = monthsBetween(months[0] as string, months.at(-1) as string);
    const seen = new Map<string, Set<string>>();
    for (let row = 0; row < spend.rows; row++) {
      const who = `${cellText(spend, 'brand_id', row) || 'all brands'}, ${cellText(spend, 'channel', row)}`;
      const own = seen.get(who) ?? new Set();
      seen.set(who, own.add(cellText(spend, 'month', row)));
    }
    const missing = [...seen].flatMap(([who, own]) =>
      all.filter((month) => !own.has(month)).map((month) => `${month}, ${who}`),
    );
    const [rows, possible] = [missing.length, seen.size * all.length];
    return [
      {
        ...wholeTable(spend, {
          column: 'month',
          isUsual: rows === 0,
          count: rows,
          checked: possible,
          message: capital(
            rows === 0
              ? `every brand and channel has a row for each of ${count(all.length)} months.`
              : `${count(rows)} of ${count(possible)} months of a brand and channel have no row.`,
          ),
          advice: 'Write 0 where nothing was spent; a month that is missing makes the channel look cheaper.',
        }),
        examples: missing.slice(0, 3).map((value) => ({
          file: spend.file,
          line: null,
          column: 'month',
          value,
          expected: 'a row of spend, 0 for none',
        })),
      },
    ];
  },
};

/** `2024-11` to `2025-01` as three months. */
function monthsBetween(first: string, last: string): string[] {
  const number = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
  return Array.from({ length: number(last) - number(first) + 1 }, (_, i) => {
    const at = number(first) + i;
    return `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}`;
  });
}
