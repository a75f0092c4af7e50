import { cellText, has } from '../../tables/cell.ts';
import { checkRows } from '../check-rows.ts';
import { hasClock } from '../clock.ts';
import { firstEqual } from '../first-equal.ts';
import { rowsByCode } from '../rows-by-code.ts';
import type { Rule } from '../rule.ts';
import { touchText } from '../touch-text.ts';

export const repeatedTouch: Rule = {
  id: 'repeated-touch',
  doc: 'No touch repeats another of the same customer in time, type, channel, platform and post, as pixels do that fire twice; silent where touches have no time of day. Never worse than a review.',
  check({ touchpoints }) {
    if (!has(touchpoints) || !hasClock(touchpoints.numbers('touchpoint_date'))) return [];
    const { codes, names } = touchpoints.words('customer_id');
    const say = touchText(touchpoints, ['touchpoint_type', 'channel', 'platform', 'post_id']);
    const rowsOf = rowsByCode(codes, names.length);
    const twins = new Map<number, number>();
    for (let customer = 0; customer < names.length; customer++)
      for (const [row, twin] of repeats(rowsOf(customer), say)) twins.set(row, twin);
    return checkRows(touchpoints, {
      column: null,
      holds: (row) => !twins.has(row),
      value: (row) =>
        `${cellText(touchpoints, 'customer_id', row)}, ${cellText(touchpoints, 'touchpoint_date', row)}`,
      expected: (row) =>
        `a touch of its own; line ${String(touchpoints.lines[twins.get(row) ?? row])} says the same`,
      claim: 'nothing is recorded twice',
      denial: 'something is recorded twice',
      rows: 'touches',
      advice: 'Look for a pixel that fires twice: models that count touches give these channels too much.',
      failShare: null,
    });
  },
};

/** Rows that say what an earlier row says, with that row. */
function repeats(rows: Int32Array, say: (row: number) => string): [number, number][] {
  if (rows.length < 2) return [];
  const first = firstEqual(rows.length, (i) => say(rows[i] as number));
  return Array.from(rows, (row, i): [number, number] => [row, rows[first(i) ?? i] as number]).filter(
    ([row, twin]) => row !== twin,
  );
}

export const repeatedJourney: Rule = {
  id: 'repeated-journey',
  doc: 'No two customers have the same touches (two or more, alike in time, channel, platform and post): one shopper under two ids. Silent where touches have no time of day.',
  check({ touchpoints }, { failShare }) {
    if (!has(touchpoints) || !hasClock(touchpoints.numbers('touchpoint_date'))) return [];
    const { codes, names } = touchpoints.words('customer_id');
    const say = touchText(touchpoints, ['channel', 'platform', 'post_id']);
    const rowsOf = rowsByCode(codes, names.length);
    const first = firstEqual(names.length, (customer) => {
      const rows = rowsOf(customer);
      return rows.length < 2 ? null : Array.from(rows, say).sort().join();
    });
    const twin = (row: number): number => first(codes[row] as number) ?? -1;
    return checkRows(touchpoints, {
      column: 'customer_id',
      holds(row) {
        const customer = codes[row] as number;
        return rowsOf(customer)[0] === row && twin(row) >= 0 ? twin(row) === customer : null;
      },
      expected: (row) => `touches of its own; ${names[twin(row)] ?? ''} has exactly the same`,
      claim: 'the touches are nobody else’s',
      denial: 'another customer has exactly the same touches',
      rows: 'customers with two touches or more',
      advice: 'Look for shoppers who were exported under two ids: their journeys count twice.',
      failShare,
    });
  },
};
