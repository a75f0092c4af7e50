import type { Config } from '../config.ts';
import type { Tables } from '../tables/tables.ts';
import { experiments, type Experiment } from './experiments/index.ts';
import { compare, ratePosts, type LeftOut, type RatedPosts } from './posts.ts';
import { postsOf, scopeOf, type Scope } from './scope.ts';

export interface Content {
  posts: RatedPosts;
  leftOut: LeftOut;
  /** All platforms first, then each by number of posts. */
  scopes: Scope[];
  experiments: Experiment[];
}

/** Why there is nothing to compare. */
export type NoContent = 'no-posts' | 'no-followers' | 'no-likes';

/** Platforms with fewer posts stay in the model of all. */
const ENOUGH = 200;
const MOST_PLATFORMS = 6;

/** What kinds of post earn engagement, within creators. */
export function contentOf(
  { posts: table, influencers }: Pick<Tables, 'posts' | 'influencers'>,
  settings: Config['uncertainty'],
): Content | NoContent {
  if (table === null || table.rows === 0) return 'no-posts';
  if (influencers === null) return 'no-followers';
  const { posts, leftOut } = ratePosts(table, influencers);
  if (posts.row.length === 0) return leftOut.likes > 0 ? 'no-likes' : 'no-followers';
  const all = scopeOf(posts, null, settings.level);
  const platforms = [...Map.groupBy(posts.platform, (name) => name)]
    .filter(([name, rows]) => name !== '' && rows.length >= ENOUGH)
    .sort((a, b) => b[1].length - a[1].length || compare(a[0], b[0]))
    .slice(0, MOST_PLATFORMS)
    .map(([name]) => scopeOf(postsOf(posts, name), name, settings.level));
  return {
    posts,
    leftOut,
    scopes: [all, ...platforms],
    experiments: experiments(all, influencers, settings),
  };
}
