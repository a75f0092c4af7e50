import { has } from '../../tables/cell.ts';
import { checkRows } from '../check-rows.ts';
import type { Rule } from '../rule.ts';

const DAY = 86_400_000;
const NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

export const weekday: Rule = {
  id: 'weekday',
  doc: 'The weekday of a post is that of its date.',
  check({ posts }, { failShare }) {
    if (!has(posts, 'day_of_week')) return [];
    const given = posts.numbers('day_of_week');
    const dates = posts.numbers('post_date');
    // 1 January 1970 was a Thursday.
    const right = (row: number): number => ((((dates[row] as number) / DAY + 3) % 7) + 7) % 7;
    return checkRows(posts, {
      column: 'day_of_week',
      holds: (row) => (Number.isNaN(given[row]) ? null : given[row] === right(row)),
      expected: (row) => `${String(right(row))}, ${NAMES[right(row)] ?? ''} (0 is Monday)`,
      claim: 'the weekday is that of the date',
      denial: 'the weekday is not that of the date',
      rows: 'posts',
      advice: 'Count weekdays from 0 for Monday, in the time zone of the date; or leave the column out.',
      failShare,
    });
  },
};
