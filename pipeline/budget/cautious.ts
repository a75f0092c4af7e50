import { sum } from '../stats/sum.ts';
import { meanLine, revenueAt, type Line } from './curve.ts';
import { exchange } from './exchange.ts';
import { bestOf } from './expected.ts';
import { outcomes } from './outcome.ts';
import { fill, pieces } from './piece.ts';
import type { Range } from './range.ts';
import { relaxedPlan } from './relaxed.ts';
import type { Plan } from './segment.ts';
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
  const { floors, over, weights } = relaxedPlan(task);
  const lines = task.segments.map(({ curve }) => meanLine(curve, weights ?? undefined));
  const raised = task.ranges.map((range, i) => ({ ...range, low: floors[i] as number }));
  const { plan } = bestOf({ ...task, ranges: raised, money: over }, lines);
  const better = worst(task, plan) >= worst(task, floors) ? plan : floors;
  const improved = exchange(task, better);
  return { plan: improved, gap: Math.max(0, bound(task, lines) - worst(task, improved)) };
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
