import { quantileSorted } from '../stats/quantile.ts';
import { sum } from '../stats/sum.ts';
import { aimOf } from './aim.ts';
import { badPlan, badSegments, badTerms } from './check.ts';
import { drawsAt } from './curve.ts';
import { estimate, rescaled, type Estimate } from './estimate.ts';
import { marginalRoi, type Marginal } from './marginal.ts';
import { outcomes } from './outcome.ts';
import { rangeOf } from './range.ts';
import type { BadInput } from './refusal.ts';
import { TERMS, type Plan, type Segment, type Terms } from './segment.ts';
import { tailMean } from './tail.ts';

/** What some spend brings. Money in cents. */
export interface Returns {
  spend: number;
  /** Incremental revenue that is kept: without what is sent back. */
  revenue: Estimate;
  /** Margin on that revenue, less spend. */
  profit: Estimate;
  /** (Revenue - spend) / spend; null without spend. */
  roi: Estimate | null;
  /** The same for the next and the last unit of money: a cent, or a post where only whole ones are bought. */
  marginalRoi: Marginal;
}

export interface SegmentReturns extends Returns {
  id: string;
  /** Spend / price, whole where only whole posts are bought; null without a price. */
  posts: number | null;
}

export interface Evaluation {
  ok: true;
  segments: SegmentReturns[];
  /**
   * All segments together. Its marginal ROI is that of the best next unit that bounds allow (right) and of the worst last one (left): a
   * plan can be improved by moving money where right is above left.
   */
  total: Returns;
  /** The goal's bad cases: its `tail` quantile over draws, and the mean of the draws up to there. */
  cautious: { quantile: number; mean: number };
}

/** What any plan brings, whether it keeps to bounds or not. */
export function evaluate(
  segments: readonly Segment[],
  plan: Plan,
  options: Partial<Terms> = {},
): Evaluation | BadInput {
  const terms = { ...TERMS, ...options };
  const bad = badTerms(terms) ?? badSegments(segments) ?? badPlan(segments, plan);
  if (bad) return bad;
  const parts = segments.map((segment, i) => returnsOf(segment, plan[i] as number, terms));
  const kept = outcomes(segments, plan, { keep: 1 - terms.returns, cost: 0 });
  const goal = outcomes(segments, plan, aimOf(terms)).sort();
  return {
    ok: true,
    segments: parts,
    total: { ...amounts(sum(plan), kept, terms), marginalRoi: bestAndWorst(segments, parts) },
    cautious: { quantile: quantileSorted(goal, terms.tail), mean: tailMean(goal, terms.tail) },
  };
}

function returnsOf(segment: Segment, spend: number, terms: Terms): SegmentReturns {
  const { id, curve, price } = segment;
  const kept = drawsAt(curve, spend).map((revenue) => revenue * (1 - terms.returns));
  return {
    id,
    posts: price === undefined ? null : spend / price,
    ...amounts(spend, kept, terms),
    marginalRoi: marginalRoi(segment, spend, terms),
  };
}

/** Profit and ROI rise with revenue at a given spend, so that their intervals follow from its interval. */
function amounts(spend: number, kept: Float64Array, { margin, level }: Terms): Omit<Returns, 'marginalRoi'> {
  const revenue = estimate(kept, level);
  return {
    spend,
    revenue,
    profit: rescaled(revenue, margin, -spend),
    roi: spend > 0 ? rescaled(revenue, 1 / spend, -1) : null,
  };
}

function bestAndWorst(segments: readonly Segment[], parts: readonly SegmentReturns[]): Marginal {
  let [right, left]: [Estimate | null, Estimate | null] = [null, null];
  for (const [i, { spend, marginalRoi: own }] of parts.entries()) {
    const { low, high, unit } = rangeOf(segments[i] as Segment);
    if (spend + unit <= high && own.right && (!right || own.right.mean > right.mean)) right = own.right;
    if (spend - unit >= low && own.left && (!left || own.left.mean < left.mean)) left = own.left;
  }
  return { right, left };
}
