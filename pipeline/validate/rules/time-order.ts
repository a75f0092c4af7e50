import { cellText, has, timeText } from '../../tables/cell.ts';
import { link } from '../../tables/link.ts';
import { checkRows } from '../check-rows.ts';
import type { Rule } from '../rule.ts';

export const touchAfterOrder: Rule = {
  id: 'touch-after-order',
  doc: 'A touch that led to an order does not come after it.',
  check({ touchpoints, conversions }, { failShare }) {
    if (!has(touchpoints, 'conversion_id') || !has(conversions)) return [];
    const order = link(touchpoints.words('conversion_id'), conversions.words('conversion_id'));
    const [touched, ordered] = [
      touchpoints.numbers('touchpoint_date'),
      conversions.numbers('conversion_date'),
    ];
    return checkRows(touchpoints, {
      column: 'touchpoint_date',
      holds: (row) => (order(row) < 0 ? null : (touched[row] as number) <= (ordered[order(row)] as number)),
      expected: (row) =>
        `at most ${timeText(ordered[order(row)] as number)}, the time of order ${cellText(touchpoints, 'conversion_id', row)}`,
      claim: 'the touch does not come after its order',
      denial: 'the touch comes after its order',
      rows: 'touches with an order',
      advice: 'Look for two time zones in the two tables: nothing can have caused what came before it.',
      failShare,
    });
  },
};

export const touchBeforePost: Rule = {
  id: 'touch-before-post',
  doc: 'A touch by a post does not come before the day on which it was posted.',
  check({ touchpoints, posts }, { failShare }) {
    if (!has(touchpoints, 'post_id') || !has(posts)) return [];
    const post = link(touchpoints.words('post_id'), posts.words('post_id'));
    const [touched, posted] = [touchpoints.numbers('touchpoint_date'), posts.numbers('post_date')];
    return checkRows(touchpoints, {
      column: 'touchpoint_date',
      holds: (row) => (post(row) < 0 ? null : (touched[row] as number) >= (posted[post(row)] as number)),
      expected: (row) => `${cellText(posts, 'post_date', post(row))} or later, the day of the post`,
      claim: 'the touch does not come before its post',
      denial: 'the touch comes before its post',
      rows: 'touches by a post',
      advice: 'Look for dates that swap day and month, or for post ids that were used twice.',
      failShare,
    });
  },
};
