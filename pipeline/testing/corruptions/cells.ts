import { has, is, share, type Case } from './case.ts';
import { append, change, rowsOf } from '../clean-world/edits.ts';

/** Cells that cannot be read, cells that are missing, and names of rows that are not there. */
export const cells: readonly Case[] = [
  [
    'an order twice',
    append('conversions', (t) => rowsOf(t, 'conversions').slice(0, 3)),
    'duplicate-row conversions',
  ],
  [
    'an order id twice',
    change('conversions', { first: 1 }, () => ({ conversion_id: 'o5' })),
    'primary-key conversions.conversion_id',
    'foreign-key touchpoints.conversion_id',
    'journey-length conversions.customer_journey_length',
    'touch-after-order touchpoints.touchpoint_date',
    'touch-count conversions.touchpoints_count',
    'touch-customer touchpoints.customer_id',
  ],
  [
    'negative money',
    change('conversions', { first: 2 }, () => ({ order_value: '-20' })),
    'constraint-error conversions.order_value',
    'foreign-key touchpoints.conversion_id',
  ],
  [
    'missing money',
    change('conversions', { first: 2 }, () => ({ order_value: '' })),
    'constraint-error conversions.order_value',
    'foreign-key touchpoints.conversion_id',
  ],
  [
    'money in words',
    change('posts', { first: 2, of: is('is_sponsored', 'true') }, () => ({ cost: '12USD' })),
    'type-error posts.cost',
  ],
  [
    'a date that does not exist',
    change('posts', { first: 1 }, () => ({ post_date: '2024-02-30' })),
    'type-error posts.post_date',
  ],
  [
    'an unknown tier',
    change('influencers', { first: 1 }, () => ({ tier: 'giga' })),
    'constraint-error influencers.tier',
    'foreign-key posts.influencer_id',
  ],
  [
    'an unknown platform',
    change('touchpoints', { first: 4, of: is('channel', 'search') }, () => ({ platform: 'Tumblr' })),
    'deviated-value touchpoints.platform',
  ],
  [
    'missing ages',
    change('influencers', {}, share('age_group', '', 8)),
    'missing-value influencers.age_group',
  ],
  [
    'missing channels',
    change('touchpoints', { of: is('platform', 'Website') }, share('channel', '', 8)),
    'missing-value touchpoints.channel',
  ],
  [
    'a post of nobody',
    change('posts', { first: 5, of: is('is_sponsored', 'false') }, () => ({ influencer_id: 'i9999' })),
    'foreign-key posts.influencer_id',
  ],
  [
    'a post for no brand',
    change('posts', { first: 5, of: is('is_sponsored', 'true') }, () => ({ brand_id: 'b99' })),
    'foreign-key posts.brand_id',
  ],
  [
    'an order of no post',
    change('conversions', { first: 5, of: has('post_id') }, () => ({ post_id: 'p99999', influencer_id: '' })),
    'foreign-key conversions.post_id',
    'discount-code conversions.discount_code_used',
    'tracked-post conversions.post_id',
  ],
  [
    'an order of no influencer',
    change('conversions', { first: 5, of: is('post_id', '') }, () => ({ influencer_id: 'i9999' })),
    'foreign-key conversions.influencer_id',
  ],
  [
    'an order of no brand',
    change('conversions', { first: 5, of: is('post_id', '') }, () => ({ brand_id: 'b99' })),
    'foreign-key conversions.brand_id',
  ],
  [
    'a touch by no post',
    change('touchpoints', { first: 5, of: is('conversion_id', '') }, () => ({ post_id: 'p99999' })),
    'foreign-key touchpoints.post_id',
  ],
  [
    'a touch of no order',
    change('touchpoints', { first: 5, of: is('conversion_id', '') }, (_, i) => ({
      conversion_id: `x${String(i)}`,
      attribution_weight: '1',
      contributed_to_conversion: 'true',
    })),
    'foreign-key touchpoints.conversion_id',
  ],
  [
    'spend of no brand',
    change('spend', { first: 2 }, () => ({ brand_id: 'b99' })),
    'foreign-key spend.brand_id',
    'spend-months spend.month',
  ],
];
