import { sums } from '../stats/sum.ts';
import type { PostFacts } from './post-facts.ts';

/** What is counted of each creator, by number in the roster. */
export interface CreatorFacts {
  readonly posts: Float64Array;
  readonly sponsored: Float64Array;
  /** People reached by sponsored posts, a person once per post. */
  readonly reach: Float64Array;
  /** The same of all posts, and how many of them counted it. */
  readonly reachOfAll: Float64Array;
  readonly postsWithReach: Float64Array;
  readonly spend: Float64Array;
  /** Sponsored posts with a price above 0. */
  readonly priced: Float64Array;
  readonly likes: Float64Array;
  readonly comments: Float64Array;
  readonly shares: Float64Array;
  readonly saves: Float64Array;
}

export function creatorFacts(posts: PostFacts, size: number): CreatorFacts {
  const total = (of: (post: number) => number): Float64Array => {
    const into = sums(size);
    for (let post = 0; post < posts.size; post++) into.add(posts.creator[post] as number, of(post));
    return into.totals();
  };
  const paid = (post: number): number => (posts.sponsored[post] ? posts.cost[post] || 0 : 0);
  return {
    posts: total(() => 1),
    sponsored: total((post) => posts.sponsored[post] as number),
    reach: total((post) => (posts.sponsored[post] ? posts.reach[post] || 0 : 0)),
    reachOfAll: total((post) => posts.reach[post] || 0),
    postsWithReach: total((post) => Number((posts.reach[post] as number) > 0)),
    spend: total(paid),
    priced: total((post) => Number(paid(post) > 0)),
    likes: total((post) => posts.likes[post] || 0),
    comments: total((post) => posts.comments[post] || 0),
    shares: total((post) => posts.shares[post] || 0),
    saves: total((post) => posts.saves[post] || 0),
  };
}
