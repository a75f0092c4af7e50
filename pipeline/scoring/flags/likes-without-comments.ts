import type { FlagRule } from './flag.ts';
import { outlying } from './outlying.ts';

export const likesWithoutComments: FlagRule = {
  id: 'likes-without-comments',
  label: 'Likes without comments',
  doc: 'Comments per 1,000 likes lie far below those of the peers: bought likes do not write; three posts or more.',
  check({ facts, peers, settings }) {
    // Half a comment: an account without any is the clearest case, and has no logarithm.
    const values = facts.likes.map((likes, c) =>
      likes > 0 ? (1000 * Math.max(0.5, facts.comments[c] as number)) / likes : Number.NaN,
    );
    const commented = facts.comments.some((comments) => comments > 0);
    if (!commented) return [];
    return outlying({
      id: this.id,
      peers,
      values,
      evidence: facts.posts,
      limit: settings.flagDistance,
      side: 'low',
    });
  },
};
