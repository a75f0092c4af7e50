import type { SimulationSettings } from '../config.ts';
import { source } from '../random/source.ts';
import type { Creator } from './creators.ts';
import { drawFrom, type Draw } from './draw.ts';
import type { Look } from './looks.ts';
import { PLATFORMS, type Format } from './names.ts';
import type { PostFact, World } from './posts.ts';

/** What the platform counts under a post. */
export interface Reactions {
  likes: number;
  comments: number;
  shares: number;
  saves: number;
  reach: number;
  impressions: number;
}

/** False followers write little. */
const COMMENTS_PER_FALSE_LIKE = 0.01;

/** People who see a post again, and are counted again. */
const SEEN_AGAIN = 0.3;

export function makeReactions(world: World, posts: readonly PostFact[], looks: readonly Look[]): Reactions[] {
  const { settings, creators } = world;
  const { engagement, seed } = settings;
  const draw = drawFrom(source(seed, 'reactions'));
  const talent = creators.map(() => draw.noise(engagement.creatorSpread));
  const rate = reactionRate(world);
  return posts.map((post, p) => {
    const creator = creators[post.creator] as Creator;
    const reach = Math.max(1, Math.round(post.reach));
    const expected =
      reach *
      rate(post, looks[p] as Look) *
      (talent[post.creator] as number) *
      draw.noise(engagement.postSpread);
    return count(
      reach,
      {
        expected: soft(expected, 0.5 * reach),
        falseLikes: soft(falseLikes(creator, settings), 0.3 * reach),
      },
      draw,
      engagement.kinds,
    );
  });
}

function count(
  reach: number,
  { expected, falseLikes }: { expected: number; falseLikes: number },
  draw: Draw,
  kinds: SimulationSettings['engagement']['kinds'],
): Reactions {
  const some = (mean: number, spread: number): number =>
    Math.min(reach, Math.floor(mean * draw.noise(spread) + draw.uniform()));
  return {
    likes: some(expected * kinds.likes + falseLikes, 0.08),
    comments: some(expected * kinds.comments + falseLikes * COMMENTS_PER_FALSE_LIKE, 0.3),
    shares: some(expected * kinds.shares, 0.3),
    saves: some(expected * kinds.saves, 0.3),
    reach,
    impressions: Math.round(reach * (1 + SEEN_AGAIN * draw.spread(0.5))),
  };
}

/** Stays near `x` while that is small, and below `most` however large it gets. */
const soft = (x: number, most: number): number => x / Math.cbrt(1 + (x / most) ** 3);

/** False followers like what their platform shows them, so that likes keep in proportion to reach from platform to platform. */
const falseLikes = (creator: Creator, { engagement, creators }: SimulationSettings): number =>
  creator.followers *
  (1 - creator.authenticity) *
  creators.platformReach[PLATFORMS[creator.platform] as (typeof PLATFORMS)[number]] *
  (creator.heavyFraud ? engagement.falseLikes.heavyFraud : engagement.falseLikes.ordinary);

/** Expected reactions per person reached, before the talent of the creator: platform x format x style x colour x code x hour x season. */
function reactionRate({ settings, calendar, creators }: World): (post: PostFact, look: Look) => number {
  const { engagement, looks } = settings;
  const style = relative(engagement.style, looks.style);
  const color = relative(engagement.color, looks.color);
  const format = PLATFORMS.map((platform) =>
    relative<Format>(engagement.format, looks.formats[platform] as Partial<Record<Format, number>>),
  );
  return (post, look) => {
    const platform = creators[post.creator]?.platform ?? 0;
    const weekday = new Date(calendar.timeOf(post.day)).getUTCDay();
    return (
      engagement.perReach[PLATFORMS[platform] as (typeof PLATFORMS)[number]] *
      (format[platform] as Record<Format, number>)[post.format] *
      style[look.style] *
      color[look.color] *
      (post.code ? engagement.code : 1) *
      (isGoodHour(platform, weekday, post.hour) ? engagement.goodHour : 1) *
      calendar.season(post.day) ** engagement.seasonPower
    );
  };
}

/** Factors divided by their mean over the posts that have them, so that the mean post keeps the configured rate. */
function relative<K extends string>(
  factors: Readonly<Record<K, number>>,
  shares: Readonly<Partial<Record<K, number>>>,
): Record<K, number> {
  const names = Object.keys(factors) as K[];
  const mean = names.reduce((a, name) => a + factors[name] * (shares[name] ?? 0), 0);
  return Object.fromEntries(names.map((name) => [name, factors[name] / mean])) as Record<K, number>;
}

/** Weekday (0 is Sunday) -> hours from, up to: when schedulers see most reactions (docs/industry_benchmarks.md, sprout-hours). */
const GOOD_HOURS: readonly ReadonlyMap<number, readonly [number, number]>[] = [
  new Map([
    [1, [10, 12]],
    [2, [9, 13]],
    [3, [10, 13]],
    [5, [9, 11]],
  ]),
  new Map([
    [2, [14, 18]],
    [3, [14, 17]],
    [4, [15, 17]],
  ]),
];

function isGoodHour(platform: number, weekday: number, hour: number): boolean {
  const [from, to] = GOOD_HOURS[platform]?.get(weekday) ?? [0, 0];
  return hour >= from && hour < to;
}
