import type { touchpoints } from '../schema/datasets/touchpoints.ts';
import type { Table } from '../tables/table.ts';

/** What the touches that name an order add up to, by the code of the order. */
export interface OrderTouches {
  touches: Float64Array;
  /** Epoch ms of the first. */
  first: Float64Array;
  /** Row of the first in the file. */
  row: Int32Array;
  weight: Float64Array;
}

export function orderTouches(table: Table<typeof touchpoints>): OrderTouches {
  const { codes, names } = table.words('conversion_id');
  const [times, weights] = [table.numbers('touchpoint_date'), table.numbers('attribution_weight')];
  const touches = new Float64Array(names.length);
  const first = new Float64Array(names.length).fill(Infinity);
  const row = new Int32Array(names.length).fill(-1);
  const weight = new Float64Array(names.length);
  codes.forEach((order, at) => {
    if (order < 0) return;
    if (row[order] === -1) row[order] = at;
    touches[order] = (touches[order] as number) + 1;
    first[order] = Math.min(first[order] as number, times[at] as number);
    const share = weights[at] as number;
    if (!Number.isNaN(share)) weight[order] = (weight[order] as number) + share;
  });
  return { touches, first, row, weight };
}
