import { GROUPS, SEGMENTS, type Roster } from '../site/influencers/roster.ts';
import { MOST_COMPARED, SORTS, type Sort, type View } from '../site/influencers/view.ts';
import { manyOf, pageOf, rangeOf, someOf } from './url-params.ts';
import { oneOf, type Spec } from './url-state.ts';
import { textOf } from './url-text.ts';

/** What a link to the Influencers page may say about these creators. */
export function specOf(roster: Roster): Spec<View> {
  const [platform, tier, category, country] = GROUPS.map((group) => manyOf(group, roster.values[group]));
  const none = manyOf('', []);
  const sorts = SORTS.flatMap((key): Sort[] => [key, `-${key}`]);
  return {
    text: textOf('q'),
    brand: oneOf('brand', ['', ...roster.brands.map((b) => b.id)], ''),
    platform: platform ?? none,
    tier: tier ?? none,
    category: category ?? none,
    country: country ?? none,
    segment: manyOf('segment', SEGMENTS),
    followers: rangeOf('followers'),
    score: rangeOf('score'),
    price: rangeOf('price'),
    sort: oneOf('sort', sorts, '-score'),
    page: pageOf('page'),
    compare: someOf('compare', new Set(roster.slug), MOST_COMPARED),
  };
}

const KEYS = ['q', 'brand', ...GROUPS, 'segment', 'followers', 'score', 'price', 'sort', 'page', 'compare'];

/** Whether a link asks for anything but the usual view. */
export function asksForMore(search: string): boolean {
  const params = new URLSearchParams(search);
  return KEYS.some((key) => params.has(key));
}
