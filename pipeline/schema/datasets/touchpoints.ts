import type { Dataset } from '../dataset.ts';
import { boolean, id, instant, money, number, openCategory, share, text } from '../kinds/index.ts';
import { platforms, touchTypes } from './words.ts';

export const touchpoints = {
  name: 'touchpoints',
  doc: 'Touchpoints: who saw or clicked what, and when',
  expectedFile: 'touchpoints.csv',
  key: 'touchpoint_id',
  requireOneOf: [['channel', 'platform']],
  rowRule: {
    expected: 'a value in channel or platform, or an order on the row',
    holds: ({ channel, platform, conversion }) =>
      channel !== null || platform !== null || conversion === true,
  },
  repeatedRows: 'once',
  feeds: ['/', '/influencers/', '/attribution/', '/truth/', '/calculator/', '/data-quality/'],
  columns: {
    touchpoint_id: id({
      doc: 'Name of the touch; without this column, rows that are equal in every cell count once',
      example: 'T0000456',
      aliases: ['event_id'],
    }),
    customer_id: id({
      doc: 'Who was touched; the touches of one customer make a journey',
      example: 'U00517',
      required: true,
      aliases: ['user_id', 'visitor_id', 'user_pseudo_id', 'cookie'],
    }),
    post_id: id({ doc: 'Post that touched; may be empty', example: 'P000123', references: 'posts.post_id' }),
    touchpoint_type: openCategory({
      doc: 'What the customer did',
      example: 'click',
      known: touchTypes,
    }),
    touchpoint_date: instant({
      doc: 'Time of the touch; a date alone is the start of that day',
      example: '2024-06-18T14:05:00Z',
      required: true,
      dateOnly: 'start',
      aliases: ['timestamp', 'event_time', 'event_timestamp', 'time', 'date'],
    }),
    platform: openCategory({
      doc: 'Where it happened; also Website',
      example: 'Instagram',
      known: [...platforms, 'Website'],
    }),
    contributed_to_conversion: boolean({ doc: 'Whether an order followed', example: 'true' }),
    conversion_id: id({
      doc: 'The order that followed; may be empty',
      example: 'C000031',
      references: 'conversions.conversion_id',
    }),
    attribution_weight: share({
      doc: "Weight of this touch under the order's attribution_type; sums to 1 per order",
      example: '0.25',
    }),
    channel: text({
      doc: 'Marketing channel: paid_social, search, email, direct, influencer or your own words; derived from platform and post when the column is missing',
      example: 'paid_social',
      aliases: ['marketing_channel', 'traffic_source', 'source'],
    }),
    campaign: text({ doc: 'Campaign of the touch', example: 'spring-24', aliases: ['campaign_name'] }),
    sample_weight: number({
      doc: 'How many shoppers this journey stands for; 1 when the column is missing',
      example: '1',
      unit: 'shoppers',
      min: 1e-6,
      max: 1e9,
      aliases: ['weight'],
    }),
    conversion: boolean({
      doc: 'Whether the row is also an order, for logs without a table of conversions',
      example: '0',
      aliases: ['converted', 'is_conversion'],
    }),
    conversion_value: money({
      doc: 'Money of that order',
      example: '8.5',
      min: 0,
      max: 1e8,
      aliases: ['value', 'revenue', 'order_value'],
    }),
  },
} as const satisfies Dataset;
