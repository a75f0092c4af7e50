import { sum } from '../stats/sum.ts';
import { meanLine, rises } from './curve.ts';
import { outcomes } from './outcome.ts';
import { pieces, type Piece } from './piece.ts';
import type { Range } from './range.ts';
import type { Segment } from './segment.ts';
import { solveTail } from './tail-program.ts';
import type { Task } from './task.ts';

export interface RelaxedPlan {
  /** The program's plan rounded down to cents and whole posts. */
  floors: number[];
  /** Cents that the program spent and rounding set free. */
  over: number;
  /** Prices of the draws; null when the program did not end. */
  weights: Float64Array | null;
}

/** The best cautious plan when posts may be bought in part. */
export function relaxedPlan(task: Task): RelaxedPlan {
  const { segments, ranges, aim, tail } = task;
  const lows = ranges.map(({ low }) => low);
  const sorted = pieces(
    segments.map(({ curve }) => meanLine(curve)),
    ranges,
    aim,
  );
  const money = Math.min(task.money, sum(sorted.map(({ length }) => length)));
  if (money === 0) return { floors: lows, over: 0, weights: null };
  // Slopes about 1 and a budget of 1: one tolerance fits all currencies.
  const unit = sorted.reduce((most, { slope }) => Math.max(most, Math.abs(slope)), 0) || 1;
  const { taken, weights } = solveTail({
    slopes: sorted.map((piece) => slopesOf(task, piece, unit)),
    lengths: sorted.map(({ length }) => length / money),
    base: outcomes(segments, lows, aim).map((outcome) => outcome / money / unit),
    tail,
    start: startOf(sorted, money),
  });
  return { ...roundDown(ranges, amountsOf(sorted, taken, money), money), weights };
}

/** Outcome by cent of a piece, in every draw. */
function slopesOf({ segments, aim }: Task, { segment, from, length }: Piece, unit: number): Float64Array {
  const slopes = rises((segments[segment] as Segment).curve, from, from + length);
  for (let d = 0; d < slopes.length; d++)
    slopes[d] = ((aim.keep * (slopes[d] as number)) / length - aim.cost) / unit;
  return slopes;
}

/** The greedy plan for the mean, piece by piece, posts in part allowed; in budgets. */
function startOf(sorted: readonly Piece[], money: number): number[] {
  let left = money;
  return sorted.map(({ length, slope }) => {
    const part = slope > 0 ? Math.min(length, left) : 0;
    left -= part;
    return part / money;
  });
}

/** Cents above the floors by segment, with fractions, from parts of the money by piece. */
function amountsOf(sorted: readonly Piece[], taken: Float64Array, money: number): number[] {
  const amounts: number[] = [];
  for (const [j, { segment, length }] of sorted.entries()) {
    const part = (taken[j] as number) * money;
    // The program is precise to about 1e-10 of the money: what lies so near to an end of its piece is there.
    const [none, all] = [part <= 1e-10 * money, part >= length - 1e-10 * money];
    amounts[segment] = (amounts[segment] ?? 0) + (all ? length : none ? 0 : part);
  }
  return amounts;
}

function roundDown(
  ranges: readonly Range[],
  amounts: readonly number[],
  money: number,
): { floors: number[]; over: number } {
  const meant = Math.min(money, Math.round(ranges.reduce((all, _, i) => all + (amounts[i] ?? 0), 0)));
  let over = meant;
  const floors = ranges.map(({ low, unit }, i) => {
    const amount = Math.min(amounts[i] ?? 0, over);
    const part = amount - (amount % unit);
    over -= part;
    return low + part;
  });
  return { floors, over };
}
