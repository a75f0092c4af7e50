import type { Row } from '../../schema/dataset.ts';
import type { influencers } from '../../schema/datasets/influencers.ts';
import type { Reactions } from '../engagement.ts';
import type { Ids } from '../ids.ts';
import { CATEGORIES, PLATFORMS, TIERS } from '../names.ts';
import type { PostFact, World } from '../posts.ts';
import type { Profile } from '../profiles.ts';

/** An account that has posted within so many days of the end still posts. */
const ACTIVE_DAYS = 60;

interface Given {
  ids: Ids;
  names: readonly string[];
  profiles: readonly Profile[];
  asked: readonly number[];
  posts: readonly PostFact[];
  reactions: readonly Reactions[];
}

/** The roster; what it says of a creator's posts is counted from them. */
export function* influencerRows(
  { settings, calendar, creators }: World,
  { ids, names, profiles, asked, posts, reactions }: Given,
): Generator<Row<typeof influencers>> {
  const habits = habitsOf(creators.length, posts, reactions);
  const weeks = (calendar.days + settings.shopper.windowDays) / 7;
  for (const [c, creator] of creators.entries()) {
    const profile = profiles[c] as Profile;
    const count = habits.posts[c] as number;
    const perFollower = (habits.reactions[c] as number) / count / creator.followers;
    yield {
      influencer_id: ids.influencer(c),
      username: names[c] as string,
      platform: PLATFORMS[creator.platform] as string,
      tier: TIERS[creator.tier] as (typeof TIERS)[number],
      follower_count: creator.followers,
      // More than every follower reacting is not a rate that a roster would show.
      engagement_rate: count > 0 ? Math.min(100, rounded(100 * perFollower, 2)) : null,
      country: profile.country,
      content_category: CATEGORIES[creator.category] as string,
      avg_post_frequency: rounded(count / weeks, 2),
      audience_authenticity_score: rounded(profile.declaredAuthenticity, 3),
      avg_collaboration_cost: rounded(asked[c] as number, 2),
      account_age_months: profile.accountMonths,
      gender: profile.gender,
      age_group: profile.age,
      verified: profile.verified,
      active: (habits.last[c] as number) >= calendar.days - ACTIVE_DAYS,
    };
  }
}

function habitsOf(creators: number, posts: readonly PostFact[], reactions: readonly Reactions[]) {
  const habits = {
    posts: new Int32Array(creators),
    reactions: new Float64Array(creators),
    last: new Int32Array(creators).fill(-1e6),
  };
  posts.forEach(({ creator, day }, p) => {
    const { likes, comments, shares, saves } = reactions[p] as Reactions;
    habits.posts[creator] = (habits.posts[creator] as number) + 1;
    habits.reactions[creator] = (habits.reactions[creator] as number) + likes + comments + shares + saves;
    habits.last[creator] = Math.max(habits.last[creator] as number, day);
  });
  return habits;
}

const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));
