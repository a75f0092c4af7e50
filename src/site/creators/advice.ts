import type { AdviceReason } from '../../../pipeline/report/contract.ts';
import { bracket, intervalAt, type CreatorView } from './view.ts';

const LEADS: Record<AdviceReason, string> = {
  'worth-more-than-paid': 'Book more posts: even the low end of the fair price lies above the price.',
  'about-worth-the-price':
    'Keep booking at about this price: it lies inside the interval of the fair price, which is narrow.',
  'likely-worth-the-price':
    'Keep booking: how much a post is worth is uncertain, but it is likely worth its price.',
  'likely-worth-less':
    'Ask for a lower price: how much a post is worth is uncertain, but it is likely worth less than the price.',
  'worth-less-than-paid':
    'Ask for a lower price: even the high end of the fair price lies below what is paid.',
  'far-below-the-price':
    'Do not book again at anything like this price: even the high end of the fair price lies far below it.',
  'too-uncertain': 'Book a few posts more before deciding: the fair price is too uncertain to tell.',
  'never-booked':
    'Book a first post or two: nothing sponsored is on record, so the fair price is what peers make one expect.',
  'no-price': 'Agree on a price first: none is on record, so there is nothing to compare with.',
  'no-posts': 'Nothing is on record for the reported days. See a few posts before deciding.',
};

/** Why, what a post is worth, and how likely that is enough. */
export function adviceSentences(view: CreatorView): string[] {
  const { results, fmt, i } = view;
  const reason = results.creators.reason[i] ?? 'no-posts';
  const fair = fairText(view);
  const price = priceOf(view);
  const chance = results.creators.chanceWorth[i] ?? null;
  return [
    LEADS[reason],
    ...(fair === null ? [] : [`The fair price is ${fair}: ${fairMeaning(view)}.`]),
    ...(price === null ? [] : [`The price is ${fmt.money(price)}.`]),
    ...(chance === null || fair === null
      ? []
      : [`The chance that one more post is worth its price is ${chanceText(view, chance)}.`]),
  ];
}

function fairMeaning({ results: { targetReturn, caused }, fmt }: CreatorView): string {
  const how = caused.basis === 'credited' ? 'credited' : 'expected';
  if (targetReturn === 0) return `there the ${how} revenue of one more post equals its cost`;
  return `there the ${how} return of one more post is the target of ${fmt.signed(targetReturn, (v) => fmt.percent(v))}`;
}

/** `$141 a post (90% interval $81 to $208)`; null where nothing is known. */
export function fairText(view: CreatorView): string | null {
  const fair = intervalAt(view.results.creators.fairPrice, view.i);
  return fair && `${view.fmt.money(fair.value)}${bracket(view, fair, view.fmt.money)}`;
}

export const priceOf = ({ results, i }: CreatorView): number | null => results.creators.price[i] ?? null;

/** A chance from draws: none of them is not never. */
export function chanceText({ results: { draws }, fmt }: CreatorView, chance: number): string {
  const least = draws > 0 ? Math.max(0.01, 1 / draws) : 0.01;
  if (chance < least) return `under ${fmt.percent(least)}`;
  return chance > 1 - least ? `over ${fmt.percent(1 - least)}` : fmt.percent(chance);
}
