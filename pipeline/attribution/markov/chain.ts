import { rowCount, type Paths, type Weights } from '../../journeys/paths.ts';
import { sums } from '../../stats/sum.ts';

/**
 * The shape of an absorbing chain of order k. States are sliding windows of k touches; a path shorter than k is one
 * short state, with no padding. (start) goes to the first full window; the last state leaves to order or no order.
 */
export interface ChainShape {
  readonly names: readonly string[];
  /** Names that each state contains: state s owns members[memberOffsets[s]] on, each name once. */
  readonly members: Int32Array;
  readonly memberOffsets: Int32Array;
  /** Distinct moves between states, sorted by from, then to. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Moves from state s are fromOffsets[s] up to fromOffsets[s + 1]. */
  readonly fromOffsets: Int32Array;
  /** Moves of each row (numbers into from / to), and its first and last state. */
  readonly moves: Int32Array;
  readonly moveOffsets: Int32Array;
  readonly entry: Int32Array;
  readonly exit: Int32Array;
}

/** A chain with its probabilities. */
export interface Chain {
  readonly shape: ChainShape;
  /** P(start -> state). */
  readonly start: Float64Array;
  /** P of each move. */
  readonly move: Float64Array;
  /** P(state -> order). */
  readonly order: Float64Array;
  /** P(state -> order) x mean money of the orders that leave from it. */
  readonly value: Float64Array;
}

interface Windows {
  /** Where a state begins in `steps`, and how many of them it has. */
  readonly steps: Int32Array;
  readonly at: number[];
  readonly length: number[];
}

export function buildChain(paths: Paths, k: number): ChainShape {
  const states = k === 1 ? firstOrderStates(paths) : numberStates(paths, k);
  const edges = numberMoves(states.rows, states.rowOffsets, states.windows.at.length);
  return {
    names: paths.names,
    ...collectMembers(states.windows),
    ...edges,
    moveOffsets: states.rowOffsets.map((offset, row) => offset - row),
    entry: states.rowOffsets.slice(0, -1).map((offset) => states.rows[offset] as number),
    exit: states.rowOffsets.slice(1).map((offset) => states.rows[offset - 1] as number),
  };
}

interface Numbered {
  windows: Windows;
  /** The states that each row passes, one after the other. */
  rows: Int32Array;
  rowOffsets: Int32Array;
}

/** At order 1 the names are the states, in their own order. */
const firstOrderStates = (paths: Paths): Numbered => ({
  windows: {
    steps: Int32Array.from(paths.names.keys()),
    at: [...paths.names.keys()],
    length: paths.names.map(() => 1),
  },
  rows: paths.steps,
  rowOffsets: paths.offsets,
});

function numberStates(paths: Paths, k: number): Numbered {
  const windows: Windows = { steps: paths.steps, at: [], length: [] };
  const known = new Map<string, number>();
  const rows: number[] = [];
  const rowOffsets = new Int32Array(rowCount(paths) + 1);
  for (let row = 0; row < rowCount(paths); row++) {
    const from = paths.offsets[row] as number;
    const to = paths.offsets[row + 1] as number;
    const width = Math.min(k, to - from);
    for (let i = from; i + width <= to; i++) {
      const key = paths.steps.subarray(i, i + width).join();
      let state = known.get(key);
      if (state === undefined) {
        known.set(key, (state = windows.at.push(i) - 1));
        windows.length.push(width);
      }
      rows.push(state);
    }
    rowOffsets[row + 1] = rows.length;
  }
  return inOrder({ windows, rows: Int32Array.from(rows), rowOffsets });
}

/** Numbers the states by their steps, so that the order of rows does not show in the last bits of a solution. */
function inOrder({ windows: { steps, at, length }, rows, rowOffsets }: Numbered): Numbered {
  const step = (state: number, i: number): number =>
    i < (length[state] as number) ? (steps[(at[state] as number) + i] as number) : -1;
  const compare = (a: number, b: number): number => {
    let i = 0;
    while (step(a, i) === step(b, i) && step(a, i) >= 0) i++;
    return step(a, i) - step(b, i);
  };
  const order = [...at.keys()].sort(compare);
  const place = new Int32Array(order.length);
  order.forEach((state, now) => (place[state] = now));
  return {
    windows: {
      steps,
      at: order.map((state) => at[state] as number),
      length: order.map((state) => length[state] as number),
    },
    rows: rows.map((state) => place[state] as number),
    rowOffsets,
  };
}

/** Above this many pairs of states a table of all pairs would be larger than a map of those that occur. */
const DENSE_PAIRS = 1 << 22;

function numberMoves(
  rows: Int32Array,
  rowOffsets: Int32Array,
  states: number,
): Pick<ChainShape, 'from' | 'to' | 'fromOffsets' | 'moves'> {
  const keys = new Float64Array(Math.max(0, rows.length - (rowOffsets.length - 1)));
  let moves = 0;
  for (let row = 0; row + 1 < rowOffsets.length; row++)
    for (let i = (rowOffsets[row] as number) + 1; i < (rowOffsets[row + 1] as number); i++)
      keys[moves++] = (rows[i - 1] as number) * states + (rows[i] as number);
  const distinct = states * states <= DENSE_PAIRS ? densePlaces(keys, states) : sparsePlaces(keys);
  const from = distinct.map((key) => Math.floor(key / states));
  const fromOffsets = new Int32Array(states + 1);
  for (const state of from) fromOffsets[state + 1] = (fromOffsets[state + 1] as number) + 1;
  for (let s = 0; s < states; s++)
    fromOffsets[s + 1] = (fromOffsets[s + 1] as number) + (fromOffsets[s] as number);
  return {
    from: Int32Array.from(from),
    fromOffsets,
    to: Int32Array.from(distinct, (key) => key % states),
    moves: Int32Array.from(keys),
  };
}

/** Replaces each key by its place among the distinct ones, which it returns in ascending order. */
function densePlaces(keys: Float64Array, states: number): number[] {
  const place = new Int32Array(states * states);
  for (const key of keys) place[key] = 1;
  const distinct: number[] = [];
  for (let key = 0; key < place.length; key++) if (place[key] === 1) place[key] = distinct.push(key) - 1;
  for (let i = 0; i < keys.length; i++) keys[i] = place[keys[i] as number] as number;
  return distinct;
}

function sparsePlaces(keys: Float64Array): number[] {
  const distinct = [...new Set(keys)].sort((a, b) => a - b);
  const place = new Map(distinct.map((key, at) => [key, at]));
  for (let i = 0; i < keys.length; i++) keys[i] = place.get(keys[i] as number) as number;
  return distinct;
}

function collectMembers(windows: Windows): { members: Int32Array; memberOffsets: Int32Array } {
  const members: number[] = [];
  const memberOffsets = [0];
  windows.at.forEach((at, state) => {
    members.push(...new Set(windows.steps.subarray(at, at + (windows.length[state] as number))));
    memberOffsets.push(members.length);
  });
  return { members: Int32Array.from(members), memberOffsets: Int32Array.from(memberOffsets) };
}

/** Fits the probabilities: inner moves weigh orders and nulls alike. States that no weight reaches stay at 0. */
export function weighChain(shape: ChainShape, weights: Weights): Chain {
  const states = shape.memberOffsets.length - 1;
  const [start, move] = [sums(states), sums(shape.from.length)];
  const [order, value, out] = [sums(states), sums(states), sums(states)];
  const all = sums(1);
  for (let row = 0; row < shape.entry.length; row++) {
    const orders = weights.orders[row] as number;
    const weight = orders + (weights.nulls[row] as number);
    if (weight === 0) continue;
    all.add(0, weight);
    start.add(shape.entry[row] as number, weight);
    for (let i = shape.moveOffsets[row] as number; i < (shape.moveOffsets[row + 1] as number); i++)
      move.add(shape.moves[i] as number, weight);
    const exit = shape.exit[row] as number;
    order.add(exit, orders);
    value.add(exit, weights.value[row] as number);
    out.add(exit, weight);
  }
  return normalise(shape, {
    start: start.totals(),
    move: move.totals(),
    order: order.totals(),
    value: value.totals(),
    out: out.totals(),
    all: all.totals()[0] as number,
  });
}

interface Counts {
  start: Float64Array;
  move: Float64Array;
  order: Float64Array;
  value: Float64Array;
  /** Weight that leaves each state for an end. */
  out: Float64Array;
  all: number;
}

function normalise(shape: ChainShape, counts: Counts): Chain {
  const out = counts.out.slice();
  counts.move.forEach((weight, at) => {
    const from = shape.from[at] as number;
    out[from] = (out[from] as number) + weight;
  });
  const perState = (weight: number, state: number): number => {
    const total = out[state] as number;
    return total > 0 ? weight / total : 0;
  };
  return {
    shape,
    start: counts.start.map((weight) => (counts.all > 0 ? weight / counts.all : 0)),
    move: counts.move.map((weight, at) => perState(weight, shape.from[at] as number)),
    order: counts.order.map(perState),
    value: counts.value.map(perState),
  };
}
