import { another, is, share, type Case } from './case.ts';
import { change, remove, shift } from '../clean-world/edits.ts';

/** Tables that are odd as a whole, and what is not in them. */
export const whole: readonly Case[] = [
  [
    'a column that the export did not fill',
    change('posts', {}, () => ({ caption_length: '0' })),
    'constant-column posts.caption_length',
  ],
  [
    'another split of platforms',
    another({ platform: { Instagram: 0.25, TikTok: 0.55, YouTube: 0.12, Twitter: 0.08 } }),
    'platform-shares influencers.platform',
  ],
  [
    'another split of tiers',
    another({ tier: { nano: 0.2, micro: 0.3, mid: 0.25, macro: 0.15, mega: 0.1 } }),
    'tier-shares influencers.tier',
  ],
  [
    'another split of ages',
    change('influencers', {}, share('age_group', '45+', 4)),
    'age-shares influencers.age_group',
  ],
  [
    'mostly women',
    change('influencers', {}, share('gender', 'Female', 3)),
    'gender-shares influencers.gender',
  ],
  [
    'half from the United States',
    change('influencers', {}, share('country', 'US', 2)),
    'country-share influencers.country',
  ],
  [
    'one gender on a platform',
    change('influencers', { of: is('platform', 'YouTube') }, () => ({ gender: 'Female' })),
    'platform-gender influencers.gender',
  ],
  [
    'photos in place of stories',
    change('posts', { of: is('content_type', 'story') }, () => ({ content_type: 'photo' })),
    'content-type-shares posts.content_type',
  ],
  [
    'reels on YouTube',
    change('posts', { of: is('content_type', 'shorts') }, () => ({ content_type: 'reel' })),
    'content-type-of-platform posts.content_type',
    'content-type-shares posts.content_type',
  ],
  [
    'engagement per view',
    change('influencers', {}, (row) => ({ engagement_rate: String(Number(row['engagement_rate']) * 4) })),
    'engagement-by-tier influencers.engagement_rate',
    'declared-engagement influencers.engagement_rate',
  ],
  [
    'engagement apart from its rows',
    shift('influencers', 'engagement_rate', 77),
    'followers-engagement influencers.engagement_rate',
    'declared-engagement influencers.engagement_rate',
    'engagement-by-tier influencers.engagement_rate',
  ],
  [
    'authenticity apart from its rows',
    shift('influencers', 'audience_authenticity_score', 77),
    'tier-authenticity influencers.audience_authenticity_score',
  ],
  [
    'prices apart from their rows',
    shift('influencers', 'avg_collaboration_cost', 77),
    'followers-cost influencers.avg_collaboration_cost',
  ],
  [
    'comments apart from their rows',
    shift('posts', 'comments', 1),
    'likes-comments posts.comments',
    'engagement-above-reach posts.comments',
  ],
  [
    'saves apart from their rows',
    shift('posts', 'saves', 1),
    'likes-saves posts.saves',
    'engagement-above-reach posts.saves',
    'declared-engagement influencers.engagement_rate',
  ],
  [
    'three days without tracking',
    remove('touchpoints', ({ touchpoint_date }) => /^2024-03-1[234]/.test(touchpoint_date ?? '')),
    'tracking-gap touchpoints.touchpoint_date',
    'journey-length conversions.customer_journey_length',
    'touch-count conversions.touchpoints_count',
    'tracked-post conversions.post_id',
    'weight-sum touchpoints.attribution_weight',
  ],
  [
    'touches on the full hour',
    change('touchpoints', {}, (row) => ({
      touchpoint_date: `${row['touchpoint_date']?.slice(0, 13) ?? ''}:00:00Z`,
    })),
    'rounded-times touchpoints.touchpoint_date',
    'journey-length conversions.customer_journey_length',
  ],
  [
    'a month without spend',
    remove('spend', ({ month, brand_id }) => month === '2024-02' && brand_id === 'b3'),
    'spend-months spend.month',
  ],
  [
    'spend on an unknown channel',
    change('spend', { of: is('channel', 'search') }, () => ({ channel: 'radio' })),
    'spend-channel spend.channel',
  ],
  [
    'a lift test of an unknown channel',
    change('lift_tests', { first: 1 }, () => ({ channel: 'radio' })),
    'lift-channel lift_tests.channel',
  ],
  [
    'a lift test that ends first',
    change('lift_tests', { first: 1 }, () => ({ end: '2024-01-01' })),
    'lift-period lift_tests.end',
  ],
  [
    'a lift test without an error',
    change('lift_tests', { first: 1 }, () => ({ standard_error: '0' })),
    'lift-error lift_tests.standard_error',
  ],
];
