import { listRow, type ListContext } from '../charts/influencers-list.ts';
import type { Format } from '../site/format.ts';
import { count, passing, segmentCounts, sift, testsOf } from '../site/influencers/filters.ts';
import { ordered } from '../site/influencers/order.ts';
import type { Roster } from '../site/influencers/roster.ts';
import { scoresOf } from '../site/influencers/scores.ts';
import { PAGE, usualView, type View } from '../site/influencers/view.ts';
import { setChips } from './influencer-controls.ts';
import { drawEmpty, drawFrame, hideEmpty } from './influencer-list.ts';
import { DotPlane } from './influencer-plane.ts';
import { ListRows } from './influencer-rows.ts';
import { sayShown } from './influencer-steps.ts';

/** What a view is drawn into. */
export interface Stage {
  host: HTMLElement;
  list: ListRows;
  plane: DotPlane | null;
}

/** The page as the build has drawn it: all creators, the best first. */
export function stageOf(host: HTMLElement, roster: Roster, fmt: Format): Stage {
  const context: ListContext = { roster, scores: scoresOf(roster, null, ''), fmt, compared: [] };
  const [body, plot] = ['[data-rows]', '[data-plot]'].map((part) => host.querySelector<HTMLElement>(part));
  const best = ordered(roster, context.scores, usualView().sort).slice(0, PAGE);
  return {
    host,
    list: new ListRows(
      body ?? document.createElement('tbody'),
      best.map((i) => listRow(i, context)),
    ),
    plane: plot ? new DotPlane(plot, context) : null,
  };
}

/** List, plot, chips and counts for a view. @returns the rows left, the page that there is, and the count as a sentence */
export function drawView(
  { host, list, plane }: Stage,
  { view: asked, order, context }: { view: View; order: readonly number[]; context: ListContext },
): { rows: number[]; page: number; text: string } {
  const { roster, scores, fmt } = context;
  const sieve = sift(testsOf(roster, scores, asked), roster.name.length);
  const shown = passing(sieve);
  const rows = order.filter((i) => shown[i]);
  const view = { ...asked, page: Math.min(asked.page, Math.max(1, Math.ceil(rows.length / PAGE))) };
  plane?.show(shown, scores);
  const from = (view.page - 1) * PAGE;
  list.show(rows.slice(from, from + PAGE), (i) => listRow(i, context));
  drawFrame(host, { shown: rows.length, view, context });
  const total = count(passing(sieve, 'segment'));
  setChips(host, view.segment, { counts: segmentCounts(scores, sieve), total, fmt });
  if (rows.length === 0) drawEmpty(host, { sieve, context });
  else hideEmpty(host);
  const text = sayShown(host, { shown: rows.length, filtered: sieve.ids.length > 0, scores, fmt });
  return { rows, page: view.page, text };
}
