import { eventCollector } from '../journeys/events.ts';
import { journeyData, type JourneyData } from '../journeys/journey-data.ts';
import type { Tables } from '../tables/tables.ts';
import { wordAt } from '../tables/table.ts';

/** The journeys of tables that a simulated world has: a log without orders of its own, and a table of orders. */
export function journeysOfTables({ touchpoints, conversions }: Tables, lookbackDays: number): JourneyData {
  const events = eventCollector();
  if (touchpoints) {
    const word = (column: 'customer_id' | 'post_id' | 'touchpoint_type' | 'platform' | 'channel') => {
      const words = touchpoints.words(column);
      return (row: number): string | null => wordAt(words, row);
    };
    const [customer, post, kind] = [word('customer_id'), word('post_id'), word('touchpoint_type')];
    const [platform, channel] = [word('platform'), word('channel')];
    const [time, weight] = [touchpoints.numbers('touchpoint_date'), touchpoints.numbers('sample_weight')];
    for (let row = 0; row < touchpoints.rows; row++)
      events.addTouchpoint({
        touchpoint_id: null,
        customer_id: customer(row) ?? '',
        post_id: post(row),
        touchpoint_type: kind(row),
        touchpoint_date: time[row] as number,
        platform: platform(row),
        contributed_to_conversion: null,
        conversion_id: null,
        attribution_weight: null,
        channel: channel(row),
        campaign: null,
        sample_weight: weight[row] || 1,
        conversion: null,
        conversion_value: null,
      });
  }
  if (conversions) {
    const customers = conversions.words('customer_id');
    const [time, value] = [conversions.numbers('conversion_date'), conversions.numbers('order_value')];
    for (let row = 0; row < conversions.rows; row++)
      events.addConversion({
        customer_id: wordAt(customers, row) ?? '',
        conversion_date: time[row] as number,
        order_value: value[row] as number,
      });
  }
  return journeyData(events.log, { ordersFrom: 'table', lookbackDays, canonical: true });
}
