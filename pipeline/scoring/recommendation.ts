import type { ScoringSettings } from '../config.ts';

export const ADVICES = ['grow', 'renew', 'renegotiate', 'test-more', 'stop'] as const;
export type Advice = (typeof ADVICES)[number];

/** Why: an id that a page turns into a sentence with the numbers beside it. */
export const REASONS = [
  'worth-more-than-paid',
  'about-worth-the-price',
  'likely-worth-the-price',
  'likely-worth-less',
  'worth-less-than-paid',
  'far-below-the-price',
  'too-uncertain',
  'never-booked',
  'no-price',
  'no-posts',
] as const;
export type Reason = (typeof REASONS)[number];

export interface Recommendation {
  readonly advice: Advice;
  readonly reason: Reason;
}

export interface Case {
  posts: number;
  sponsored: number;
  /** Paid for a post, or asked; NaN where unknown. */
  paid: number;
  /** Ends of the interval of the fair price. */
  low: number;
  high: number;
  /** Chance that the fair price is at least the price. */
  chance: number;
}

/**
 * One advice each, by where the price lies against the interval of the fair price: below it, grow; inside it, renew, or, where it is too wide
 * to tell and neither side is likely, test more; above it, renegotiate, unless even its upper end is too far below the price.
 */
export function recommend(
  { posts, sponsored, paid, low, high, chance }: Case,
  {
    widestReturn,
    likely,
    deepestDiscount,
  }: Pick<ScoringSettings, 'widestReturn' | 'likely' | 'deepestDiscount'>,
): Recommendation {
  if (posts === 0) return { advice: 'test-more', reason: 'no-posts' };
  if (sponsored === 0) return { advice: 'test-more', reason: 'never-booked' };
  if (!(paid > 0)) return { advice: 'test-more', reason: 'no-price' };
  if (low >= paid) return { advice: 'grow', reason: 'worth-more-than-paid' };
  if (high < deepestDiscount * paid) return { advice: 'stop', reason: 'far-below-the-price' };
  if (high < paid) return { advice: 'renegotiate', reason: 'worth-less-than-paid' };
  if (high <= widestReturn * low) return { advice: 'renew', reason: 'about-worth-the-price' };
  if (chance >= likely) return { advice: 'renew', reason: 'likely-worth-the-price' };
  if (chance <= 1 - likely) return { advice: 'renegotiate', reason: 'likely-worth-less' };
  return { advice: 'test-more', reason: 'too-uncertain' };
}
