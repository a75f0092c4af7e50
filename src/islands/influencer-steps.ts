import type { FilterId } from '../site/influencers/filters.ts';
import type { Format } from '../site/format.ts';
import type { Roster } from '../site/influencers/roster.ts';
import type { Scores } from '../site/influencers/scores.ts';
import { isDown, sortKey, usualView, type SortKey, type View } from '../site/influencers/view.ts';
import { plural } from '../site/words.ts';
import { say } from './elements.ts';
import { fetchJson } from './fetch-json.ts';

export const fitFolder = (host: HTMLElement) => (host.dataset['fits'] ?? '').replace(/\/?$/, '/');

const brandNote = (brand: string) =>
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

const fetched = new Map<string, Promise<unknown>>();

/** Fetched once; what failed is asked for again. */
export function fetchOnce<T>(source: string): Promise<T> {
  const known = fetched.get(source) ?? fetchJson<T>(source);
  fetched.set(source, known);
  known.catch(() => fetched.delete(source));
  return known as Promise<T>;
}

/** Beside the filters: how many are left, whether there is anything to clear, and whose scores these are. @returns the count as a sentence */
export function sayShown(
  host: HTMLElement,
  { shown, filtered, scores, fmt }: { shown: number; filtered: boolean; scores: Scores; fmt: Format },
): string {
  const text = `${fmt.count(shown)} ${plural(shown, 'creator')} shown.`;
  say(host.querySelector('[data-shown]'), text);
  const clear = host.querySelector<HTMLElement>('.controls [data-clear]');
  if (clear) clear.hidden = !filtered;
  const note = host.querySelector<HTMLElement>('[data-brand-note]');
  if (note) {
    note.hidden = scores.brand === null;
    say(note, scores.brand === null ? '' : brandNote(scores.brand));
  }
  return text;
}

export function closeFilters(host: HTMLElement): void {
  for (const open of host.querySelectorAll<HTMLDetailsElement>('.pick-some[open]')) open.open = false;
}

/** Closes an open filter, and gives the focus back to its name. */
export function escapeFilter(host: HTMLElement, { key }: KeyboardEvent): void {
  const open = key === 'Escape' && host.querySelector<HTMLDetailsElement>('.pick-some[open]');
  if (!open) return;
  closeFilters(host);
  open.querySelector('summary')?.focus();
}

/** All of a view that the list and the plot depend on. */
export const keyOf = (view: View) => JSON.stringify({ ...view, compare: [] });
