import { creatorUrl } from '../site/influencers/page.ts';
import type { Roster } from '../site/influencers/roster.ts';
import { h, type Tree } from '../site/node.ts';

/** A creator as written everywhere: the handle, in its own direction, and a link to the creator's page where there is one. */
export function creatorName(roster: Pick<Roster, 'name' | 'slug' | 'rank'>, i: number): Tree {
  const href = creatorUrl(roster, i);
  const name = h('bdi', {}, `@${(roster.name[i] ?? '').replace(/^@/, '')}`);
  return href === null ? h('span', { class: 'handle' }, name) : h('a', { class: 'handle', href }, name);
}
