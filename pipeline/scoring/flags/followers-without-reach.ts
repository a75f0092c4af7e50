import type { FlagRule } from './flag.ts';
import { outlying } from './outlying.ts';

export const followersWithoutReach: FlagRule = {
  id: 'followers-without-reach',
  label: 'Followers without reach',
  doc: 'People reached by the mean post per follower lie far below those of the peers: bought followers see nothing; three posts or more.',
  check({ roster, facts, peers, settings }) {
    const values = facts.reachOfAll.map((reach, c) => {
      const posts = facts.postsWithReach[c] as number;
      const followers = roster.followers[c] as number;
      return posts > 0 && followers > 0 ? reach / posts / followers : Number.NaN;
    });
    return outlying({
      id: this.id,
      peers,
      values,
      evidence: facts.postsWithReach,
      limit: settings.flagDistance,
      side: 'low',
    });
  },
};
