import { aimOf } from './aim.ts';
import { badPlan, badSegments, badTerms } from './check.ts';
import { estimate, type Estimate } from './estimate.ts';
import { outcomes } from './outcome.ts';
import type { BadInput } from './refusal.ts';
import { TERMS, type Plan, type Segment, type Terms } from './segment.ts';

export interface Comparison {
  ok: true;
  /** Share of the draws in which the first plan has the better outcome; equal ones count half. */
  probability: number;
  /** Outcome of the first less that of the second, in cents, draw by draw. */
  difference: Estimate;
}

/** How surely one plan beats another at the goal. Both are looked at in the same draws, so that what they share cancels. */
export function compare(
  segments: readonly Segment[],
  [first, second]: readonly [Plan, Plan],
  options: Partial<Terms> = {},
): Comparison | BadInput {
  const terms = { ...TERMS, ...options };
  const bad =
    badTerms(terms) ?? badSegments(segments) ?? badPlan(segments, first) ?? badPlan(segments, second);
  if (bad) return bad;
  const aim = aimOf(terms);
  const other = outcomes(segments, second, aim);
  const difference = outcomes(segments, first, aim).map((outcome, d) => outcome - (other[d] as number));
  const wins = difference.reduce((total, by) => total + (by > 0 ? 1 : by === 0 ? 0.5 : 0), 0);
  return {
    ok: true,
    probability: wins / difference.length,
    difference: estimate(difference, terms.level),
  };
}
