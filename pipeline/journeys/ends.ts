import { sums } from '../stats/sum.ts';
import { rowCount, type Paths, type Weights } from './paths.ts';

/** Orders that came after two touches or more, by the channel that each journey began and ended with. */
export interface Ends {
  orders: number;
  /** By name. */
  opened: Float64Array;
  closed: Float64Array;
}

/** @param weights those of the paths, or of a bootstrap draw */
export function ends({ names, offsets, steps }: Paths, { orders }: Weights): Ends {
  const [all, opened, closed] = [sums(1), sums(names.length), sums(names.length)];
  for (let row = 0; row < orders.length; row++) {
    const [first, last] = [offsets[row] as number, (offsets[row + 1] as number) - 1];
    const bought = orders[row] as number;
    if (last <= first || bought === 0) continue;
    all.add(0, bought);
    opened.add(steps[first] as number, bought);
    closed.add(steps[last] as number, bought);
  }
  return { orders: all.totals()[0] as number, opened: opened.totals(), closed: closed.totals() };
}

/** By name, orders that met the channel before their last touch: what web analytics call assisted conversions. */
export function assisted(paths: Paths): Float64Array {
  const total = sums(paths.names.length);
  const seenIn = new Int32Array(paths.names.length).fill(-1);
  for (let row = 0; row < rowCount(paths); row++) {
    const orders = paths.weights.orders[row] as number;
    if (orders === 0) continue;
    for (let i = paths.offsets[row] as number; i < (paths.offsets[row + 1] as number) - 1; i++) {
      const name = paths.steps[i] as number;
      if (seenIn[name] === row) continue;
      seenIn[name] = row;
      total.add(name, orders);
    }
  }
  return total.totals();
}
