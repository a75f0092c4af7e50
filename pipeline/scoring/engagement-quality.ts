import type { ScoringSettings } from '../config.ts';
import type { PostFacts } from './post-facts.ts';
import type { Roster } from './roster.ts';

/** Weighted engagements of each post per 1,000 followers of the account; NaN without likes or without followers. */
export function engagementQuality(
  posts: PostFacts,
  { followers }: Pick<Roster, 'followers'>,
  weights: ScoringSettings['engagement'],
): Float64Array {
  const { likes, comments, saves, shares } = posts;
  return Float64Array.from({ length: posts.size }, (_, post) => {
    const audience = followers[posts.creator[post] as number] as number;
    const weighted =
      weights.likes * (likes[post] as number) +
      weights.comments * (comments[post] || 0) +
      weights.saves * (saves[post] || 0) +
      weights.shares * (shares[post] || 0);
    return audience > 0 ? (1000 * weighted) / audience : Number.NaN;
  });
}
