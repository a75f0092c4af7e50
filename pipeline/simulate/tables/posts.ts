import type { Row } from '../../schema/dataset.ts';
import type { posts as dataset } from '../../schema/datasets/posts.ts';
import type { Reactions } from '../engagement.ts';
import type { Ids } from '../ids.ts';
import type { Look } from '../looks.ts';
import { PLATFORMS } from '../names.ts';
import type { PostFact, World } from '../posts.ts';

interface Given {
  ids: Ids;
  posts: readonly PostFact[];
  looks: readonly Look[];
  reactions: readonly Reactions[];
  prices: readonly number[];
}

/** Posts in the order of their publication. */
export function* postRows(
  { calendar, creators }: World,
  { ids, posts, looks, reactions, prices }: Given,
): Generator<Row<typeof dataset>> {
  const hourOf = (post: PostFact): number => post.day * 24 + post.hour;
  const order = [...posts.keys()].sort(
    (a, b) => hourOf(posts[a] as PostFact) - hourOf(posts[b] as PostFact) || a - b,
  );
  for (const p of order) {
    const post = posts[p] as PostFact;
    const look = looks[p] as Look;
    const day = calendar.timeOf(post.day);
    yield {
      post_id: ids.post(p),
      influencer_id: ids.influencer(post.creator),
      brand_id: post.brand < 0 ? null : ids.brand(post.brand),
      platform: PLATFORMS[creators[post.creator]?.platform ?? 0] as string,
      post_date: day,
      post_time_hour: post.hour,
      // 0 is Monday here, Sunday in JavaScript.
      day_of_week: (new Date(day).getUTCDay() + 6) % 7,
      content_type: post.format,
      caption_length: look.captionLength,
      hashtag_count: look.hashtags,
      has_cta: look.callToAction,
      product_count: look.products,
      visual_style: look.style,
      dominant_color: look.color,
      is_sponsored: post.brand >= 0,
      discount_code_present: post.code,
      ...(reactions[p] as Reactions),
      cost: Number((prices[p] as number).toFixed(2)),
    };
  }
}
