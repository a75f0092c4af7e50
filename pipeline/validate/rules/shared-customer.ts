import { has } from '../../tables/cell.ts';
import { checkRows } from '../check-rows.ts';
import type { Rule } from '../rule.ts';

export const sharedCustomer: Rule = {
  id: 'shared-customer',
  doc: 'No customer has more than 1% of all touches and more than 50 times the mean: such an id stands for nobody in particular. Never worse than a review.',
  check({ touchpoints }) {
    if (!has(touchpoints) || touchpoints.rows === 0) return [];
    const { codes, names } = touchpoints.words('customer_id');
    const touches = new Float64Array(names.length);
    const firstRow = new Int32Array(names.length).fill(-1);
    codes.forEach((customer, row) => {
      touches[customer] = (touches[customer] as number) + 1;
      if (firstRow[customer] === -1) firstRow[customer] = row;
    });
    const most = Math.max(touchpoints.rows / 100, (50 * touchpoints.rows) / names.length);
    const touchesOf = (row: number): number => touches[codes[row] as number] as number;
    return checkRows(touchpoints, {
      column: 'customer_id',
      holds: (row) => (firstRow[codes[row] as number] === row ? touchesOf(row) <= most : null),
      expected: (row) =>
        `a customer; this one has ${touchesOf(row).toLocaleString('en-US')} of ${touchpoints.rows.toLocaleString('en-US')} touches`,
      claim: 'the touches are those of one person',
      denial: 'there are too many touches for one person',
      rows: 'customers',
      advice: 'Leave out rows whose customer is a placeholder such as (not set), null or 0, and bots.',
      failShare: null,
    });
  },
};
