import type { FilterId } from '../site/influencers/filters.ts';
import type { Roster } from '../site/influencers/roster.ts';
import { isDown, sortKey, usualView, type SortKey, type View } from '../site/influencers/view.ts';

export const fitFolder = (host: HTMLElement) => (host.dataset['fits'] ?? '').replace(/\/?$/, '/');

export const brandNote = (brand: string) =>
  `Scores, segments and order are for ${brand}: its fit stands in the place of the mean over all brands. They have no interval. The figures show scores over all brands.`;

export const usualFilters = (): Pick<View, FilterId> => {
  const { text, platform, tier, category, country, segment, followers, score, price } = usualView();
  return { text, platform, tier, category, country, segment, followers, score, price };
};

const FIRST_UP: readonly SortKey[] = ['name', 'platform', 'tier', 'advice'];

/** A second press turns the order round; numbers begin with the highest, words with A. */
export function nextSort(now: View['sort'], key: SortKey): View['sort'] {
  if (sortKey(now) === key) return isDown(now) ? key : `-${key}`;
  return FIRST_UP.includes(key) ? key : `-${key}`;
}

export const indexesOf = (roster: Roster, slugs: readonly string[]) =>
  slugs.map((slug) => roster.slug.indexOf(slug)).filter((i) => i >= 0);

export async function fetchJson<T>(source: string): Promise<T> {
  const response = await fetch(source);
  if (!response.ok) throw new Error(`${source}: ${response.status}`);
  return (await response.json()) as T;
}
