import type { Results } from '../credits.ts';
import type { Format } from '../format.ts';
import { usualView } from '../view.ts';
import { plural } from '../words.ts';
import { caveat } from './anyway.ts';
import { disagreementTitle } from './disagreement.ts';
import { spreads } from './spread.ts';

/** The finding of the front page: how far the orders can be traced, and whether the models agree. */
export function summaryTitle(results: Results, fmt: Format): string {
  const { orders, creditedOrders, ordersFrom } = results.totals;
  if (orders <= 0) return 'No orders are on record, so there is nothing to credit yet';
  // Such data hold no order without a touch, so that they all have one is no finding.
  if (ordersFrom !== 'table') return disagreementTitle(usualView(results, fmt));
  const traced = `${tracedShare(results, fmt)} can be traced to a touch`;
  const all = spreads(usualView(results, fmt));
  if (creditedOrders <= 0) return 'No order can be traced to a touch';
  if (results.channels.length < 2) return `${traced}, all on one channel`;
  if (results.models.filter((m) => m.unavailable === null).length < 2)
    return `${traced}; one model shares them out`;
  if (all.some((s) => s.clear)) return `${traced}; the model decides who gets credit`;
  if (all.every((s) => s.gap < 0.0005)) return `${traced}, and all models agree`;
  return `${traced}; the models may disagree on credit`;
}

function tracedShare(results: Results, fmt: Format): string {
  const share = results.totals.creditedOrders / results.totals.orders;
  if (share >= 1) return 'Every order';
  const text = fmt.share(share);
  return text === fmt.share(1) ? 'Nearly every order' : `${text} of orders`;
}

export function summaryStandfirst(results: Results, fmt: Format): string {
  const { orders, value, creditedOrders, ordersFrom } = results.totals;
  if (orders <= 0)
    return 'The touches are here, but no journey ended in an order inside the lookback window.';
  const worth = results.hasValue ? `, worth ${fmt.money(value)}` : '';
  const all = `${fmt.count(orders)} ${plural(Math.round(orders), 'order')}${worth}`;
  const touched =
    ordersFrom !== 'table'
      ? 'all with a touch, because such data record no others.'
      : creditedOrders >= orders
        ? 'all of them with at least one touch on record. Attribution shares them out.'
        : `of which ${fmt.count(creditedOrders)} have at least one touch on record. Attribution shares out that part.`;
  return `${all}, ${touched} ${caveat(usualView(results, fmt).results)}`;
}
