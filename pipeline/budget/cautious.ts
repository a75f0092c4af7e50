import { sum } from '../stats/sum.ts';
import { meanLine, revenueAt, type Line } from './curve.ts';
import { exchange } from './exchange.ts';
import { bestExpected } from './expected.ts';
import { outcomes } from './outcome.ts';
import { fill, fillUp, pieces } from './piece.ts';
import type { Range } from './range.ts';
import { relaxedPlan } from './relaxed.ts';
import type { Plan } from './segment.ts';
import { tailMean } from './tail.ts';
import type { Solution, Task } from './task.ts';

/** Other starts are tried while the gap is a larger part of the outcome than this. */
const NEAR_ENOUGH = 0.002;

/**
 * The plan with the best mean of the worst draws. Any amounts: the solution of a linear program, rounded to cents. Whole posts: the posts that
 * its solution has in full, what is left spent by the program's own prices, then exchanges of single posts; where that is not near the bound, also
 * from the best plan for the mean.
 *
 * The gap does not rest on the program: for any weights of the draws that the mean of the worst could have, the best plan for the outcomes
 * weighted like this is worth at least as much as the best cautious plan.
 */
export function bestCautious(task: Task): Solution {
  const { floors, over, weights } = relaxedPlan(task);
  const lines = task.segments.map(({ curve }) => meanLine(curve, weights ?? undefined));
  const raised = task.ranges.map((range, i) => ({ ...range, low: floors[i] as number }));
  const more = fillUp(pieces(lines, raised, task.aim), lines.length, over);
  const most = bound(task, lines);
  const starts = [
    () => floors.map((spend, i) => spend + (more[i] as number)),
    () => floors,
    () => bestExpected(task).plan,
  ];
  let best: Solution = { plan: floors, gap: Infinity };
  for (const start of starts) {
    const plan = exchange(task, start());
    const gap = Math.max(0, most - worst(task, plan));
    if (gap < best.gap) best = { plan, gap };
    if (gap <= NEAR_ENOUGH * Math.abs(most)) break;
  }
  return best;
}

const worst = ({ segments, aim, tail }: Task, plan: Plan): number =>
  tailMean(outcomes(segments, plan, aim), tail);

/** No plan's outcome with these responses is better than this. */
function bound({ ranges, aim, money }: Task, lines: readonly Line[]): number {
  const { taken, left, cut } = fill(pieces(lines, ranges, aim), ranges.length, money);
  const parts = taken.map((more, i) => {
    const spend = (ranges[i] as Range).low + more;
    return aim.keep * revenueAt(lines[i] as Line, spend) - aim.cost * spend;
  });
  return sum(parts) + left * (cut?.slope ?? 0);
}
