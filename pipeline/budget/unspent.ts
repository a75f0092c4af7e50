import { sum } from '../stats/sum.ts';
import { outcomes } from './outcome.ts';
import type { Plan } from './segment.ts';
import type { Task } from './task.ts';

/** Money that a best plan leaves. */
export interface Unspent {
  cents: number;
  /**
   * ceilings: every segment is at its maximum or lock. posts: one more post would pay, but costs more than what is left. saturated: where
   * more could be spent, it would bring nothing more (goal revenue) or less than it costs (goal profit).
   */
  why: 'ceilings' | 'posts' | 'saturated';
  /** Those at their ceiling, those that would take another post, those that are saturated. */
  segments: string[];
}

export function unspentOf(task: Task, plan: Plan): Unspent | null {
  const { segments, ranges, money } = task;
  const cents = money - sum(plan.map((spend, i) => spend - (ranges[i]?.low ?? 0)));
  if (cents === 0) return null;
  const open = ranges.flatMap(({ unit, high }, i) => ((plan[i] as number) + unit <= high ? [i] : []));
  const wanting = open.filter((i) => (ranges[i]?.unit ?? 0) > cents && another(task, plan, i) > 0);
  const names = (list: readonly number[]): string[] => list.map((i) => segments[i]?.id ?? '');
  if (open.length === 0) return { cents, why: 'ceilings', segments: names([...ranges.keys()]) };
  return wanting.length > 0
    ? { cents, why: 'posts', segments: names(wanting) }
    : { cents, why: 'saturated', segments: names(open) };
}

/** What one more post would bring on average, in cents. */
function another({ segments, ranges, aim }: Task, plan: Plan, i: number): number {
  const segment = segments.slice(i, i + 1);
  const rise = (spend: number): number => sum(outcomes(segment, [spend], aim));
  return rise((plan[i] as number) + (ranges[i]?.unit ?? 0)) - rise(plan[i] as number);
}
