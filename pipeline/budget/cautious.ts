import { sum } from '../stats/sum.ts';
import { meanLine, revenueAt, rises, type Line } from './curve.ts';
import { exchange } from './exchange.ts';
import { bestOf } from './expected.ts';
import { outcomes } from './outcome.ts';
import { fill, pieces, type Piece } from './piece.ts';
import type { Segment } from './segment.ts';
import { solveTail } from './tail-program.ts';
import { tailMean } from './tail.ts';
import type { Solution, Task } from './task.ts';

/**
 * The plan with the best mean of the worst draws. Any amounts: the solution of a linear program, rounded to cents. Whole posts: the posts that
 * its solution has in full, what is left spent by the program's own prices, then exchanges of single posts.
 *
 * The gap does not rest on the program: for any weights of the draws that the mean of the worst could have, the best plan for the outcomes
 * weighted like this is worth at least as much as the best cautious plan.
 */
export function bestCautious(task: Task): Solution {
  const { segments, ranges, aim, money, tail } = task;
  const { floors, weights } = relaxedPlan(task);
  const lines = segments.map(({ curve }) => meanLine(curve, weights ?? undefined));
  const raised = ranges.map((range, i) => ({ ...range, low: floors[i] as number }));
  const spent = sum(raised.map(({ low }, i) => low - (ranges[i]?.low ?? 0)));
  const { plan } = bestOf({ ...task, ranges: raised, money: money - spent }, lines);
  const improved = exchange(task, plan);
  const gap = bound(task, lines) - tailMean(outcomes(segments, improved, aim), tail);
  return { plan: improved, gap: Math.max(0, gap) };
}

/** The linear program's plan, rounded down to cents and whole posts, and its weights of the draws. */
function relaxedPlan(task: Task): { floors: number[]; weights: Float64Array | null } {
  const { segments, ranges, aim, tail } = task;
  const floors = ranges.map(({ low }) => low);
  const means = segments.map(({ curve }) => meanLine(curve));
  const sorted = pieces(means, ranges, aim);
  const money = Math.min(task.money, sum(sorted.map(({ length }) => length)));
  if (money === 0) return { floors, weights: null };
  const slopes = sorted.map((piece) => slopesOf(task, piece));
  // Slopes about 1 and a budget of 1: one tolerance fits all currencies.
  const unit = sorted.reduce((most, { slope }) => Math.max(most, Math.abs(slope)), 0) || 1;
  for (const slope of slopes) for (let d = 0; d < slope.length; d++) slope[d] = (slope[d] as number) / unit;
  const { taken, weights } = solveTail({
    slopes,
    lengths: sorted.map(({ length }) => length / money),
    base: outcomes(segments, floors, aim).map((outcome) => outcome / money / unit),
    tail,
    start: startOf(sorted, money),
  });
  const amounts = floors.map(() => 0);
  for (const [j, { segment, length }] of sorted.entries()) {
    const part = (taken[j] as number) * money;
    // The program is precise to about 1e-10 of the money: what lies so near to an end of its piece is there.
    const [none, all] = [part <= 1e-10 * money, part >= length - 1e-10 * money];
    amounts[segment] = (amounts[segment] as number) + (all ? length : none ? 0 : part);
  }
  let left = money;
  for (const [i, { unit, low }] of ranges.entries()) {
    const amount = Math.min(amounts[i] as number, left);
    const part = amount - (amount % unit);
    floors[i] = low + part;
    left -= part;
  }
  return { floors, weights };
}

/** Outcome by cent of a piece, in every draw. */
function slopesOf({ segments, aim }: Task, { segment, from, length }: Piece): Float64Array {
  const slopes = rises((segments[segment] as Segment).curve, from, from + length);
  for (let d = 0; d < slopes.length; d++) slopes[d] = (aim.keep * (slopes[d] as number)) / length - aim.cost;
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

/** No plan's outcome with these responses is better than this. */
function bound({ ranges, aim, money }: Task, lines: readonly Line[]): number {
  const { taken, left, cut } = fill(pieces(lines, ranges, aim), ranges.length, money);
  return taken.reduce(
    (total, more, i) => {
      const spend = (ranges[i]?.low ?? 0) + more;
      return total + aim.keep * revenueAt(lines[i] as Line, spend) - aim.cost * spend;
    },
    left * (cut?.slope ?? 0),
  );
}
