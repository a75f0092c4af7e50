import { plural } from '../words.ts';
import { intervalAt, type CreatorView } from './view.ts';

/** Fewer credited orders than these, and the peers have more say than the creator's own. */
const FEW = 10;

/** What scores and prices rest on. */
export function evidenceSentence({ results, fmt, i }: CreatorView): string {
  const c = results.creators;
  const sponsored = c.sponsoredPosts[i] ?? 0;
  const orders = intervalAt(c.creditedOrders, i);
  if (sponsored === 0)
    return 'Nothing sponsored is on record: conversion rate, cost efficiency and fair price are what peers make one expect.';
  const posts = `${fmt.count(sponsored)} sponsored ${plural(sponsored, 'post')}`;
  if (orders === null) return `Rests on ${posts}; no order can be credited.`;
  const ends =
    orders.low === null || orders.high === null || orders.value === 0
      ? ''
      : ` (${fmt.amount(orders.low)} to ${fmt.amount(orders.high)})`;
  const few =
    orders.value < FEW
      ? ' That is little: what is estimated from orders is drawn far towards the peers.'
      : '';
  return `Rests on ${posts} and ${fmt.amount(orders.value)} ${plural(orders.value, 'order')}${ends} credited by ${results.model.label}.${few}`;
}
