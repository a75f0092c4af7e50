import { has } from '../../tables/cell.ts';
import { link } from '../../tables/link.ts';
import { wordAt } from '../../tables/table.ts';
import { checkRows } from '../check-rows.ts';
import { orderTouches } from '../order-touches.ts';
import type { Rule } from '../rule.ts';

/** What a touch should weigh: its place in time among the touches of its order, and how many there are. */
const EXPECTED: ReadonlyMap<string, (touch: { isFirst: boolean; isLast: boolean; of: number }) => number> =
  new Map([
    ['first_touch', ({ isFirst }) => (isFirst ? 1 : 0)],
    ['last_touch', ({ isLast }) => (isLast ? 1 : 0)],
    ['linear', ({ of }) => 1 / of],
  ]);

export const weightModel: Rule = {
  id: 'weight-model',
  doc: 'Weights follow the model that the order names: first touch, last touch and linear, which leave no room. Silent for orders with touches of one moment.',
  check({ touchpoints, conversions }, { failShare, weightTolerance }) {
    if (!has(touchpoints, 'attribution_weight', 'conversion_id')) return [];
    if (!has(conversions, 'attribution_type')) return [];
    const weights = touchpoints.numbers('attribution_weight');
    const times = touchpoints.numbers('touchpoint_date');
    const orders = touchpoints.words('conversion_id');
    const order = link(orders, conversions.words('conversion_id'));
    const types = conversions.words('attribution_type');
    const { touches, first, weight } = orderTouches(touchpoints);
    const { last, tied } = endsOf(orders.codes, times, orders.names.length);
    const expected = (row: number): number | null => {
      const code = orders.codes[row] as number;
      const type = code < 0 ? null : wordAt(types, order(row));
      if (type === null || tied.has(code) || Number.isNaN(weights[row])) return null;
      // Weights that do not sum are another rule's finding.
      if (Math.abs((weight[code] as number) - 1) > weightTolerance) return null;
      const time = times[row] as number;
      const place = {
        isFirst: time === first[code],
        isLast: time === last[code],
        of: touches[code] as number,
      };
      return EXPECTED.get(type)?.(place) ?? null;
    };
    return checkRows(touchpoints, {
      column: 'attribution_weight',
      holds: (row) => {
        const should = expected(row);
        return should === null ? null : Math.abs((weights[row] as number) - should) <= weightTolerance;
      },
      expected: (row) =>
        `${String(Number((expected(row) ?? 0).toFixed(6)))}, as the attribution_type of the order says`,
      claim: 'the weight is that of the model that the order names',
      denial: 'the weight is not that of the model that the order names',
      rows: 'touches of orders by first touch, last touch or linear',
      advice: 'Export weights and attribution_type from the same report; models here compute their own.',
      failShare,
    });
  },
};

/** Last moment of each order, and the orders with two touches at one of their ends. */
function endsOf(
  codes: readonly number[],
  times: readonly number[],
  orders: number,
): { last: Float64Array; tied: Set<number> } {
  const last = new Float64Array(orders).fill(-Infinity);
  const seen = new Set<string>();
  const tied = new Set<number>();
  codes.forEach((code, row) => {
    if (code < 0) return;
    const time = times[row] as number;
    last[code] = Math.max(last[code] as number, time);
    const key = `${String(code)} ${String(time)}`;
    if (seen.has(key)) tied.add(code);
    seen.add(key);
  });
  return { last, tied };
}
