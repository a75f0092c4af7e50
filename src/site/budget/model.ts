import { curveOf } from '../../../pipeline/budget/packed.ts';
import type { Segment } from '../../../pipeline/budget/index.ts';
import type { BudgetResults, BudgetView } from '../../../pipeline/report/contract.ts';

/** What holds for all views of a report. */
export type BudgetFacts = Omit<BudgetResults, 'all' | 'brands'>;

/** A view with its curves open: what plans are made and measured with. */
export interface Model {
  facts: BudgetFacts;
  view: BudgetView;
  segments: Segment[];
}

export const openView = (facts: BudgetFacts, view: BudgetView): Model => ({
  facts,
  view,
  segments: view.segments.id.map((id, i) => ({
    id,
    label: view.segments.label[i] ?? id,
    curve: openCurve(view, i, facts.draws),
  })),
});

/** Where nobody can be booked a packed curve says nothing of draws; every segment must have them all. */
function openCurve({ segments }: BudgetView, i: number, draws: number): Segment['curve'] {
  const packed = segments.curve[i];
  const curve = packed && curveOf(packed);
  if (curve && curve.draws.length > 0) return curve;
  return { spend: [0], draws: Array.from({ length: draws }, () => new Float64Array(1)) };
}

/** Segments by platform, in the order of the view: what stands together on the page. */
export function platformsOf({ segments }: BudgetView): { platform: string; at: number[] }[] {
  const groups = Map.groupBy(segments.platform.keys(), (i) => segments.platform[i] ?? '');
  return [...groups].map(([platform, at]) => ({ platform, at }));
}
