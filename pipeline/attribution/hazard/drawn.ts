import type { Weights } from '../../journeys/paths.ts';
import type { Design } from './em.ts';
import type { Drawn } from './quick.ts';

/** A design of a draw needs: rows sorted by their number of parts, so that the processor can foretell where each ends. */
export interface Drawer {
  draw(weights: Weights, exposure: Float64Array): Drawn;
}

/** @param rows the row of the paths that each order of the design stands for */
export function drawer(design: Design, rows: Int32Array): Drawer {
  const { offsets } = design;
  const size = (i: number): number => (offsets[i + 1] as number) - (offsets[i] as number);
  const order = Int32Array.from(rows.keys()).sort((a, b) => size(a) - size(b) || a - b);
  const channel = new Int32Array(design.channel.length);
  const kernel = new Float64Array(design.kernel.length);
  const ends = new Int32Array(rows.length + 1);
  const [orders, money] = [new Float64Array(rows.length), new Float64Array(rows.length)];
  return {
    draw(weights, exposure) {
      let [count, part] = [0, 0];
      for (const i of order) {
        const row = rows[i] as number;
        const weight = weights.orders[row] as number;
        if (weight === 0) continue;
        orders[count] = weight;
        money[count] = weights.value[row] as number;
        for (let j = offsets[i] as number, to = offsets[i + 1] as number; j < to; j++) {
          channel[part] = design.channel[j] as number;
          kernel[part++] = design.kernel[j] as number;
        }
        ends[++count] = part;
      }
      return {
        channels: design.channels,
        offsets: ends,
        channel,
        kernel,
        orders: orders.subarray(0, count),
        money: money.subarray(0, count),
        exposure,
      };
    },
  };
}
