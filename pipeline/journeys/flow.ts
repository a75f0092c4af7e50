import { sums } from '../stats/sum.ts';
import type { Fold } from './fold.ts';
import { rowCount, type Paths, type Weights } from './paths.ts';

/** Orders whose journeys go from one state to the next at a given touch. */
export interface Band {
  /** Place of `from` in the journey, from 1. */
  touch: number;
  /** State of a fold. */
  from: number;
  /** The state of the next touch; an order; or, behind the last touch that is followed one by one, any number of further touches. */
  to: number | 'order' | 'more';
  orders: number;
}

/** How journeys that end in an order run, touch by touch from the first, for so many touches. Bands without an order are left out. */
export function pathFlow(paths: Paths, states: Fold, touches: number): Band[] {
  const { size } = states;
  const width = size + 2;
  const total = sums(touches * size * width);
  for (let row = 0; row < rowCount(paths); row++) {
    const orders = paths.weights.orders[row] as number;
    if (orders === 0) continue;
    const steps = paths.steps.subarray(paths.offsets[row], paths.offsets[row + 1]);
    for (let i = 0; i < Math.min(steps.length, touches); i++) {
      const from = states.slot[steps[i] as number] as number;
      total.add((i * size + from) * width + target(steps, i, { states, touches }), orders);
    }
  }
  return [...total.totals()].flatMap((orders, cell) =>
    orders > 0 ? [{ ...placeOf(cell, size), orders }] : [],
  );
}

/** Names by the orders that meet them within so many first touches, each touch counted; ties by name. */
export function byFlow({ names, offsets, steps, weights }: Paths, touches: number): number[] {
  const met = sums(names.length);
  for (let row = 0; row < weights.orders.length; row++) {
    const end = Math.min(offsets[row + 1] as number, (offsets[row] as number) + touches);
    for (let i = offsets[row] as number; i < end; i++)
      met.add(steps[i] as number, weights.orders[row] as number);
  }
  const total = met.totals();
  return names.map((_, name) => name).sort((a, b) => (total[b] as number) - (total[a] as number) || a - b);
}

/** Of orders with a second touch, the share whose second touch is on another channel than the first; NaN without any. */
export function switching({ offsets, steps }: Paths, { orders }: Weights): number {
  const [all, switched] = [sums(1), sums(1)];
  for (let row = 0; row < orders.length; row++) {
    const first = offsets[row] as number;
    if ((offsets[row + 1] as number) - first < 2) continue;
    all.add(0, orders[row] as number);
    if (steps[first] !== steps[first + 1]) switched.add(0, orders[row] as number);
  }
  return (switched.totals()[0] as number) / (all.totals()[0] as number);
}

/** Column of the next touch, of an order, or of more touches than are followed. */
function target(
  steps: Int32Array,
  i: number,
  { states, touches }: { states: Fold; touches: number },
): number {
  if (i + 1 === steps.length) return states.size;
  return i + 1 === touches ? states.size + 1 : (states.slot[steps[i + 1] as number] as number);
}

function placeOf(cell: number, size: number): Omit<Band, 'orders'> {
  const to = cell % (size + 2);
  const row = Math.floor(cell / (size + 2));
  return {
    touch: Math.floor(row / size) + 1,
    from: row % size,
    to: to === size ? 'order' : to === size + 1 ? 'more' : to,
  };
}
