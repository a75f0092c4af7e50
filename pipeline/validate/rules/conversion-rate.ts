import { has } from '../../tables/cell.ts';
import type { Tables } from '../../tables/tables.ts';
import type { Rule } from '../rule.ts';
import { wholeTable } from '../whole.ts';
import { count, percent } from '../words.ts';

const FEWEST = 100;
/** Standard errors beyond which 1 of 1000 rates lies by chance on either side. */
const CLEARLY = 3.29;

export const conversionRate: Rule = {
  id: 'conversion-rate',
  doc: 'Of all customers with a touch, each counted for the shoppers that it stands for, a usual share orders (100 customers or more). Never worse than a review.',
  check(tables, { conversionRate: { low, high } }) {
    const { touchpoints } = tables;
    if (!has(touchpoints)) return [];
    const { weight, buys } = customersOf(tables);
    if (weight.length < FEWEST) return [];
    const total = weight.reduce((a, b) => a + b, 0);
    const bought = weight.reduce((sum, w, customer) => sum + (buys[customer] ? w : 0), 0);
    const buyers = buys.reduce((a, b) => a + b, 0);
    const rate = bought / total;
    const isWeighted = weight.some((w) => w !== 1);
    // Relative, of a count of buyers; the others are many.
    const error = CLEARLY / Math.sqrt(Math.max(1, buyers));
    const isUsual = rate * (1 + error) >= low && rate * (1 - Math.min(1, error)) <= high;
    return [
      wholeTable(touchpoints, {
        column: null,
        isUsual,
        count: weight.length,
        checked: weight.length,
        message: `${percent(rate)} of shoppers with a touch order (${count(weight.length)} on record${isWeighted ? ', weighted' : ''}); usual are ${percent(low)} to ${percent(high)}.`,
        advice:
          rate > high
            ? 'Look whether journeys without an order are missing, or sample_weight: without them every channel looks as if it always sold.'
            : 'Look whether orders are missing, or customers have other ids in the two tables.',
      }),
    ];
  },
};

/** Weight of each customer of the log, and 1 for who ordered: by the table of orders, or on a row of the log. */
function customersOf({ touchpoints, conversions }: Tables): { weight: Float64Array; buys: Uint8Array } {
  const { codes, names, find } = touchpoints?.words('customer_id') ?? {
    codes: [],
    names: [],
    find: () => -1,
  };
  const weights = touchpoints?.numbers('sample_weight') ?? [];
  const ordered = touchpoints?.numbers('conversion') ?? [];
  const named = touchpoints?.words('conversion_id').codes ?? [];
  const weight = new Float64Array(names.length);
  const buys = new Uint8Array(names.length);
  codes.forEach((customer, row) => {
    weight[customer] = weights[row] || 1;
    if (ordered[row] === 1 || (named[row] as number) >= 0) buys[customer] = 1;
  });
  for (const name of conversions?.words('customer_id').names ?? []) if (find(name) >= 0) buys[find(name)] = 1;
  return { weight, buys };
}
