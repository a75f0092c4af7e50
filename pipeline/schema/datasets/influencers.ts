import type { Dataset } from '../dataset.ts';
import {
  boolean,
  closedCategory,
  id,
  integer,
  money,
  number,
  openCategory,
  share,
  text,
} from '../kinds/index.ts';
import { contentCategories, audienceAges, platforms, tiers } from './words.ts';

export const influencers = {
  name: 'influencers',
  doc: 'Influencers: the roster, one account per row',
  expectedFile: 'influencers.csv',
  key: 'influencer_id',
  requireOneOf: [],
  repeatedRows: 'once',
  feeds: ['/influencers/', '/content/', '/calculator/', '/data-quality/'],
  columns: {
    influencer_id: id({
      doc: 'Name of the influencer in the other tables',
      example: 'I0042',
      required: true,
      aliases: ['creator_id'],
    }),
    username: text({ doc: 'Account name as shown', example: 'lena.wears', aliases: ['handle', 'user_name'] }),
    platform: openCategory({
      doc: 'Platform of the account',
      example: 'Instagram',
      known: platforms,
      aliases: ['network'],
    }),
    tier: closedCategory({
      doc: 'Size by followers: nano 1K-10K, micro to 100K, mid to 500K, macro to 1M, mega above',
      example: 'micro',
      known: tiers,
    }),
    follower_count: integer({
      doc: 'Followers',
      example: '48200',
      unit: 'followers',
      min: 0,
      max: 1e10,
      aliases: ['followers'],
    }),
    engagement_rate: number({
      doc: 'Engagements per follower of a mean post',
      example: '3.4',
      unit: '%',
      min: 0,
      max: 100,
    }),
    country: text({ doc: 'Country of the account', example: 'US' }),
    content_category: openCategory({
      doc: 'What the account is about',
      example: 'Streetwear',
      known: contentCategories,
    }),
    avg_post_frequency: number({
      doc: 'Posts in a mean week',
      example: '4.5',
      unit: 'posts per week',
      min: 0,
      max: 1000,
    }),
    audience_authenticity_score: share({
      doc: 'Declared share of followers that are real people',
      example: '0.87',
    }),
    avg_collaboration_cost: money({
      doc: 'Mean price of a sponsored post',
      example: '850',
      unit: 'currency per post',
      min: 0,
      max: 1e8,
    }),
    account_age_months: integer({
      doc: 'Age of the account',
      example: '37',
      unit: 'months',
      min: 0,
      max: 600,
    }),
    gender: openCategory({
      doc: 'Gender as declared, for the fairness checks',
      example: 'Female',
      known: ['Female', 'Male', 'Non-binary', 'Unknown'],
    }),
    age_group: openCategory({
      doc: 'Age of the influencer in years, for the fairness checks',
      example: '25-34',
      known: [...audienceAges, '45+'],
    }),
    verified: boolean({ doc: 'Whether the platform has verified the account', example: 'true' }),
    active: boolean({ doc: 'Whether the account still posts', example: 'true' }),
  },
} as const satisfies Dataset;
