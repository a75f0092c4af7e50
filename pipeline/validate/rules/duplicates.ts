import { cellText, has } from '../../tables/cell.ts';
import { wordAt } from '../../tables/table.ts';
import { checkRows } from '../check-rows.ts';
import { hasClock } from '../clock.ts';
import { firstEqual } from '../first-equal.ts';
import type { Rule } from '../rule.ts';

export const sameAccount: Rule = {
  id: 'same-account',
  doc: 'No account (user name on a platform, whatever the case) stands under two influencer ids.',
  check({ influencers }, { failShare }) {
    if (!has(influencers, 'username')) return [];
    const [users, platforms] = [influencers.words('username'), influencers.words('platform')];
    const first = firstEqual(influencers.rows, (row) => {
      const user = wordAt(users, row);
      return user === null ? null : JSON.stringify([user.toLowerCase(), wordAt(platforms, row)]);
    });
    return checkRows(influencers, {
      column: 'username',
      holds: (row) => (first(row) === null ? null : first(row) === row),
      expected: (row) =>
        `one row per account; influencer ${cellText(influencers, 'influencer_id', first(row) ?? row)} has this one`,
      claim: 'the account stands under one id',
      denial: 'the account already stands under another id',
      rows: 'influencers',
      advice: 'Merge the rows and their posts: a creator under two ids gets two half scores.',
      failShare,
    });
  },
};

export const repeatedOrder: Rule = {
  id: 'repeated-order',
  doc: 'No two orders of a brand agree in second and value; silent where orders have no time of day.',
  check({ conversions }, { failShare }) {
    if (!has(conversions)) return [];
    const times = conversions.numbers('conversion_date');
    const values = conversions.numbers('order_value');
    const brands = conversions.words('brand_id').codes;
    if (!hasClock(times)) return [];
    const first = firstEqual(conversions.rows, (row) =>
      values[row] === 0 ? null : `${String(brands[row])} ${String(times[row])} ${String(values[row])}`,
    );
    return checkRows(conversions, {
      column: null,
      holds: (row) => (first(row) === null ? null : first(row) === row),
      value: (row) => `${cellText(conversions, 'conversion_date', row)}, ${String(values[row])}`,
      expected: (row) =>
        `one id per order; ${cellText(conversions, 'conversion_id', first(row) ?? row)} has the same brand, second and value`,
      claim: 'brand, second and value are nobody else’s',
      denial: 'brand, second and value are those of another order',
      rows: 'orders',
      advice: 'Look for orders that were exported twice under two ids: each of them counts.',
      failShare,
    });
  },
};
