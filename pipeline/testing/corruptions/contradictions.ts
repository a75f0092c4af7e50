import { has, is, type Case } from './case.ts';
import { change, later, shift } from '../clean-world/edits.ts';

/** Tables that contradict each other. */
export const contradictions: readonly Case[] = [
  [
    'a post on another platform',
    change('posts', { first: 8, of: is('content_type', 'reel') }, () => ({
      platform: 'YouTube',
      content_type: 'video',
    })),
    'post-platform posts.platform',
  ],
  [
    'touches on another platform',
    change('touchpoints', { first: 8, of: is('platform', 'TikTok') }, () => ({ platform: 'Twitter' })),
    'touch-platform touchpoints.platform',
  ],
  [
    'orders of the wrong influencer',
    change('conversions', { first: 8, of: has('post_id') }, () => ({ influencer_id: 'i0' })),
    'tracked-influencer conversions.influencer_id',
  ],
  [
    'orders of the wrong brand',
    change('conversions', { of: has('post_id') }, (row) => ({
      brand_id: row['brand_id'] === 'b1' ? 'b2' : 'b1',
    })),
    'tracked-brand conversions.brand_id',
  ],
  [
    'a tracked post that touched nobody',
    change('conversions', { first: 8, of: is('post_id', '') }, () => ({ post_id: 'p1' })),
    'tracked-post conversions.post_id',
  ],
  [
    'touches of somebody else',
    change(
      'touchpoints',
      { first: 8, of: (row) => has('conversion_id')(row) && row['post_id'] === '' },
      (_, i) => ({ customer_id: `c14${String(i)}` }),
    ),
    'touch-customer touchpoints.customer_id',
  ],
  [
    'a code without a post that shows it',
    change('conversions', { first: 6, of: is('post_id', '') }, () => ({ discount_code_used: 'true' })),
    'discount-code conversions.discount_code_used',
  ],
  [
    'an organic post with a brand',
    change('posts', { first: 9, of: is('is_sponsored', 'false') }, () => ({ brand_id: 'b1' })),
    'sponsored-brand posts.brand_id',
  ],
  [
    'a sponsored post without a brand',
    change('posts', { first: 9, of: is('is_sponsored', 'true') }, () => ({ brand_id: '' })),
    'sponsored-brand posts.brand_id',
  ],
  [
    'an organic post with a cost',
    change('posts', { first: 9, of: is('is_sponsored', 'false') }, (row) => ({
      cost: String(Number(row['reach']) / 200),
    })),
    'organic-cost posts.cost',
  ],
  [
    'a sponsored post without a cost',
    change('posts', { first: 9, of: is('is_sponsored', 'true') }, () => ({ cost: '' })),
    'sponsored-cost posts.cost',
  ],
  ['shuffled weekdays', shift('posts', 'day_of_week', 1), 'weekday posts.day_of_week'],
  [
    'weekdays from Sunday',
    change('posts', {}, (row) => ({ day_of_week: String((Number(row['day_of_week']) + 1) % 7) })),
    'weekday posts.day_of_week',
  ],
  [
    'orders of another year',
    change('conversions', { first: 9, of: is('customer_journey_length', '') }, (row) => ({
      conversion_date: later(row['conversion_date'], 366 * 24),
    })),
    'order-outside-touches conversions.conversion_date',
    'tracking-gap conversions.conversion_date',
  ],
  [
    'touches after their order',
    change('touchpoints', { first: 5, of: is('attribution_weight', '0.500000') }, (row) => ({
      touchpoint_date: later(row['touchpoint_date'], 24 * 20),
    })),
    'touch-after-order touchpoints.touchpoint_date',
    'journey-length conversions.customer_journey_length',
  ],
  [
    'touches before their post',
    change('posts', { first: 1200, of: is('is_sponsored', 'true') }, (row) => ({
      post_date: later(`${row['post_date'] ?? ''}T00:00:00Z`, 28 * 24).slice(0, 10),
    })),
    'touch-before-post touchpoints.touchpoint_date',
  ],
];
