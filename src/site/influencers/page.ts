import { url } from '../url.ts';
import type { Roster } from './roster.ts';

/**
 * Pages of single creators weigh some 45 kB each as they lie on a host: with more than these, which are the best-ranked, a site would be
 * too large for most hosts.
 */
export const MOST_PAGES = 5_000;

type Ranked = Pick<Roster, 'name' | 'rank'>;

/** Whether creator i has a page: all have one in a roster of usual size, of a large one the best-ranked. */
export function hasPage({ name, rank }: Ranked, i: number): boolean {
  if (name.length <= MOST_PAGES) return true;
  const own = rank[i] ?? null;
  return own !== null && own <= MOST_PAGES;
}

export const creatorPath = ({ slug }: Pick<Roster, 'slug'>, i: number) => `/influencers/${slug[i] ?? ''}/`;

/** Address of the page of creator i; null where there is none. */
export const creatorUrl = (roster: Ranked & Pick<Roster, 'slug'>, i: number) =>
  hasPage(roster, i) ? url(creatorPath(roster, i)) : null;
