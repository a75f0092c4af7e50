import { robustSpread, type Spread } from '../../stats/robust.ts';
import { cellText, has } from '../../tables/cell.ts';
import { checkRows } from '../check-rows.ts';
import type { Rule } from '../rule.ts';

/** Below so many amounts the usual spread is not known. */
const FEWEST = 20;

/** Robust distance of each amount from the others of its group, on a log scale; NaN where the group is small or does not vary. */
function logDistance(amounts: readonly number[], groups: readonly number[]): (row: number) => number {
  const logs = new Map<number, number[]>();
  amounts.forEach((amount, row) => {
    if (!(amount > 0)) return;
    const group = groups[row] as number;
    const list = logs.get(group);
    if (list) list.push(Math.log(amount));
    else logs.set(group, [Math.log(amount)]);
  });
  const spreads = new Map<number, Spread>();
  for (const [group, values] of logs) if (values.length >= FEWEST) spreads.set(group, robustSpread(values));
  return (row) => {
    const spread = spreads.get(groups[row] as number);
    const amount = amounts[row] as number;
    if (!spread || spread.scale === 0 || !(amount > 0)) return Number.NaN;
    return Math.abs(Math.log(amount) - spread.median) / spread.scale;
  };
}

const near = (distance: number, limit: number): boolean | null =>
  Number.isNaN(distance) ? null : distance <= limit;

export const orderOutlier: Rule = {
  id: 'order-outlier',
  doc: 'No order is far larger or smaller than the others of its brand (robust distance on a log scale; brands with 20 orders or more). Never worse than a review.',
  check({ conversions }, { outlierDistance }) {
    if (!has(conversions)) return [];
    const distance = logDistance(conversions.numbers('order_value'), conversions.words('brand_id').codes);
    return checkRows(conversions, {
      column: 'order_value',
      holds: (row) => near(distance(row), outlierDistance),
      expected: (row) =>
        `at most ${String(outlierDistance)} standard deviations from the brand’s median, on a log scale; it is ${distance(row).toFixed(1)}`,
      claim: 'the value is of the size that its brand sells at',
      denial: 'the value is far from what its brand sells at',
      rows: 'orders',
      advice: 'Look for another currency, for cents read as dollars, or for wholesale orders.',
      failShare: null,
    });
  },
};

export const costOutlier: Rule = {
  id: 'cost-outlier',
  doc: 'No post costs far more or less per person reached than the others of its platform (robust distance on a log scale; platforms with 20 paid posts or more). Never worse than a review.',
  check({ posts }, { outlierDistance }) {
    if (!has(posts, 'cost', 'reach')) return [];
    const [cost, reach] = [posts.numbers('cost'), posts.numbers('reach')];
    const perThousand = cost.map((amount, row) => (1000 * amount) / (reach[row] as number));
    const distance = logDistance(
      perThousand.map((amount) => (Number.isFinite(amount) ? amount : 0)),
      posts.words('platform').codes,
    );
    return checkRows(posts, {
      column: 'cost',
      holds: (row) => near(distance(row), outlierDistance),
      value: (row) => `${cellText(posts, 'cost', row)} for a reach of ${cellText(posts, 'reach', row)}`,
      expected: (row) =>
        `a cost per 1,000 reached at most ${String(outlierDistance)} standard deviations from the platform’s median, on a log scale; it is ${distance(row).toFixed(1)}`,
      claim: 'the cost per person reached is of a usual size',
      denial: 'the cost per person reached is far from the usual',
      rows: 'paid posts',
      advice:
        'Look for another currency, for a price of several posts on one, or for a reach that was never updated.',
      failShare: null,
    });
  },
};

export const emptyOrder: Rule = {
  id: 'empty-order',
  doc: 'No order has the value 0. Never worse than a review.',
  check({ conversions }) {
    if (!has(conversions)) return [];
    const values = conversions.numbers('order_value');
    return checkRows(conversions, {
      column: 'order_value',
      holds: (row) => (values[row] as number) > 0,
      expected: () => 'more than 0',
      claim: 'the value is above 0',
      denial: 'the value is 0',
      rows: 'orders',
      advice:
        'Leave out cancelled orders and exchanges, or fill in the value: an order of 0 still counts as one.',
      failShare: null,
    });
  },
};
