import type { Numbers, Roster } from './roster.ts';

const some = <T>(n: number, of: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => of(i));

/** A roster of so many creators for tests, the best first: one platform, two tiers, followers from 1,000 upwards. */
export function rosterOfSize(n: number): Roster {
  const none: Numbers = some(n, () => null);
  const interval = (value: Numbers) => ({ value, low: none, high: none });
  return {
    level: null,
    basis: 'caused',
    limits: { high: 75, medium: 50 },
    factors: [],
    brands: [],
    values: { platform: ['TikTok'], tier: ['nano', 'mega'], category: ['Shoes'], country: ['DK', 'FR'] },
    code: {
      platform: some(n, () => 0),
      tier: some(n, (i) => i % 2),
      category: some(n, () => 0),
      country: some(n, (i) => i % 2),
    },
    name: some(n, (i) => `creator_${i}`),
    slug: some(n, (i) => `creator-${i}`),
    followers: some(n, (i) => 1000 + 37 * i),
    rate: some(n, (i) => Number((0.01 + (i % 50) / 1000).toPrecision(3))),
    price: some(n, (i) => 10 + (i % 90)),
    score: interval(some(n, (i) => Number((90 - (60 * i) / n).toFixed(1)))),
    rank: some(n, (i) => i + 1),
    noScore: some(n, () => null),
    segment: some(n, (i) => (i < n / 4 ? 0 : 1)),
    returns: interval(some(n, (i) => (i % 7) - 1)),
    advice: some(n, (i) => i % 5),
    chanceHigh: none,
    revenue: interval(none),
    fair: interval(none),
    percentiles: [],
  };
}
