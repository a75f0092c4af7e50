import { meanLine, type Line } from './curve.ts';
import { fill, pieces } from './piece.ts';
import { wholePosts } from './posts.ts';
import type { Solution, Task } from './task.ts';

/** The plan with the best expected outcome. */
export const bestExpected = (task: Task): Solution =>
  bestOf(
    task,
    task.segments.map(({ curve }) => meanLine(curve)),
  );

/** The best plan for one response by segment: greedy, and a search where a post had to be cut. */
export function bestOf({ ranges, aim, money }: Task, lines: readonly Line[]): Solution {
  const sorted = pieces(lines, ranges, aim);
  const filled = fill(sorted, ranges.length, money);
  const { cut } = filled;
  const { taken, gap } = cut
    ? wholePosts({ lines, ranges, aim, sorted, filled: { ...filled, cut } })
    : { taken: filled.taken, gap: 0 };
  return { plan: ranges.map(({ low }, i) => low + (taken[i] as number)), gap };
}
