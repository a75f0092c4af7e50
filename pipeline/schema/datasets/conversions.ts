import type { Dataset } from '../dataset.ts';
import {
  boolean,
  closedCategory,
  id,
  instant,
  integer,
  money,
  number,
  openCategory,
  text,
} from '../kinds/index.ts';

export const conversions = {
  name: 'conversions',
  doc: 'Conversions: the orders, one per row',
  expectedFile: 'conversions.csv',
  key: 'conversion_id',
  requireOneOf: [],
  repeatedRows: 'once',
  feeds: ['/', '/influencers/', '/attribution/', '/brands/', '/data-quality/'],
  columns: {
    conversion_id: id({
      doc: 'Name of the order in the other tables',
      example: 'C000031',
      required: true,
      aliases: ['order_id', 'transaction_id'],
    }),
    customer_id: id({
      doc: 'Who ordered, as in touchpoints',
      example: 'U00517',
      required: true,
      aliases: ['user_id', 'visitor_id', 'user_pseudo_id', 'cookie'],
    }),
    post_id: id({
      doc: 'Post that the shop tracked; may be empty',
      example: 'P000123',
      references: 'posts.post_id',
    }),
    influencer_id: id({
      doc: 'Influencer that the shop tracked; may be empty',
      example: 'I0042',
      references: 'influencers.influencer_id',
    }),
    brand_id: id({ doc: 'Brand that sold', example: 'B01', references: 'brands.brand_id' }),
    conversion_date: instant({
      doc: 'Time of the order; a date alone is the end of that day, so that touches of the day count as before it',
      example: '2024-06-18T14:05:00Z',
      required: true,
      dateOnly: 'end',
      aliases: ['order_date', 'timestamp', 'event_time', 'time', 'date'],
    }),
    attribution_type: closedCategory({
      doc: "Model that the shop's own analytics used for this order",
      example: 'last_touch',
      known: ['first_touch', 'last_touch', 'linear', 'time_decay', 'position_based'],
    }),
    utm_source: text({ doc: 'Source tag of the last link', example: 'instagram' }),
    utm_medium: text({ doc: 'Medium tag of the last link', example: 'influencer' }),
    order_value: money({
      doc: 'Money of the order',
      example: '129.90',
      required: true,
      min: 0,
      max: 1e8,
      aliases: ['conversion_value', 'value', 'revenue', 'order_total'],
    }),
    product_category: openCategory({
      doc: 'What was ordered',
      example: 'Clothing',
      known: ['Clothing', 'Accessories', 'Footwear', 'Bags', 'Jewelry'],
    }),
    discount_code_used: boolean({ doc: 'Whether a discount code was used', example: 'false' }),
    customer_journey_length: number({
      doc: 'From the first touch to the order, as the shop counts it',
      example: '12',
      unit: 'days',
      min: 0,
      max: 10_000,
    }),
    touchpoints_count: integer({
      doc: 'Touches before the order, as the shop counts them',
      example: '4',
      unit: 'touches',
      min: 0,
      max: 1e6,
    }),
  },
} as const satisfies Dataset;
