import type { PostFacts } from '../scoring/post-facts.ts';
import type { TruthFile } from '../simulate/truth-file.ts';

/** What posts really cause, by creator: expected orders and money that would be lost without them. */
export interface CreatorTruth {
  readonly orders: Float64Array;
  readonly revenue: Float64Array;
}

export function creatorTruth(
  { posts: truths, brands }: Pick<TruthFile, 'posts' | 'brands'>,
  posts: PostFacts,
  size: number,
): CreatorTruth {
  const lost = new Map(truths.map((post) => [post.post_id, post.lost]));
  const money = new Map(brands.map((brand) => [brand.brand_id, brand.orderValue]));
  const truth = { orders: new Float64Array(size), revenue: new Float64Array(size) };
  posts.ids.forEach((id, post) => {
    const creator = posts.creator[post] as number;
    const orders = lost.get(id) ?? 0;
    truth.orders[creator] = (truth.orders[creator] as number) + orders;
    truth.revenue[creator] =
      (truth.revenue[creator] as number) + orders * (money.get(posts.brands[post] ?? '') ?? 0);
  });
  return truth;
}
