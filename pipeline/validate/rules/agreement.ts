import { has } from '../../tables/cell.ts';
import { link, type Link } from '../../tables/link.ts';
import { wordAt, type Words } from '../../tables/table.ts';
import { checkRows } from '../check-rows.ts';
import type { Rule } from '../rule.ts';

/** A cell that repeats what another table says; null where one of the two says nothing. */
const agrees =
  (cells: Words, other: Link, original: Words) =>
  (row: number): boolean | null => {
    const [mine, theirs] = [wordAt(cells, row), wordAt(original, other(row))];
    return mine === null || theirs === null ? null : mine === theirs;
  };

const said = (other: Link, original: Words, where: string) => (row: number) =>
  `${wordAt(original, other(row)) ?? ''}, as ${where} says`;

export const postPlatform: Rule = {
  id: 'post-platform',
  doc: 'A post stands on the platform of its influencer.',
  check({ posts, influencers }, { failShare }) {
    if (!has(posts, 'platform') || !has(influencers, 'platform')) return [];
    const creator = link(posts.words('influencer_id'), influencers.words('influencer_id'));
    const platforms = influencers.words('platform');
    return checkRows(posts, {
      column: 'platform',
      holds: agrees(posts.words('platform'), creator, platforms),
      expected: said(creator, platforms, influencers.file),
      claim: 'the platform is that of the influencer',
      denial: 'the platform is not that of the influencer',
      rows: 'posts',
      advice: 'Give each account of a creator a row of its own: one influencer_id per platform.',
      failShare,
    });
  },
};

export const touchPlatform: Rule = {
  id: 'touch-platform',
  doc: 'A touch by a post happens on the platform of the post.',
  check({ touchpoints, posts }, { failShare }) {
    if (!has(touchpoints, 'platform', 'post_id') || !has(posts, 'platform')) return [];
    const post = link(touchpoints.words('post_id'), posts.words('post_id'));
    const platforms = posts.words('platform');
    return checkRows(touchpoints, {
      column: 'platform',
      holds: agrees(touchpoints.words('platform'), post, platforms),
      expected: said(post, platforms, posts.file),
      claim: 'the platform is that of the post',
      denial: 'the platform is not that of the post',
      rows: 'touches by a post',
      advice: 'Look whether post ids or platforms were mixed up: credit goes to the platform of the touch.',
      failShare,
    });
  },
};

export const trackedInfluencer: Rule = {
  id: 'tracked-influencer',
  doc: 'The influencer of an order is the one who made the tracked post.',
  check({ conversions, posts }, { failShare }) {
    if (!has(conversions, 'post_id', 'influencer_id') || !has(posts)) return [];
    const post = link(conversions.words('post_id'), posts.words('post_id'));
    const creators = posts.words('influencer_id');
    return checkRows(conversions, {
      column: 'influencer_id',
      holds: agrees(conversions.words('influencer_id'), post, creators),
      expected: said(post, creators, posts.file),
      claim: 'the tracked influencer made the tracked post',
      denial: 'the tracked influencer did not make the tracked post',
      rows: 'orders with both',
      advice: 'Take the influencer of an order from its post; sales are counted for whom the order names.',
      failShare,
    });
  },
};

export const trackedBrand: Rule = {
  id: 'tracked-brand',
  doc: 'The tracked post of an order, where a brand paid for it, was paid for by the brand that sold.',
  check({ conversions, posts }, { failShare }) {
    if (!has(conversions, 'post_id', 'brand_id') || !has(posts, 'brand_id')) return [];
    const post = link(conversions.words('post_id'), posts.words('post_id'));
    const payers = posts.words('brand_id');
    return checkRows(conversions, {
      column: 'brand_id',
      holds: agrees(conversions.words('brand_id'), post, payers),
      expected: said(post, payers, posts.file),
      claim: 'the brand that sold paid for the tracked post',
      denial: 'another brand paid for the tracked post',
      rows: 'orders with a sponsored post',
      advice: 'Look whether posts or brands were mixed up: returns compare these orders with that cost.',
      failShare,
    });
  },
};

export const touchCustomer: Rule = {
  id: 'touch-customer',
  doc: 'A touch that led to an order is one of the customer who ordered.',
  check({ touchpoints, conversions }, { failShare }) {
    if (!has(touchpoints, 'conversion_id') || !has(conversions)) return [];
    const order = link(touchpoints.words('conversion_id'), conversions.words('conversion_id'));
    const buyers = conversions.words('customer_id');
    return checkRows(touchpoints, {
      column: 'customer_id',
      holds: agrees(touchpoints.words('customer_id'), order, buyers),
      expected: said(order, buyers, conversions.file),
      claim: 'the customer is the one who ordered',
      denial: 'the customer is not the one who ordered',
      rows: 'touches with an order',
      advice: 'A journey belongs to one customer: join both tables by the same id of a person.',
      failShare,
    });
  },
};
