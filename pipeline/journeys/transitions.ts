import { sums } from '../stats/sum.ts';
import type { Fold } from './fold.ts';
import { recorded, rowCount, type Paths, type Weights } from './paths.ts';

/** Moves of journeys between states, weighted. Rows: the start, then the states of a fold. Columns: these states, an order, no order. */
export interface Moves {
  /** cells[row * columns + column]. */
  cells: Float64Array;
  columns: number;
  /** Per row, moves from a channel to the very same one: the self-loop, but for states of many channels only a part of it. */
  repeats: Float64Array;
}

export interface MoveCounter {
  count(weights: Weights): Moves;
  /** Per row, the journeys in the data that pass there, each counted once. */
  recorded: Float64Array;
}

/** One move per row: from where, to where, and the row again if it stays on one channel. */
interface Walk {
  /** Row r of the paths owns offsets[r] up to offsets[r + 1]. */
  offsets: Int32Array;
  cells: Int32Array;
  /** Row of the matrix that is left for the very same channel, else -1. */
  repeats: Int32Array;
  /** Row of the matrix from which each journey ends. */
  last: Int32Array;
}

/** Lays out the moves of all rows once, so that each draw of a bootstrap only adds weights. */
export function moveCounter(paths: Paths, states: Fold): MoveCounter {
  const columns = states.size + 2;
  const walk = layOut(paths, states, columns);
  return {
    count: (weights) => countMoves(walk, weights, { columns, rows: states.size + 1 }),
    recorded: passing(paths, states),
  };
}

function layOut(paths: Paths, { slot }: Fold, columns: number): Walk {
  const { offsets, steps } = paths;
  const cells = new Int32Array(steps.length);
  const repeats = new Int32Array(steps.length).fill(-1);
  const last = new Int32Array(rowCount(paths));
  for (let row = 0; row < last.length; row++) {
    let from = 0;
    for (let i = offsets[row] as number; i < (offsets[row + 1] as number); i++) {
      const to = slot[steps[i] as number] as number;
      cells[i] = from * columns + to;
      if (from > 0 && steps[i] === steps[i - 1]) repeats[i] = from;
      from = to + 1;
    }
    last[row] = from;
  }
  return { offsets, cells, repeats, last };
}

function countMoves(
  { offsets, cells, repeats, last }: Walk,
  { orders, nulls }: Weights,
  { rows, columns }: { rows: number; columns: number },
): Moves {
  const total = sums(rows * columns);
  const same = sums(rows);
  for (let row = 0; row < last.length; row++) {
    const [bought, left] = [orders[row] as number, nulls[row] as number];
    if (bought + left === 0) continue;
    for (let i = offsets[row] as number; i < (offsets[row + 1] as number); i++) {
      total.add(cells[i] as number, bought + left);
      if ((repeats[i] as number) >= 0) same.add(repeats[i] as number, bought + left);
    }
    const end = (last[row] as number) * columns + columns;
    total.add(end - 2, bought);
    total.add(end - 1, left);
  }
  return { cells: total.totals(), columns, repeats: same.totals() };
}

function passing(paths: Paths, { slot, size }: Fold): Float64Array {
  const seen = new Float64Array(size + 1);
  const seenIn = new Int32Array(size + 1).fill(-1);
  for (let row = 0; row < rowCount(paths); row++) {
    const journeys = recorded(paths, row);
    const visit = (state: number): void => {
      if (seenIn[state] === row) return;
      seenIn[state] = row;
      seen[state] = (seen[state] as number) + journeys;
    };
    visit(0);
    for (let i = paths.offsets[row] as number; i < (paths.offsets[row + 1] as number); i++)
      visit((slot[paths.steps[i] as number] as number) + 1);
  }
  return seen;
}
