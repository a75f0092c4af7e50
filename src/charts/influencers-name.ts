import type { Roster } from '../site/influencers/roster.ts';
import { h, type Tree } from '../site/node.ts';

/** A creator as written everywhere: the handle, in its own direction. Becomes a link when creators have pages of their own. */
export const creatorName = (roster: Pick<Roster, 'name'>, i: number): Tree =>
  h('span', { class: 'handle' }, h('bdi', {}, `@${(roster.name[i] ?? '').replace(/^@/, '')}`));
