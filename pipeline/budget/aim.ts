import type { Aim } from './piece.ts';
import type { Terms } from './segment.ts';

/** What a plan is to maximise, by cent of revenue and of spend. */
export const aimOf = ({ goal, margin, returns }: Terms): Aim =>
  goal === 'revenue' ? { keep: 1 - returns, cost: 0 } : { keep: margin * (1 - returns), cost: 1 };
