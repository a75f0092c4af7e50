import { cellText, has } from '../../tables/cell.ts';
import { link } from '../../tables/link.ts';
import type { Table } from '../../tables/table.ts';
import type { touchpoints } from '../../schema/datasets/touchpoints.ts';
import { checkRows } from '../check-rows.ts';
import type { Rule } from '../rule.ts';

export const trackedPost: Rule = {
  id: 'tracked-post',
  doc: 'The tracked post of an order touched the customer before the order.',
  check({ conversions, touchpoints }, { failShare }) {
    if (!has(conversions, 'post_id') || !has(touchpoints, 'post_id')) return [];
    const [tracked, buyers] = [conversions.words('post_id'), conversions.words('customer_id')];
    const times = conversions.numbers('conversion_date');
    const firstTouch = firstTouches(touchpoints);
    return checkRows(conversions, {
      column: 'post_id',
      holds(row) {
        const post = tracked.names[tracked.codes[row] as number];
        if (post === undefined) return null;
        const first = firstTouch(buyers.names[buyers.codes[row] as number] as string, post);
        return first <= (times[row] as number);
      },
      expected: (row) => `a post that touched ${cellText(conversions, 'customer_id', row)} before the order`,
      claim: 'the tracked post touched the customer before',
      denial: 'the tracked post did not touch the customer before',
      rows: 'orders with a tracked post',
      advice: 'Track posts that the shopper really saw; or export touches from further back.',
      failShare,
    });
  },
};

/** When a post first touched a customer, epoch ms; NaN for never. */
function firstTouches(table: Table<typeof touchpoints>): (customer: string, post: string) => number {
  const [customers, posts] = [table.words('customer_id'), table.words('post_id')];
  const times = table.numbers('touchpoint_date');
  const first = new Map<number, number>();
  const keyOf = (customer: number, post: number): number => customer * posts.names.length + post;
  for (let row = 0; row < table.rows; row++) {
    const post = posts.codes[row] as number;
    if (post < 0) continue;
    const key = keyOf(customers.codes[row] as number, post);
    first.set(key, Math.min(first.get(key) ?? Infinity, times[row] as number));
  }
  return (customer, post) => {
    const [c, p] = [customers.find(customer), posts.find(post)];
    return c < 0 || p < 0 ? Number.NaN : (first.get(keyOf(c, p)) ?? Number.NaN);
  };
}

export const discountCode: Rule = {
  id: 'discount-code',
  doc: 'An order with a tracked post uses a discount code only when that post shows one. Codes may come from elsewhere, so it is never worse than a review.',
  check({ conversions, posts }) {
    if (!has(conversions, 'discount_code_used', 'post_id') || !has(posts, 'discount_code_present')) return [];
    const used = conversions.numbers('discount_code_used');
    const post = link(conversions.words('post_id'), posts.words('post_id'));
    const shows = posts.numbers('discount_code_present');
    return checkRows(conversions, {
      column: 'discount_code_used',
      holds: (row) => (used[row] === 1 ? shows[post(row)] === 1 : null),
      expected: () => 'false, or a tracked post that shows a code',
      claim: 'the tracked post shows a discount code',
      denial: 'no tracked post shows a discount code',
      rows: 'orders with a code',
      advice:
        'Fine for codes of newsletters or the shop itself; for codes of creators, track the post that shows the code.',
      failShare: null,
    });
  },
};
