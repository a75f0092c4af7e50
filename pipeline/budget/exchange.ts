import { sum } from '../stats/sum.ts';
import { rises } from './curve.ts';
import { outcomes } from './outcome.ts';
import type { Range } from './range.ts';
import type { Plan, Segment } from './segment.ts';
import { tailMean, tailWeights } from './tail.ts';
import type { Task } from './task.ts';

const MOST_EXCHANGES = 40;

/** What one post more (or less) changes. */
interface Change {
  segment: number;
  cents: number;
  /** Outcome by draw. */
  rise: Float64Array;
  /** Mean of the rise over the draws that are the worst now: the mean of the worst cannot rise by more. */
  most: number;
}

/** Adds single posts, or moves their price from one segment to another, while the mean of the worst draws rises. */
export function exchange(task: Task, plan: Plan): number[] {
  const spend = [...plan];
  const totals = outcomes(task.segments, plan, task.aim);
  for (let step = 0; step < MOST_EXCHANGES; step++) {
    const better = improvement(task, spend, totals);
    if (better.length === 0) break;
    for (const { segment, cents, rise } of better) {
      spend[segment] = (spend[segment] as number) + cents;
      for (let d = 0; d < totals.length; d++) totals[d] = (totals[d] as number) + (rise[d] as number);
    }
  }
  return spend;
}

/** The change, or pair of changes, that helps most; none when none does. */
function improvement(task: Task, spend: Plan, totals: Float64Array): Change[] {
  const { ranges, money, tail } = task;
  const left = money - sum(spend.map((cents, i) => cents - (ranges[i] as Range).low));
  const weights = tailWeights(totals, tail);
  const more = changes(task, spend, { sign: 1, weights });
  const less = changes(task, spend, { sign: -1, weights });
  const now = tailMean(totals, tail);
  let best: Change[] = [];
  let gain = 1e-12 * Math.abs(now);
  for (const take of more)
    for (const give of [null, ...less]) {
      const parts = give ? [take, give] : [take];
      if (sum(parts.map(({ cents }) => cents)) > left || sum(parts.map(({ most }) => most)) <= gain) continue;
      if (give?.segment === take.segment) continue;
      const then = totals.map((total, d) => total + (take.rise[d] as number) + (give?.rise[d] ?? 0));
      const rise = tailMean(then, tail) - now;
      if (rise > gain) [best, gain] = [parts, rise];
    }
  return best;
}

/** One post more, or less, for each segment that has whole posts and room. */
function changes(
  { segments, ranges, aim }: Task,
  spend: Plan,
  { sign, weights }: { sign: 1 | -1; weights: Float64Array },
): Change[] {
  return segments.flatMap(({ whole, curve }: Segment, segment) => {
    const { low, high, unit } = ranges[segment] as Range;
    const from = spend[segment] as number;
    const cents = sign * unit;
    if (!whole || from + cents < low || from + cents > high) return [];
    const rise = rises(curve, from, from + cents).map((revenue) => aim.keep * revenue - aim.cost * cents);
    return {
      segment,
      cents,
      rise,
      most: rise.reduce((total, by, d) => total + by * (weights[d] as number), 0),
    };
  });
}
