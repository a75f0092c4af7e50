import type { Format } from '../format.ts';
import { plural } from '../words.ts';

interface Listed {
  list: readonly { posts: number; cost: number }[];
  left: number;
}

/** What a booking list comes to, and what of it is shown. @param whose `The best plan` */
export function bookingsSentence(
  { list, left }: Listed,
  { shown, whose, fmt }: { shown: number; whose: string; fmt: Format },
): string {
  if (list.length === 0) return `${whose} books nobody: no post can be had for its money.`;
  const posts = list.reduce((all, one) => all + one.posts, 0);
  const cost = list.reduce((all, one) => all + one.cost, 0);
  const first = `${whose} books ${fmt.count(posts)} ${plural(posts, 'post')} of ${fmt.count(list.length)} ${plural(list.length, 'creator')} for ${fmt.money(cost)}.`;
  const rest =
    left > 0
      ? ` ${fmt.money(left)} ${left === 1 ? 'is' : 'are'} left, too little for a further post of the segments that have it.`
      : '';
  const part =
    shown < list.length ? ` Here the first ${fmt.count(shown)}, most revenue for the money first.` : '';
  return first + rest + part;
}
