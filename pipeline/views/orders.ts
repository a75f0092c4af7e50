import type { JourneyData } from '../journeys/journey-data.ts';
import { rowCount } from '../journeys/paths.ts';
import type { Words } from '../tables/table.ts';
import type { Tables } from '../tables/tables.ts';

const DAY = 86_400_000;

type Log = NonNullable<Tables['touchpoints']>;
type Orders = NonNullable<Tables['conversions']>;

/**
 * The row of the table of conversions in which each journey ended: the first order of its customer at its last moment.
 * @returns -1 for a journey without an order, and for one whose order stands elsewhere
 */
export function orderRows(
  { paths, rows }: JourneyData,
  { touchpoints, conversions }: { touchpoints: Log; conversions: Orders },
): Int32Array {
  const out = new Int32Array(rowCount(paths)).fill(-1);
  if (rows === null || !paths.daysToEnd) return out;
  const touched = touchpoints.numbers('touchpoint_date');
  const customers = touchpoints.words('customer_id');
  const ordersOf = byCustomer(conversions.words('customer_id'), customers);
  const times = conversions.numbers('conversion_date');
  for (let journey = 0; journey < out.length; journey++) {
    if (paths.weights.orders[journey] === 0) continue;
    const step = (paths.offsets[journey + 1] as number) - 1;
    const touch = rows[step] as number;
    const end = (touched[touch] as number) + Math.round((paths.daysToEnd[step] as number) * DAY);
    const own = ordersOf(customers.codes[touch] as number);
    out[journey] = own.find((row) => times[row] === end) ?? -1;
  }
  return out;
}

/** The orders of each customer, in the order of the table. @returns by the customer's number in the log */
function byCustomer(orders: Words, log: Words): (customer: number) => readonly number[] {
  const rows = new Map<number, number[]>();
  orders.codes.forEach((code, row) => {
    const own = rows.get(code);
    if (own) own.push(row);
    else rows.set(code, [row]);
  });
  const code = Int32Array.from(log.names, (name) => orders.find(name));
  return (customer) => rows.get(code[customer] as number) ?? [];
}
