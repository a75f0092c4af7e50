import { number, numbers } from '../setting.ts';
import { ASSUMED, rate, share } from './assumed.ts';

/** What shoppers see and do, and what leads to what. */
export const touches = {
  postsSeen: numbers(
    { Instagram: 0.29, TikTok: 0.24, YouTube: 0.06, Twitter: 0.06 },
    {
      doc: 'sponsored posts that an average shopper sees per window',
      unit: 'posts',
      source: [ASSUMED, 'thoughtmetric-touches', 'google-nielsen-visits'],
      note: 'tuned so that buyers have somewhat fewer touches on record than the published mean: the numbers of touches and orders leave no room for more',
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
  searchAfterPost: share(0.045, 'posts of an average creator that lead to a search', [ASSUMED, 'sapp-vaver']),
  directAfterPost: share(0.055, 'posts of an average creator that lead to a direct visit'),
  searchAfterAd: share(0.03, 'ads that lead to a search', [ASSUMED, 'kireyev-search', 'sapp-vaver']),
  directAfterAd: share(0.03, 'ads that lead to a direct visit'),
  visitAfterPost: share(0.04, 'posts that are clicked through to the shop'),
  retargetAfterVisit: share(0.33, 'visits that are followed by a retargeting ad'),
  followDays: rate(1, 'mean time from a post or an ad to the search or visit that it leads to', 'days'),
  retargetDays: rate(1.5, 'mean time from a visit to its retargeting ad', 'days'),
  seeDays: rate(
    0.7,
    'mean time until a post is seen, counted from a random moment of the day after its hour',
    'days',
  ),
  kinds: numbers(
    { like: 0.05, save: 0.015, comment: 0.005, adClick: 0.1 },
    {
      doc: 'posts seen that the log knows as a like, a save or a comment, and ads that it knows as a click',
      unit: 'share of touches',
      source: ASSUMED,
      min: 0,
      max: 0.3,
    },
  ),
};
