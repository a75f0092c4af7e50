import type { AttributionResults, Emptiness } from '../../../pipeline/report/contract.ts';
import { ran, type CreditView } from '../credits.ts';
import { plural, spell } from '../words.ts';
import { caveat } from './anyway.ts';

/** What the models have in common, and what none of them can say. */
export function sharedStandfirst({ results, fmt }: CreditView): string {
  const { totals, hasValue } = results;
  const n = ran(results).length;
  const orders = `${fmt.count(totals.creditedOrders)} ${plural(Math.round(totals.creditedOrders), 'order')}`;
  const worth = hasValue ? `, worth ${fmt.money(totals.creditedValue)},` : '';
  if (n === 1) return `One model shares out ${orders}${worth} with a touch on record. ${caveat(results)}`;
  return `The same ${orders}${worth} are shared out by ${spell(n, fmt.count)} models. ${caveat(results)}`;
}

export function nothingTitle(results: AttributionResults | null, empty: Emptiness | null): string {
  if (results) return 'No order has a touch on record, so nothing can be credited';
  return empty?.reason === 'no-order'
    ? 'No order came after a touch, so nothing can be credited'
    : 'There is no touch on record, so nothing can be credited';
}

/** Why the page is empty: the reason of the report, or orders and touches that never met. */
export function nothingStandfirst(results: AttributionResults | null, empty: Emptiness | null): string {
  if (empty !== null) return empty.text;
  if (!results) return 'No results were computed.';
  return 'There are touches, but no order follows one inside the lookback window. The models have nothing to share out.';
}

/** How a file gets into a build. */
export const howToFill = (ordersOnly: boolean): string =>
  `Put one of these files into the data folder of your config, or give it with --input TABLE=FILE${ordersOnly ? ', or mark the orders on the rows of the log (column conversion)' : ''}; then build again.`;
