import type { Evidence } from '../scoring/evidence.ts';
import { countColumn, drawnColumn, plainColumn } from './columns.ts';
import type { CreatorColumns } from './contract.ts';
import { slugs } from '../slugs.ts';

type Facts = Pick<
  CreatorColumns,
  | 'id'
  | 'name'
  | 'slug'
  | 'platform'
  | 'tier'
  | 'category'
  | 'country'
  | 'age'
  | 'followers'
  | 'authenticity'
  | 'peers'
  | 'posts'
  | 'sponsoredPosts'
  | 'reach'
  | 'likes'
  | 'comments'
  | 'shares'
  | 'saves'
  | 'engagementRate'
>;

/** What is known of creators without any estimate. */
export function factColumns({ roster, facts, peers }: Evidence): Facts {
  const { likes, comments, shares, saves, posts } = facts;
  const name = roster.usernames.map((username, c) => username || (roster.ids[c] as string));
  const rate = roster.followers.map((followers, c) => {
    const all = [likes, comments, shares, saves].reduce((sum, kind) => sum + (kind[c] as number), 0);
    return (posts[c] as number) > 0 && followers > 0 ? all / (posts[c] as number) / followers : Number.NaN;
  });
  return {
    id: [...roster.ids],
    name,
    slug: slugs(name, 'creator'),
    platform: [...roster.platforms],
    tier: [...roster.tiers],
    category: [...roster.categories],
    country: [...roster.countries],
    age: [...roster.ages],
    followers: plainColumn(roster.followers),
    authenticity: plainColumn(roster.declared),
    peers: Array.from(peers.of),
    posts: countColumn(posts),
    sponsoredPosts: countColumn(facts.sponsored),
    reach: countColumn(facts.reach),
    likes: countColumn(likes),
    comments: countColumn(comments),
    shares: countColumn(shares),
    saves: countColumn(saves),
    engagementRate: drawnColumn(rate),
  };
}
