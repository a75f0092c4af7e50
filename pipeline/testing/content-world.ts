import type { SimulationSettings } from '../config.ts';
import type { Dataset, Row } from '../schema/dataset.ts';
import { influencers } from '../schema/datasets/influencers.ts';
import { posts as postsDataset } from '../schema/datasets/posts.ts';
import { makeBrands } from '../simulate/brands.ts';
import { calendar } from '../simulate/calendar.ts';
import { makeCreators } from '../simulate/creators.ts';
import { makeReactions, type Reactions } from '../simulate/engagement.ts';
import { makeLooks, type Look } from '../simulate/looks.ts';
import { PLATFORMS, TIERS } from '../simulate/names.ts';
import { makePosts, type PostFact, type World } from '../simulate/posts.ts';
import { postRows } from '../simulate/tables/posts.ts';
import { tableBuilder } from '../tables/builder.ts';
import type { Table } from '../tables/table.ts';

/** Posts of a simulated world, without its shoppers, and what would have been under other choices. */
export interface ContentWorld {
  world: World;
  posts: readonly PostFact[];
  looks: readonly Look[];
  tables: { posts: Table<typeof postsDataset>; influencers: Table<typeof influencers> };
  /** ln((engagements + 1/2) / followers) of every post had all been like this, with the same luck. */
  wouldBe(change: {
    post?: (post: PostFact) => PostFact;
    look?: (look: Look) => Look;
    settings?: SimulationSettings;
  }): Float64Array;
}

export function contentWorld(settings: SimulationSettings): ContentWorld {
  const world: World = {
    settings,
    calendar: calendar(settings),
    brands: makeBrands(settings),
    creators: makeCreators(settings),
  };
  const posts = makePosts(world);
  const looks = makeLooks(world, posts);
  const name = (prefix: string) => (n: number) => `${prefix}${String(n).padStart(6, '0')}`;
  const ids = { post: name('P'), influencer: name('I'), brand: name('B') };
  const given = {
    ids: ids as never,
    posts,
    looks,
    reactions: makeReactions(world, posts, looks),
    prices: posts.map(() => 0),
  };
  return {
    world,
    posts,
    looks,
    tables: {
      posts: tableOf(postsDataset, postRows(world, given)),
      influencers: tableOf(influencers, roster(world, ids.influencer)),
    },
    wouldBe({ post = (one) => one, look = (one) => one, settings: other = settings }) {
      const reactions = makeReactions({ ...world, settings: other }, posts.map(post), looks.map(look));
      return Float64Array.from(reactions, (own, i) => logRate(own, world, posts[i] as PostFact));
    },
  };
}

const logRate = (
  { likes, comments, shares, saves }: Reactions,
  { creators }: World,
  post: PostFact,
): number => Math.log((likes + comments + shares + saves + 0.5) / (creators[post.creator]?.followers ?? 0));

/** What the content room does not look at. */
const NOT_ASKED = {
  engagement_rate: null,
  country: null,
  avg_post_frequency: null,
  audience_authenticity_score: null,
  avg_collaboration_cost: null,
  account_age_months: null,
  gender: null,
  age_group: null,
  verified: null,
  active: null,
};

function* roster({ creators }: World, id: (n: number) => string): Generator<Row<typeof influencers>> {
  for (const [c, creator] of creators.entries()) {
    yield {
      username: null,
      influencer_id: id(c),
      platform: PLATFORMS[creator.platform] as string,
      tier: TIERS[creator.tier] as (typeof TIERS)[number],
      follower_count: creator.followers,
      content_category: String(creator.category),
      ...NOT_ASKED,
    };
  }
}

function tableOf<D extends Dataset>(dataset: D, rows: Iterable<Row<D>>): Table<D> {
  const builder = tableBuilder(dataset);
  let line = 1;
  for (const row of rows) builder.add(row, ++line);
  return builder.table({ file: dataset.expectedFile, present: new Set(Object.keys(dataset.columns)) });
}
