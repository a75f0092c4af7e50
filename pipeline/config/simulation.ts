/**
 * The simulated world: how many of everything, how creators and posts are made, how shoppers see, look and buy.
 * A default names its source in docs/industry_benchmarks.md, or says that it is an assumption (tuned so that the rate of
 * orders, the length of paths and the share of sales that would come anyway are those of the field).
 */
import {
  checkedText,
  choice,
  integer,
  number,
  numbers,
  optionalInteger,
  share,
  shares,
  text,
} from './setting.ts';

const ASSUMED = 'assumption';

/** Named variations of the world: what is laid over the values below. */
export const SCENARIOS = [
  'default',
  'strong-mediation',
  'weak-intent',
  'strong-ads',
  'low-heterogeneity',
  'heavy-retargeting',
] as const;
export type Scenario = (typeof SCENARIOS)[number];

const rate = (value: number, doc: string, unit: string): ReturnType<typeof number> =>
  number(value, { doc, unit, source: ASSUMED, min: 0, max: 100 });

export const simulation = {
  seed: text('hemline', 'the same seed gives the same world, byte by byte'),
  scenario: choice('default', SCENARIOS, 'a named variation of the world'),
  start: checkedText('2024-01-01', {
    doc: 'first day of the year that is reported',
    expected: 'a day such as 2024-01-01',
    accepts: (day) => /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(Date.parse(`${day}T00:00:00Z`)),
  }),
  days: integer(366, { doc: 'days that are reported', unit: 'days', min: 60, max: 3660 }),
  sizes: {
    brands: integer(25, { doc: 'brands', unit: 'rows', min: 1, max: 1000 }),
    influencers: integer(1500, { doc: 'creators', unit: 'rows', min: 1, max: 100_000 }),
    posts: integer(50_000, { doc: 'posts, organic ones too', unit: 'rows', min: 1, max: 5_000_000 }),
    touchpoints: integer(100_000, { doc: 'touches in the log', unit: 'rows', min: 20, max: 20_000_000 }),
    conversions: optionalInteger(null, {
      doc: 'orders; null means three for every ten touches, which leaves room for journeys without an order',
      unit: 'rows',
      min: 1,
      max: 6_000_000,
    }),
  },
  shopper: {
    windowDays: integer(30, {
      doc: 'how long one shopper is followed',
      unit: 'days',
      min: 7,
      max: 90,
      source: ASSUMED,
    }),
    affinitySpread: number(1, {
      doc: 'standard deviation of log affinity to buy, which nobody sees',
      source: ASSUMED,
      min: 0,
      max: 3,
    }),
    responseExponent: number(0.5, {
      doc: 'advertising works in proportion to affinity to this power',
      source: ASSUMED,
      min: 0,
      max: 2,
    }),
    exposureExponent: number(0.3, {
      doc: 'creator posts are seen in proportion to affinity to this power',
      source: ASSUMED,
      min: 0,
      max: 2,
    }),
    episodeRate: rate(0.101, 'expected shopping episodes of an average shopper per window', 'episodes'),
    episodeDays: rate(5, 'mean length of an episode', 'days'),
    buyRateInEpisode: rate(
      0.055,
      'orders per day during an episode, with no advertising at all',
      'orders per day',
    ),
    buyRateOutside: rate(0.00008, 'orders per day outside, of an average shopper', 'orders per day'),
    botShare: number(0.04, {
      doc: 'devices that are no people, per shopper',
      unit: 'share of shoppers',
      source: ASSUMED,
      min: 0,
      max: 1,
    }),
  },
  touches: {
    postsSeen: numbers(
      { Instagram: 0.29, TikTok: 0.24, YouTube: 0.06, Twitter: 0.06 },
      {
        doc: 'sponsored posts that an average shopper sees per window',
        unit: 'posts',
        source: ASSUMED,
        min: 0,
        max: 20,
      },
    ),
    platformUse: numbers(
      { Instagram: 0.6, TikTok: 0.5, YouTube: 0.7, Twitter: 0.25 },
      { doc: 'shoppers who use the platform', unit: 'share of shoppers', source: ASSUMED, min: 0.01, max: 1 },
    ),
    mostPostsSeen: number(6, {
      doc: 'cap on the expected number per platform and window',
      unit: 'posts',
      source: ASSUMED,
      min: 0.1,
      max: 30,
    }),
    paidSocial: rate(0.42, 'ads that an average shopper sees per window', 'ads'),
    emailSubscribers: share(0.12, 'shoppers of average affinity who get the newsletter'),
    emailRate: rate(1, 'newsletters that a subscriber opens per window', 'e-mails'),
    searchInEpisode: rate(0.13, 'searches per day during an episode', 'searches per day'),
    searchOutside: rate(0.001, 'searches per day outside', 'searches per day'),
    directInEpisode: rate(0.16, 'direct visits per day during an episode', 'visits per day'),
    directOutside: rate(0.0018, 'direct visits per day outside', 'visits per day'),
    searchAfterPost: share(0.045, 'posts of an average creator that lead to a search'),
    directAfterPost: share(0.055, 'posts of an average creator that lead to a direct visit'),
    searchAfterAd: share(0.03, 'ads that lead to a search'),
    directAfterAd: share(0.03, 'ads that lead to a direct visit'),
    visitAfterPost: share(0.04, 'posts that are clicked through to the shop'),
    retargetAfterVisit: share(0.33, 'visits that are followed by a retargeting ad'),
    followDays: rate(1, 'mean time from a post or an ad to the search or visit that it leads to', 'days'),
    retargetDays: rate(1.5, 'mean time from a visit to its retargeting ad', 'days'),
    seeDays: rate(0.7, 'mean time from the end of the day of a post to when it is seen', 'days'),
  },
  effects: {
    strength: numbers(
      {
        Instagram: 0.0085,
        TikTok: 0.0068,
        YouTube: 0.019,
        Twitter: 0.0022,
        paid_social: 0.0024,
        retargeting: 0.0055,
        search: 0.0165,
        email: 0.009,
        direct: 0,
      },
      {
        doc: 'orders that one touch causes in an average shopper, before saturation',
        unit: 'orders',
        source: ASSUMED,
        min: 0,
        max: 1,
      },
    ),
    decayDays: numbers(
      {
        Instagram: 5.8,
        TikTok: 4.3,
        YouTube: 7.2,
        Twitter: 2.9,
        paid_social: 4.3,
        retargeting: 1.5,
        search: 1,
        email: 2,
        direct: 1,
      },
      {
        doc: 'mean time until the effect of a touch has passed',
        unit: 'days',
        source: ASSUMED,
        min: 0.05,
        max: 90,
      },
    ),
    saturation: number(0.85, {
      doc: 'each further touch of a channel works this much of the one before',
      source: ASSUMED,
      min: 0,
      max: 1,
    }),
    creatorSpread: number(0.5, {
      doc: 'standard deviation of log persuasion among creators',
      source: ASSUMED,
      min: 0,
      max: 3,
    }),
    fitMatch: number(1.3, {
      doc: 'effect of a post whose creator shares the category of the brand',
      source: ASSUMED,
      min: 0,
      max: 10,
    }),
    fitOther: number(0.8, { doc: 'effect of any other post', source: ASSUMED, min: 0, max: 10 }),
    codeBoost: number(1.2, {
      doc: 'effect of a post with a discount code',
      source: ASSUMED,
      min: 0,
      max: 10,
    }),
  },
  creators: {
    platform: shares(
      { Instagram: 0.45, TikTok: 0.35, YouTube: 0.12, Twitter: 0.08 },
      { doc: 'creators by platform', source: ASSUMED },
    ),
    tier: shares(
      { nano: 0.4, micro: 0.35, mid: 0.15, macro: 0.07, mega: 0.03 },
      { doc: 'creators by tier', source: ASSUMED },
    ),
    authenticity: numbers(
      { nano: 0.86, micro: 0.82, mid: 0.78, macro: 0.74, mega: 0.7 },
      {
        doc: 'mean share of followers who are real',
        unit: 'share of followers',
        source: 'suspicious followers',
        min: 0.05,
        max: 0.99,
      },
    ),
    authenticityWeight: number(14, {
      doc: 'how closely authenticity keeps to its mean: a + b of its beta distribution',
      source: ASSUMED,
      min: 1,
      max: 1000,
    }),
    heavyFraud: numbers(
      { nano: 0.03, micro: 0.05, mid: 0.07, macro: 0.08, mega: 0.09 },
      {
        doc: 'creators who bought most of their followers',
        unit: 'share of creators',
        source: 'accounts touched by fraud',
        min: 0,
        max: 1,
      },
    ),
    reachRate: numbers(
      { nano: 0.38, micro: 0.23, mid: 0.18, macro: 0.15, mega: 0.12 },
      {
        doc: 'real followers who see a post',
        unit: 'share of real followers',
        source: 'reach / followers per IG post',
        min: 0.001,
        max: 1,
      },
    ),
    platformReach: numbers(
      { Instagram: 1, TikTok: 1.3, YouTube: 0.5, Twitter: 0.3 },
      { doc: 'reach against Instagram', source: ASSUMED, min: 0.01, max: 10 },
    ),
    reachSpread: number(0.5, {
      doc: 'standard deviation of log reach among posts of one creator',
      source: ASSUMED,
      min: 0,
      max: 3,
    }),
  },
  posts: {
    sponsoredSmall: share(0.1, 'posts of nano and micro creators that a brand paid for'),
    sponsoredLarge: share(0.25, 'posts of mid creators and above that a brand paid for'),
    code: share(0.3, 'sponsored posts with a discount code'),
    sameCategory: number(3, {
      doc: 'how much likelier a brand books a creator of its own category',
      source: ASSUMED,
      min: 1,
      max: 100,
    }),
    reachPower: number(0.85, {
      doc: 'a post is seen in proportion to its reach to this power',
      source: ASSUMED,
      min: 0,
      max: 2,
    }),
  },
  brands: {
    tier: shares(
      { Luxury: 0.2, Premium: 0.25, 'Mid-market': 0.3, 'Fast-fashion': 0.15, DTC: 0.1 },
      { doc: 'brands by price level', source: ASSUMED },
    ),
    orderValue: numbers(
      { Luxury: 900, Premium: 260, 'Mid-market': 95, 'Fast-fashion': 48, DTC: 125 },
      { doc: 'mean order', unit: 'USD', source: 'AOV fashion', min: 1, max: 100_000 },
    ),
    popularity: numbers(
      { Luxury: 0.5, Premium: 0.8, 'Mid-market': 1.4, 'Fast-fashion': 2.2, DTC: 0.9 },
      { doc: 'shoppers per brand, relative', source: ASSUMED, min: 0.01, max: 100 },
    ),
    popularitySpread: number(0.5, {
      doc: 'standard deviation of log popularity within a level',
      source: ASSUMED,
      min: 0,
      max: 3,
    }),
  },
  season: numbers(
    {
      Jan: 0.726,
      Feb: 0.811,
      Mar: 0.968,
      Apr: 0.954,
      May: 1.034,
      Jun: 0.958,
      Jul: 0.972,
      Aug: 1.031,
      Sep: 0.903,
      Oct: 0.952,
      Nov: 1.117,
      Dec: 1.573,
    },
    {
      doc: 'sales of clothing shops by month against the mean month',
      source: 'seasonality',
      min: 0.01,
      max: 100,
    },
  ),
};
