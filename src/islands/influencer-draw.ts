import type { ListContext } from '../charts/influencers-list.ts';
import { count, passing, segmentCounts, testsOf } from '../site/influencers/filters.ts';
import { PAGE, type View } from '../site/influencers/view.ts';
import { setChips } from './influencer-controls.ts';
import { drawEmpty, drawRows, hideEmpty } from './influencer-list.ts';
import type { DotPlane } from './influencer-plane.ts';
import { sayShown } from './influencer-steps.ts';

/** List, plot, chips and counts for a view. @returns the rows left, the page that there is, and the count as a sentence */
export function drawView(
  host: HTMLElement,
  {
    view: asked,
    order,
    plane,
    context,
  }: { view: View; order: readonly number[]; plane: DotPlane | null; context: ListContext },
): { rows: number[]; page: number; text: string } {
  const { roster, scores, fmt } = context;
  const tests = testsOf(roster, scores, asked);
  const shown = passing(tests, roster.name.length);
  const rows = order.filter((i) => shown[i]);
  const view = { ...asked, page: Math.min(asked.page, Math.max(1, Math.ceil(rows.length / PAGE))) };
  drawRows(host, { rows, view, context });
  plane?.show(shown, scores);
  const total = count(passing(tests, roster.name.length, 'segment'));
  setChips(host, view.segment, { counts: segmentCounts(scores, tests), total, fmt });
  if (rows.length === 0) drawEmpty(host, { tests, context });
  else hideEmpty(host);
  const text = sayShown(host, { shown: rows.length, filtered: tests.size > 0, scores, fmt });
  return { rows, page: view.page, text };
}
