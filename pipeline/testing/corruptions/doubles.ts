import { double, is, type Case } from './case.ts';
import { append, change, remove, rowsOf } from '../clean-world/edits.ts';

/** Doubles that no id shows, and amounts of the wrong size. */
export const doubles: readonly Case[] = [
  [
    'an account under two ids',
    append('influencers', (t) => rowsOf(t, 'influencers').slice(0, 4).map(double('influencer_id'))),
    'same-account influencers.username',
  ],
  [
    'an order under two ids',
    append('conversions', (t) =>
      rowsOf(t, 'conversions').filter(is('touchpoints_count', '0')).slice(0, 4).map(double('conversion_id')),
    ),
    'repeated-order conversions',
  ],
  [
    'a pixel that fires twice',
    append('touchpoints', (t) =>
      rowsOf(t, 'touchpoints').filter(is('conversion_id', '')).slice(0, 9).map(double('touchpoint_id')),
    ),
    'repeated-touch touchpoints',
  ],
  [
    'a customer under two ids',
    append('touchpoints', (t) =>
      rowsOf(t, 'touchpoints')
        .filter((row) => /^c9\d\d$/.test(row['customer_id'] ?? ''))
        .map((row) => double('customer_id')(double('touchpoint_id')(row))),
    ),
    'repeated-journey touchpoints.customer_id',
  ],
  [
    'a customer named (not set)',
    change('touchpoints', { first: 700, of: is('conversion_id', '') }, () => ({ customer_id: '(not set)' })),
    'shared-customer touchpoints.customer_id',
  ],
  [
    'likes above reach',
    change('posts', { first: 9, of: is('is_sponsored', 'false') }, (row) => ({
      likes: String(Number(row['reach']) + 1),
    })),
    'engagement-above-reach posts.likes',
  ],
  [
    'saves above reach',
    change('posts', { first: 3 }, (row) => ({ saves: String(Number(row['reach']) + 1) })),
    'engagement-above-reach posts.saves',
  ],
  [
    'reach above impressions',
    change('posts', { first: 9 }, (row) => ({ impressions: String(Number(row['reach']) - 1) })),
    'reach-above-impressions posts.reach',
  ],
  [
    'the wrong tier for the followers',
    change('influencers', { first: 9, of: is('tier', 'micro') }, () => ({ tier: 'mid' })),
    'tier-of-followers influencers.tier',
  ],
  [
    'engagement rates made up',
    change('influencers', { first: 60 }, (row) => ({
      engagement_rate: String(Number(row['engagement_rate']) * 1.9),
    })),
    'declared-engagement influencers.engagement_rate',
  ],
  [
    'orders of 0',
    change('conversions', { first: 4 }, () => ({ order_value: '0' })),
    'empty-order conversions.order_value',
  ],
  [
    'cents read as dollars',
    change('conversions', { first: 2 }, (row) => ({ order_value: String(Number(row['order_value']) * 100) })),
    'order-outlier conversions.order_value',
  ],
  [
    'a price in yen',
    change('posts', { first: 2, of: is('is_sponsored', 'true') }, (row) => ({
      cost: String(Number(row['cost']) * 150),
    })),
    'cost-outlier posts.cost',
  ],
  [
    'journeys without an order are missing',
    remove('touchpoints', is('conversion_id', '')),
    'conversion-rate touchpoints',
  ],
];
