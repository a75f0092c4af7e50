import { sums } from '../stats/sum.ts';
import { recorded, rowCount, type Merged, type Paths, type Weights } from './paths.ts';
import { sequences } from './sequences.ts';

/**
 * Merges rows with the same sequence of steps: a model that does not need times then works on thousands of
 * distinct paths in place of millions of journeys. Times and visits are dropped. Rows come out in ascending order of their steps.
 */
export function merge(paths: Paths): Merged {
  const { member, first } = numbered(paths);
  const order = Int32Array.from(first.keys()).sort((a, b) =>
    compareRows(paths, first[a] as number, first[b] as number),
  );
  const place = new Int32Array(order.length);
  order.forEach((distinct, at) => (place[distinct] = at));
  for (let row = 0; row < member.length; row++) member[row] = place[member[row] as number] as number;
  const rows = order.map((distinct) => first[distinct] as number);
  const weights = mergeWeights(paths.weights, member, rows.length);
  return { member, paths: { ...pick(paths, rows), weights, unit: mergeUnits(paths, member, weights) } };
}

/** Adds up the weights of the rows of each distinct path. */
export function mergeWeights(weights: Weights, member: Int32Array, distinct: number): Weights {
  const column = (source: Float64Array): Float64Array => {
    const total = sums(distinct);
    for (let row = 0; row < source.length; row++) {
      const term = source[row] as number;
      if (term !== 0) total.add(member[row] as number, term);
    }
    return total.totals();
  };
  return { orders: column(weights.orders), value: column(weights.value), nulls: column(weights.nulls) };
}

/**
 * The same for draws: in plain sums, and in arrays that the next call uses again. Rows that are drawn stand in an order of their own.
 * @param rows the weights that were merged first: a row without orders or without nulls there has none in a draw
 */
export function drawnMerger({ member, paths }: Merged, rows: Weights): (drawn: Weights) => Weights {
  const distinct = rowCount(paths);
  const [orders, value, nulls] = [
    new Float64Array(distinct),
    new Float64Array(distinct),
    new Float64Array(distinct),
  ];
  const bought = rowsWith(rows.orders, rows.value);
  const left = rowsWith(rows.nulls, rows.nulls);
  return (drawn) => {
    for (const column of [orders, value, nulls]) column.fill(0);
    for (const row of bought) {
      const at = member[row] as number;
      orders[at] = (orders[at] as number) + (drawn.orders[row] as number);
      value[at] = (value[at] as number) + (drawn.value[row] as number);
    }
    for (const row of left) {
      const at = member[row] as number;
      nulls[at] = (nulls[at] as number) + (drawn.nulls[row] as number);
    }
    return { orders, value, nulls };
  };
}

const rowsWith = (a: Float64Array, b: Float64Array): Int32Array =>
  Int32Array.from(a.keys()).filter((row) => a[row] !== 0 || b[row] !== 0);

/** Numbers the distinct paths in order of first appearance. */
function numbered(paths: Paths): { member: Int32Array; first: number[] } {
  const known = sequences();
  const first: number[] = [];
  const member = new Int32Array(rowCount(paths));
  for (let row = 0; row < member.length; row++) {
    const number = known.number(paths.steps, paths.offsets[row] as number, paths.offsets[row + 1] as number);
    if (number === first.length) first.push(row);
    member[row] = number;
  }
  return { member, first };
}

function compareRows(paths: Paths, a: number, b: number): number {
  const { offsets, steps } = paths;
  const [startA, startB] = [offsets[a] as number, offsets[b] as number];
  const [lengthA, lengthB] = [(offsets[a + 1] as number) - startA, (offsets[b + 1] as number) - startB];
  for (let i = 0; i < Math.min(lengthA, lengthB); i++) {
    const d = (steps[startA + i] as number) - (steps[startB + i] as number);
    if (d !== 0) return d;
  }
  return lengthA - lengthB;
}

/** Mean unit of the rows that were merged, so that weight / unit is still the number of observed journeys. */
function mergeUnits(paths: Paths, member: Int32Array, weights: Weights): Float64Array {
  const seen = new Float64Array(weights.orders.length);
  member.forEach((distinct, row) => {
    seen[distinct] = (seen[distinct] as number) + recorded(paths, row);
  });
  return seen.map((count, at) =>
    count > 0 ? ((weights.orders[at] as number) + (weights.nulls[at] as number)) / count : 1,
  );
}

function pick(paths: Paths, rows: Int32Array): Omit<Paths, 'weights' | 'unit'> {
  const offsets = new Int32Array(rows.length + 1);
  rows.forEach((row, at) => {
    offsets[at + 1] =
      (offsets[at] as number) + (paths.offsets[row + 1] as number) - (paths.offsets[row] as number);
  });
  const steps = new Int32Array(offsets[rows.length] as number);
  rows.forEach((row, at) => {
    steps.set(paths.steps.subarray(paths.offsets[row], paths.offsets[row + 1]), offsets[at]);
  });
  return { names: paths.names, offsets, steps, daysToEnd: null, daysAfter: null, visits: null };
}
