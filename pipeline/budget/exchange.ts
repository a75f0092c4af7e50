import { sum } from '../stats/sum.ts';
import { rises } from './curve.ts';
import { outcomes } from './outcome.ts';
import type { Range } from './range.ts';
import type { Plan, Segment } from './segment.ts';
import { tailMean } from './tail.ts';
import type { Task } from './task.ts';

const MOST_ROUNDS = 2;

/** Adds single posts, or moves their price from one segment to another, while the mean of the worst draws rises. */
export function exchange(task: Task, plan: Plan): number[] {
  const { segments, ranges, aim, money, tail } = task;
  const whole = segments.flatMap((segment, i) => (segment.whole ? [i] : []));
  const spend = [...plan];
  let left = money - sum(plan.map((cents, i) => cents - (ranges[i] as Range).low));
  let totals = outcomes(segments, plan, aim);
  let best = tailMean(totals, tail);

  /** By segment, what one post more (1) or less (-1) changes in every draw; null beyond the bounds. Kept until its spend changes. */
  const kept = new Map<number, Float64Array | null>();
  const change = (i: number, sign: 1 | -1): Float64Array | null => {
    const known = kept.get(sign * (i + 1));
    if (known !== undefined) return known;
    const found = postChange(task, { segment: i, from: spend[i] as number, sign });
    kept.set(sign * (i + 1), found);
    return found;
  };
  const move = (i: number, cents: number): void => {
    spend[i] = (spend[i] as number) + cents;
    left -= cents;
    kept.delete(i + 1);
    kept.delete(-i - 1);
  };
  /** Takes the change if it is possible and better. */
  const attempt = (give: number | null, take: number): boolean => {
    const paid = (ranges[take] as Range).unit;
    const freed = give === null ? 0 : (ranges[give] as Range).unit;
    if (paid > left + freed) return false;
    const more = change(take, 1);
    const less = give === null ? undefined : change(give, -1);
    if (!more || less === null) return false;
    const then = totals.map((total, d) => total + (more[d] as number) + (less?.[d] ?? 0));
    const value = tailMean(then, tail);
    if (value <= best + 1e-12 * Math.abs(best)) return false;
    [best, totals] = [value, then];
    move(take, paid);
    if (give !== null) move(give, -freed);
    return true;
  };

  for (let round = 0; round < MOST_ROUNDS; round++) {
    let better = false;
    for (const give of [null, ...whole])
      for (const take of whole) if (take !== give && attempt(give, take)) better = true;
    if (!better) break;
  }
  return spend;
}

function postChange(
  { segments, ranges, aim }: Task,
  { segment, from, sign }: { segment: number; from: number; sign: 1 | -1 },
): Float64Array | null {
  const { low, high, unit } = ranges[segment] as Range;
  const to = from + sign * unit;
  if (to < low || to > high) return null;
  return rises((segments[segment] as Segment).curve, from, to).map(
    (revenue) => aim.keep * revenue - aim.cost * (to - from),
  );
}
