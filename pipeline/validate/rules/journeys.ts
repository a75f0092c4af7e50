import { has } from '../../tables/cell.ts';
import { checkRows } from '../check-rows.ts';
import { orderTouches } from '../order-touches.ts';
import type { Rule } from '../rule.ts';

const DAY = 86_400_000;

export const touchCount: Rule = {
  id: 'touch-count',
  doc: 'The number of touches that an order gives is the number of touches that name it.',
  check({ touchpoints, conversions }, { failShare }) {
    if (!has(touchpoints, 'conversion_id') || !has(conversions, 'touchpoints_count')) return [];
    const given = conversions.numbers('touchpoints_count');
    const { touches } = orderTouches(touchpoints);
    const named = touchpoints.words('conversion_id');
    const orders = conversions.words('conversion_id');
    const seen = (row: number): number =>
      touches[named.find(orders.names[orders.codes[row] as number] ?? '')] ?? 0;
    return checkRows(conversions, {
      column: 'touchpoints_count',
      holds: (row) => (Number.isNaN(given[row]) ? null : given[row] === seen(row)),
      expected: (row) => `${String(seen(row))}, the touches in ${touchpoints.file}`,
      claim: 'the number of touches is that of the log',
      denial: 'the number of touches is not that of the log',
      rows: 'orders',
      advice: 'The log is used, not the number; but if the shop counts more, touches are missing here.',
      failShare,
    });
  },
};

export const journeyLength: Rule = {
  id: 'journey-length',
  doc: 'The length of a journey that an order gives is the time since the first touch that names it, to the decimals in use.',
  check({ touchpoints, conversions }, { failShare }) {
    if (!has(touchpoints, 'conversion_id') || !has(conversions, 'customer_journey_length')) return [];
    const given = conversions.numbers('customer_journey_length');
    const ends = conversions.numbers('conversion_date');
    const { first } = orderTouches(touchpoints);
    const named = touchpoints.words('conversion_id');
    const orders = conversions.words('conversion_id');
    const tolerance = resolution(given);
    const days = (row: number): number =>
      ((ends[row] as number) -
        (first[named.find(orders.names[orders.codes[row] as number] ?? '')] ?? Number.NaN)) /
      DAY;
    return checkRows(conversions, {
      column: 'customer_journey_length',
      holds: (row) =>
        Number.isNaN(given[row]) || Number.isNaN(days(row))
          ? null
          : Math.abs((given[row] as number) - days(row)) <= tolerance,
      expected: (row) => `${days(row).toFixed(2)} days, from the first touch in ${touchpoints.file}`,
      claim: 'the length of the journey is that of the log',
      denial: 'the length of the journey is not that of the log',
      rows: 'orders with touches',
      advice:
        'The log is used, not the length; but if the shop sees longer journeys, touches are missing here.',
      failShare,
    });
  },
};

/** Days by which a rounded length may differ: 1 for whole days, 0.1 for one decimal, else 0.01. */
function resolution(lengths: readonly number[]): number {
  const known = lengths.filter((length) => !Number.isNaN(length));
  if (known.every(Number.isInteger)) return 1;
  return known.every((length) => Number.isInteger(Number((length * 10).toFixed(6)))) ? 0.1 : 0.01;
}
