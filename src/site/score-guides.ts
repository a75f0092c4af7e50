import type { ScoreAuditReport, ScoreAuditTable } from '../../pipeline/report/contract.ts';
import { spearmanInterval } from '../../pipeline/stats/rank-interval.ts';
import type { Range } from './truth.ts';

/** One guide with how it goes with what was really caused. */
export interface GuideRange {
  id: string;
  label: string;
  own: boolean;
  sales: Range;
  perDollar: Range;
}

const LEVEL = 0.9;

/** The harder test that could be made: later posts, else the same days. */
export const testOf = ({ planned, same }: ScoreAuditReport): ScoreAuditTable => planned ?? same;

/** Guides that could be measured, the best for a budget first. */
export function guideRanges({ creators, guides }: ScoreAuditTable): GuideRange[] {
  const range = (value: number): Range => ({ value, ...spearmanInterval(value, creators, LEVEL) });
  return guides
    .flatMap(({ sales, perDollar, ...guide }) =>
      sales === null || perDollar === null
        ? []
        : [{ ...guide, sales: range(sales), perDollar: range(perDollar) }],
    )
    .toSorted((a, b) => b.perDollar.value - a.perDollar.value);
}

/** Whether one interval lies wholly above another. */
export const above = (a: Range, b: Range): boolean => (a.low ?? a.value) > (b.high ?? b.value);
