import { choice, number, numbers, shares } from '../setting.ts';
import { ASSUMED, share } from './assumed.ts';

/** What orders are worth, and how the shop records them. */
export const orders = {
  valueSpread: number(0.45, {
    doc: 'standard deviation of log order value within a brand',
    source: ASSUMED,
    min: 0,
    max: 3,
  }),
  category: shares(
    { Clothing: 0.5, Footwear: 0.18, Accessories: 0.16, Bags: 0.1, Jewelry: 0.06 },
    { doc: 'orders by category', source: ASSUMED },
  ),
  categoryValue: numbers(
    { Clothing: 1, Footwear: 1.15, Accessories: 0.55, Bags: 1.7, Jewelry: 1.3 },
    {
      doc: 'order value by category',
      unit: 'times, before scaling to mean 1',
      source: ASSUMED,
      min: 0.01,
      max: 100,
    },
  ),
  codeUse: share(0.35, 'orders of shoppers who saw a post with a discount code that use it'),
  codeDiscount: numbers(
    { least: 0.1, most: 0.15 },
    { doc: 'what a discount code takes off', unit: 'share of the order', source: ASSUMED, min: 0, max: 0.9 },
  ),
  shopModel: shares(
    { last_touch: 0.3, first_touch: 0.2, linear: 0.2, time_decay: 0.15, position_based: 0.15 },
    {
      doc: 'attribution models in the analytics of shops',
      source: 'neilpatel-models',
      note: 'last, first and linear about in their published proportions; the log knows no data-driven model and no shop without one, so the rest is assumed',
    },
  ),
  cartBeforeOrder: share(0.75, 'last visits before an order that fill a cart', [ASSUMED, 'baymard-carts']),
  cartOtherwise: share(0.12, 'other visits that fill a cart', [ASSUMED, 'baymard-carts']),
};

/** What a sponsored post costs. */
export const prices = {
  pricing: choice(
    'cpm',
    ['cpm', 'list'],
    'cpm: by the people whom a post of the creator should reach if followers are as declared; list: by published prices per tier',
  ),
  cpm: numbers(
    { Instagram: 1.65, TikTok: 1.35, YouTube: 5, Twitter: 2 },
    {
      doc: 'price of a thousand real people reached, before surcharges',
      unit: 'USD per 1,000 people',
      source: [ASSUMED, 'wordontheblock-prices'],
      note: 'a third of what is published, set so that posts together about pay for themselves: at published prices creators cost more than they sell, and no report is needed; Twitter is assumed',
      min: 0.01,
      max: 1000,
    },
  ),
  tierSurcharge: numbers(
    { nano: 1.1, micro: 1.25, mid: 1.8, macro: 1.8, mega: 1.85 },
    {
      doc: 'fame is dearer than reach: price by tier',
      unit: 'times',
      source: ASSUMED,
      min: 0.01,
      max: 100,
    },
  ),
  falseFollowers: share(
    0.5,
    'followers declared to be false are paid for like real ones to this part: they are on the invoice, and never buy',
  ),
  brandPower: number(0.5, {
    doc: 'dear brands pay more: price goes with the mean order of the brand to this power',
    source: ASSUMED,
    min: 0,
    max: 2,
  }),
  brandReference: number(210, {
    doc: 'mean order of a brand that pays just the price of the creator',
    unit: 'USD',
    source: ASSUMED,
    min: 1,
    max: 100_000,
  }),
  creatorSpread: number(0.2, {
    doc: 'standard deviation of log price among creators who are alike in all that is paid for',
    source: ASSUMED,
    min: 0,
    max: 2,
  }),
  spread: number(0.35, {
    doc: 'standard deviation of log price of a single deal around what the creator asks',
    source: ASSUMED,
    min: 0,
    max: 2,
  }),
  listPrice: numbers(
    { nano: 50, micro: 300, mid: 2500, macro: 7500, mega: 15_000 },
    {
      doc: 'published price of an Instagram post, middle of the range',
      unit: 'USD per post',
      source: 'wordontheblock-prices',
      note: 'mega lies above the lower end, the only one published; other lists differ by multiples',
      min: 1,
      max: 10_000_000,
    },
  ),
  listPlatform: numbers(
    { Instagram: 1, TikTok: 0.25, YouTube: 2, Twitter: 0.5 },
    {
      doc: 'published prices against Instagram',
      unit: 'times',
      source: 'wordontheblock-prices',
      note: 'Twitter is assumed',
      min: 0.01,
      max: 100,
    },
  ),
};

/** What the other channels cost, and what experiments on them say. */
export const spend = {
  perTouch: numbers(
    { paid_social: 0.5, retargeting: 0.6, search: 2.2, email: 0.3 },
    {
      doc: 'cost of one touch of a channel that is paid by the touch',
      unit: 'USD per touch',
      source: ASSUMED,
      min: 0,
      max: 1000,
    },
  ),
  spread: number(0.06, {
    doc: 'standard deviation of log cost per touch from month to month',
    source: ASSUMED,
    min: 0,
    max: 2,
  }),
  planError: number(0.02, {
    doc: 'standard deviation of the plan (monthly_social_budget) around what is spent',
    unit: 'share of the spend',
    source: ASSUMED,
    min: 0,
    max: 0.5,
  }),
};

export const liftTests = {
  heldOut: numbers(
    {
      Instagram: 0.5,
      TikTok: 0,
      YouTube: 0,
      Twitter: 0,
      paid_social: 0.5,
      retargeting: 0.5,
      search: 0.5,
      email: 0,
    },
    {
      doc: 'shoppers who are kept from a channel during its lift test; 0 leaves the channel untested',
      unit: 'share of shoppers',
      source: ASSUMED,
      min: 0,
      max: 0.9,
    },
  ),
};
