import type { CreditView } from '../credits.ts';
import { plural, sentence } from '../words.ts';

/** Which journeys and names a figure is about; null for what a reader takes for granted, all journeys by channel. */
export function aboutView({ results: { view, totals }, fmt }: CreditView): string | null {
  if (view.kind === 'brand')
    return `${view.label} alone: ${fmt.count(totals.creditedOrders)} ${plural(Math.round(totals.creditedOrders), 'order')} with a touch on record, by channel. Journeys without an order are counted for the brand of their last post; those that met no post are dealt out to brands in proportion to their orders.`;
  return view.id === 'channel' ? null : sentence(view.doc);
}
