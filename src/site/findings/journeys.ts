import type { AttributionResults } from '../../../pipeline/report/contract.ts';
import type { Format } from '../format.ts';
import { plural } from '../words.ts';
import { endsTitle } from './ends.ts';
import { flowTitle, roughly } from './flow.ts';
import { claim, type Insight } from './insight.ts';
import { pathLengthTitle, topPathTitle } from './paths.ts';
import { timeTitle } from './time.ts';
import { transitionsTitle } from './transitions.ts';

/** How soon orders come, and whether buyers come back where they began. */
export function journeysTitle(results: AttributionResults, fmt: Format): string {
  const { switches } = results.journeys.flow;
  const single = results.pathLengths.find((r) => r.touches === 1 && !r.orMore)?.orders ?? 0;
  if (!switches || single === 0 || results.channels.length === 1) return pathLengthTitle(results, fmt);
  const once = fmt.share(single / results.pathLengths.reduce((sum, r) => sum + r.orders, 0));
  return `${once} of orders came after one touch; ${roughly(switches, fmt, 'about')} of the others changed channel next`;
}

export function journeysStandfirst({ totals }: AttributionResults, fmt: Format): string {
  const orders = `${fmt.count(totals.creditedOrders)} ${plural(Math.round(totals.creditedOrders), 'order')} with a touch on record`;
  const nulls =
    totals.nullJourneys > 0 ? `, and ${fmt.count(totals.nullJourneys)} journeys without an order` : '';
  return `${orders}${nulls}: how they ran, before any model. It says what came after what, not what came of what.`;
}

/** The findings of the page on journeys, each with its figure. */
export function journeyInsights(results: AttributionResults, fmt: Format): Insight[] {
  const titles: [id: string, title: string][] = [
    ['ends', endsTitle(results)],
    ['flow', flowTitle(results, fmt)],
    ['transitions', transitionsTitle(results, fmt)],
    ['paths', topPathTitle(results, fmt)],
    ['path-length', pathLengthTitle(results, fmt)],
    ['time-to-convert', timeTitle(results, fmt)],
  ];
  return titles.map(([id, title], i) =>
    claim(title, `Journeys, figure ${String(i + 1)}`, `/attribution/journeys/#${id}`),
  );
}
