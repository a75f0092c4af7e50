/** Whom to pay: what a score is made of, and when an advice is given. */
import { integer, number, numbers, shares } from './setting.ts';
import { ASSUMED } from './sources.ts';

export const scoring = {
  weights: shares(
    {
      'engagement-quality': 0.25,
      authenticity: 0.25,
      'conversion-rate': 0.3,
      'cost-efficiency': 0.15,
      'brand-alignment': 0.05,
    },
    { doc: 'share of each factor in the variance of scores', source: ASSUMED },
  ),
  engagement: numbers(
    { likes: 1, comments: 2, saves: 3, shares: 2 },
    { doc: 'what one engagement of a kind counts for', unit: 'likes', source: ASSUMED, min: 0, max: 100 },
  ),
  alignment: shares(
    { category: 0.5, age: 0.3, country: 0.2 },
    {
      doc: 'what the fit of a creator to a brand is made of; a part that the data do not tell is left out',
      source: ASSUMED,
    },
  ),
  segments: numbers(
    { high: 75, medium: 50 },
    { doc: 'least score of a segment; below is Low', unit: 'points', source: ASSUMED, min: 0, max: 100 },
  ),
  smallestPeerGroup: integer(30, {
    doc: 'creators of the same platform and tier that make a peer group; fewer are compared by tier, then with all',
    unit: 'creators',
    source: ASSUMED,
    min: 2,
    max: 10_000,
  }),
  groupOrders: number(10, {
    doc: 'orders of a peer group for which the mean of the whole roster counts when its own mean is estimated',
    unit: 'orders',
    source: ASSUMED,
    min: 0,
    max: 10_000,
  }),
  declaredError: number(0.05, {
    doc: 'standard deviation of a declared audience authenticity around the real one',
    unit: 'share of followers',
    source: ASSUMED,
    min: 0,
    max: 0.5,
  }),
  flagDistance: number(3.5, {
    doc: 'robust distance from the peers above which a creator is flagged',
    unit: 'standard deviations',
    source: 'iglewicz-outliers',
    min: 1,
    max: 100,
  }),
  flagChance: number(0.001, {
    doc: 'chance under the rate of the peers below which missing clicks or carts are flagged',
    unit: 'share of 1',
    source: ASSUMED,
    min: 1e-9,
    max: 0.2,
  }),
  flagPenalty: numbers(
    {
      'engagement-outlier': 0.1,
      'likes-without-comments': 0.3,
      'followers-without-reach': 0.4,
      'reach-without-clicks': 0.1,
      'clicks-without-carts': 0.2,
    },
    {
      doc: 'part of the declared authenticity that a flag takes away',
      unit: 'share of 1',
      source: ASSUMED,
      min: 0,
      max: 1,
    },
  ),
  targetReturn: number(0, {
    doc: 'wanted profit per unit of money spent on a creator, from the revenue that the post caused; 0 pays back what was spent',
    unit: 'times spend',
    source: ASSUMED,
    min: -0.99,
    max: 100,
  }),
  widestReturn: number(4, {
    doc: 'upper over lower end of the fair price above which it is too wide to tell: test more',
    unit: 'times',
    source: ASSUMED,
    min: 1.01,
    max: 1000,
  }),
  likely: number(0.8, {
    doc: 'chance from which on an advice is given though the interval is too wide: that the fair price is above the price, or below',
    unit: 'share of draws',
    source: ASSUMED,
    min: 0.5,
    max: 1,
  }),
  deepestDiscount: number(0.5, {
    doc: 'part of the price that must remain for a renegotiation to make sense; below, the advice is to stop',
    unit: 'share of the price',
    source: ASSUMED,
    min: 0,
    max: 1,
  }),
  causedDraws: integer(20, {
    doc: 'bootstrap draws for the error of the share of credit that is caused, which all creators have in common',
    unit: 'draws',
    min: 10,
    max: 10_000,
  }),
};
