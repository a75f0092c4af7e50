import { contentCategories, formats, platforms } from '../schema/datasets/words.ts';

/** The words of the simulated world, in the order in which tables and draws go through them. */
export const PLATFORMS = platforms;
export const TIERS = ['nano', 'micro', 'mid', 'macro', 'mega'] as const;
export const BRAND_TIERS = ['Luxury', 'Premium', 'Mid-market', 'Fast-fashion', 'DTC'] as const;
export const CATEGORIES = contentCategories;
export const FORMATS = formats;
export type Format = (typeof formats)[number];

/** Creators' posts count for their platform; the others are channels of their own. Channel number = bit in a coalition. */
export const CHANNELS = [...PLATFORMS, 'paid_social', 'retargeting', 'search', 'email', 'direct'] as const;
export type Channel = (typeof CHANNELS)[number];

export const CHANNEL = {
  paidSocial: 4,
  retargeting: 5,
  search: 6,
  email: 7,
  direct: 8,
} as const;

export const isCreatorChannel = (channel: number): boolean => channel < PLATFORMS.length;

/** Followers from the first number up to the second. */
export const FOLLOWERS = {
  nano: [1e3, 1e4],
  micro: [1e4, 1e5],
  mid: [1e5, 5e5],
  macro: [5e5, 1e6],
  mega: [1e6, 6e6],
} as const satisfies Record<(typeof TIERS)[number], readonly [number, number]>;
