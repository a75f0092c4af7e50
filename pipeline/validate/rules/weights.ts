import { has } from '../../tables/cell.ts';
import { checkRows } from '../check-rows.ts';
import { orderTouches } from '../order-touches.ts';
import type { Rule } from '../rule.ts';

export const contributedFlag: Rule = {
  id: 'contributed-flag',
  doc: 'A touch is marked as contributing if and only if it names an order.',
  check({ touchpoints }, { failShare }) {
    if (!has(touchpoints, 'contributed_to_conversion', 'conversion_id')) return [];
    const flags = touchpoints.numbers('contributed_to_conversion');
    const orders = touchpoints.words('conversion_id').codes;
    return checkRows(touchpoints, {
      column: 'contributed_to_conversion',
      holds: (row) => (Number.isNaN(flags[row]) ? null : (flags[row] === 1) === (orders[row] as number) >= 0),
      expected: (row) =>
        (orders[row] as number) >= 0 ? 'true, it names an order' : 'false, it names no order',
      claim: 'an order is named exactly where the touch contributed',
      denial: 'the mark and the order contradict each other',
      rows: 'touches',
      advice:
        'Journeys follow conversion_id and customer; the mark is not used, but one of the two is wrong.',
      failShare,
    });
  },
};

export const weightSum: Rule = {
  id: 'weight-sum',
  doc: 'The attribution weights of an order sum to 1.',
  check({ touchpoints }, { failShare, weightTolerance }) {
    if (!has(touchpoints, 'attribution_weight', 'conversion_id')) return [];
    if (touchpoints.numbers('attribution_weight').every(Number.isNaN)) return [];
    const orders = touchpoints.words('conversion_id').codes;
    const { row: firstRow, weight } = orderTouches(touchpoints);
    const sum = (row: number): number => weight[orders[row] as number] as number;
    return checkRows(touchpoints, {
      column: 'attribution_weight',
      holds: (row) =>
        firstRow[orders[row] as number] === row ? Math.abs(sum(row) - 1) <= weightTolerance : null,
      value: (row) => String(Number(sum(row).toFixed(6))),
      expected: (row) =>
        `weights of ${touchpoints.words('conversion_id').names[orders[row] as number] ?? ''} that sum to 1`,
      claim: 'the attribution weights sum to 1',
      denial: 'the attribution weights do not sum to 1',
      rows: 'orders with touches',
      advice: 'Export all touches of an order together with their weights; models here compute their own.',
      failShare,
    });
  },
};

export const weightWithoutOrder: Rule = {
  id: 'weight-without-order',
  doc: 'A touch that led to no order has no attribution weight.',
  check({ touchpoints }, { failShare }) {
    if (!has(touchpoints, 'attribution_weight', 'conversion_id')) return [];
    const weights = touchpoints.numbers('attribution_weight');
    const orders = touchpoints.words('conversion_id').codes;
    return checkRows(touchpoints, {
      column: 'attribution_weight',
      holds: (row) => ((orders[row] as number) >= 0 ? null : !((weights[row] as number) > 0)),
      expected: () => 'empty or 0, because the touch names no order',
      claim: 'no attribution weight is given',
      denial: 'an attribution weight is given',
      rows: 'touches without an order',
      advice: 'Name the order that the weight belongs to, or leave the weight out.',
      failShare,
    });
  },
};

export const sampleWeight: Rule = {
  id: 'sample-weight',
  doc: 'All touches of a journey stand for the same number of shoppers.',
  check({ touchpoints }, { failShare }) {
    if (!has(touchpoints, 'sample_weight')) return [];
    const weights = touchpoints.numbers('sample_weight');
    const customers = touchpoints.words('customer_id').codes;
    const { codes: orders, names } = touchpoints.words('conversion_id');
    const firstOf = new Map<number, number>();
    const first = Float64Array.from(weights, (weight, row) => {
      const journey = (customers[row] as number) * (names.length + 1) + (orders[row] as number) + 1;
      const known = firstOf.get(journey);
      if (known === undefined) firstOf.set(journey, weight);
      return known ?? weight;
    });
    return checkRows(touchpoints, {
      column: 'sample_weight',
      holds: (row) => Object.is(weights[row], first[row]),
      expected: (row) =>
        `${Number.isNaN(first[row]) ? 'an empty cell' : String(first[row])}, as the first touch of the journey`,
      claim: 'the sample weight is that of the journey',
      denial: 'the sample weight changes within the journey',
      rows: 'touches',
      advice: 'Give every touch of a journey the same weight; the last one counts.',
      failShare,
    });
  },
};
