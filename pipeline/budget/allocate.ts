import { sum } from '../stats/sum.ts';
import { aimOf } from './aim.ts';
import { bestCautious } from './cautious.ts';
import { badCents, badSegments, badTerms } from './check.ts';
import { clashes } from './clash.ts';
import { bestExpected } from './expected.ts';
import { outcomes } from './outcome.ts';
import { rangeOf } from './range.ts';
import type { Refusal } from './refusal.ts';
import { TERMS, type Segment, type Terms } from './segment.ts';
import { tailMean } from './tail.ts';
import { unspentOf, type Unspent } from './unspent.ts';

export interface Allocation {
  ok: true;
  /** Cents by segment. */
  plan: number[];
  spent: number;
  /** Why the whole budget was not spent; null when it was, to the cent. */
  unspent: Unspent | null;
  /** What was maximised, in cents: expected revenue or profit, or the mean of the worst draws. */
  outcome: number;
  /** No plan within the constraints has an outcome above `outcome` + `gap`, in cents. 0: proven best, but for rounding of floating point. */
  gap: number;
}

/**
 * The best way to spend at most a budget within all locks, bounds and whole posts.
 * @param budget cents @returns a refusal when the input cannot be meant, or when the constraints cannot hold
 */
export function allocate(
  segments: readonly Segment[],
  budget: number,
  options: Partial<Terms> = {},
): Allocation | Refusal {
  const terms = { ...TERMS, ...options };
  const bad = badCents('budget', budget) ?? badTerms(terms) ?? badSegments(segments);
  if (bad) return bad;
  const clashing = clashes(segments, budget);
  if (clashing.length > 0) return { ok: false, reason: 'clash', clashes: clashing };
  const ranges = segments.map(rangeOf);
  const aim = aimOf(terms);
  const task = { segments, ranges, aim, money: budget - sum(ranges.map(({ low }) => low)), tail: terms.tail };
  const { plan, gap } = terms.risk === 'mean' ? bestExpected(task) : bestCautious(task);
  const spent = sum(plan);
  const outcome = tailMean(outcomes(segments, plan, aim), terms.risk === 'mean' ? 1 : terms.tail);
  return { ok: true, plan, spent, unspent: unspentOf(task, plan), outcome, gap };
}
