import { aimOf } from '../../../pipeline/budget/aim.ts';
import { estimate, type Estimate } from '../../../pipeline/budget/estimate.ts';
import { sum } from '../../../pipeline/stats/sum.ts';
import type { Column } from './column.ts';
import type { BudgetFacts } from './model.ts';

/** How one column compares with another at the goal, in the same draws. */
export interface Beats {
  /** Share of the draws in which the first is better; equal ones count half. */
  probability: number;
  /** First less second, in units of the currency. */
  difference: Estimate;
}

export function beats(first: Column, second: Column, { terms, cents }: BudgetFacts): Beats {
  const { keep, cost } = aimOf({ ...terms, risk: 'mean' });
  const spent = cost * (sum(first.plan) - sum(second.plan));
  const by = first.draws.map((own, d) => (keep * (own - (second.draws[d] as number)) - spent) / cents);
  const wins = by.reduce((total, one) => total + (one > 0 ? 1 : one === 0 ? 0.5 : 0), 0);
  return { probability: wins / by.length, difference: estimate(by, terms.level) };
}
