import { PLATFORMS } from './names.ts';
import type { PostFact, World } from './posts.ts';

/** Sponsored posts of one brand on one platform, in day order, ready to be drawn by how far they reach. */
export interface Shelf {
  /** Post numbers. */
  readonly posts: Int32Array;
  /** Pull of all posts before each one: pull[i + 1] - pull[i] is the i-th post's. */
  readonly pull: Float64Array;
  /** First post on or after a day, by day number + `offset`. */
  readonly firstOn: Int32Array;
}

/** What shoppers can come across. */
export interface Exposure {
  readonly shelves: readonly Shelf[];
  /** Day number -> index into firstOn. */
  readonly offset: number;
  /** Mean pull in the window of a shopper, by platform: scales what is seen to the configured mean. */
  readonly meanPull: Float64Array;
  /** Effect of each post against the mean of what is seen. */
  readonly quality: Float64Array;
}

export const shelfOf = (exposure: Exposure, brand: number, platform: number): Shelf =>
  exposure.shelves[brand * PLATFORMS.length + platform] as Shelf;

/** A shopper whose window starts on a day can see posts from two days earlier on, until the day before the window ends. */
export const SEEN_BEFORE = 2;

export function makeExposure(world: World, posts: readonly PostFact[]): Exposure {
  const { offset, shelves, pull } = shelve(world, posts);
  return {
    shelves,
    offset,
    meanPull: meanPull(world, shelves, offset),
    quality: relativeQuality(world, posts, pull),
  };
}

/**
 * What other posts in the place of those of a stage would do in the same world: seen and effective in proportion to the mean of the posts that the
 * stage has, so that more posts are seen more.
 */
export function exposureBeside(
  { world, posts, exposure }: { world: World; posts: readonly PostFact[]; exposure: Exposure },
  others: readonly PostFact[],
): Exposure {
  const { offset, shelves } = shelve(world, others);
  const platformOf = (post: PostFact): number => world.creators[post.creator]?.platform ?? 0;
  const scale = PLATFORMS.map((_, platform) => {
    const p = posts.findIndex((post) => post.quality > 0 && platformOf(post) === platform);
    return p < 0 ? 0 : (exposure.quality[p] as number) / (posts[p] as PostFact).quality;
  });
  return {
    shelves,
    offset,
    meanPull: exposure.meanPull,
    quality: Float64Array.from(others, (post) => post.quality * (scale[platformOf(post)] as number)),
  };
}

function shelve(
  { settings, calendar, brands, creators }: World,
  posts: readonly PostFact[],
): { offset: number; shelves: Shelf[]; pull: number[] } {
  const window = settings.shopper.windowDays;
  const offset = window + SEEN_BEFORE;
  const pull = posts.map((post) => post.reach ** settings.posts.reachPower);
  const groups = brands.flatMap(() => PLATFORMS.map((): number[] => []));
  posts.forEach((post, p) => {
    if (post.brand < 0) return;
    const platform = creators[post.creator]?.platform ?? 0;
    groups[post.brand * PLATFORMS.length + platform]?.push(p);
  });
  const shelves = groups.map((group) =>
    makeShelf(group, { posts, pull, from: -offset, to: calendar.days + window + 1 }),
  );
  return { offset, shelves, pull };
}

function makeShelf(
  group: number[],
  {
    posts,
    pull,
    from,
    to,
  }: { posts: readonly PostFact[]; pull: readonly number[]; from: number; to: number },
): Shelf {
  const day = (p: number): number => (posts[p] as PostFact).day;
  const ordered = Int32Array.from(group.sort((a, b) => day(a) - day(b) || a - b));
  const total = new Float64Array(ordered.length + 1);
  ordered.forEach((p, i) => (total[i + 1] = (total[i] as number) + (pull[p] as number)));
  const firstOn = new Int32Array(to - from + 1);
  let next = 0;
  for (let d = from; d <= to; d++) {
    while (next < ordered.length && day(ordered[next] as number) < d) next++;
    firstOn[d - from] = next;
  }
  return { posts: ordered, pull: total, firstOn };
}

/** Pull of what a shopper whose window starts on `day` can see. */
export function pullInWindow(shelf: Shelf, window: { start: number; days: number; offset: number }): number {
  const from = shelf.firstOn[window.start - SEEN_BEFORE + window.offset] as number;
  const to = shelf.firstOn[window.start + window.days + window.offset] as number;
  return (shelf.pull[to] as number) - (shelf.pull[from] as number);
}

/** Expected pull over shoppers: brands by popularity, windows by day, all exactly. */
function meanPull(
  { settings, calendar, brands }: World,
  shelves: readonly Shelf[],
  offset: number,
): Float64Array {
  const days = settings.shopper.windowDays;
  const shoppers = brands.reduce((a, brand) => a + brand.popularity, 0);
  const starts = calendar.days + days;
  return Float64Array.from(PLATFORMS.keys(), (platform) => {
    let expected = 0;
    brands.forEach((brand, b) => {
      const shelf = shelves[b * PLATFORMS.length + platform] as Shelf;
      let sum = 0;
      for (let start = -days; start < calendar.days; start++)
        sum += pullInWindow(shelf, { start, days, offset });
      expected += (brand.popularity / shoppers) * (sum / starts);
    });
    return expected;
  });
}

/**
 * Quality against its mean over what is seen on the platform, so that effects keep their configured strength: a post is seen by
 * the shoppers of its brand whose window holds its day, in proportion to its pull.
 */
function relativeQuality(
  { settings, calendar, brands, creators }: World,
  posts: readonly PostFact[],
  pull: readonly number[],
): Float64Array {
  const window = settings.shopper.windowDays;
  const weight = PLATFORMS.map(() => 0);
  const weighted = PLATFORMS.map(() => 0);
  const platformOf = (post: PostFact): number => creators[post.creator]?.platform ?? 0;
  posts.forEach((post, p) => {
    const brand = brands[post.brand];
    if (!brand) return;
    const first = Math.max(-window, post.day - window + 1);
    const last = Math.min(calendar.days - 1, post.day + SEEN_BEFORE);
    const seen = brand.popularity * (pull[p] as number) * Math.max(0, last - first + 1);
    const platform = platformOf(post);
    weight[platform] = (weight[platform] as number) + seen;
    weighted[platform] = (weighted[platform] as number) + seen * post.quality;
  });
  return Float64Array.from(posts, (post) => {
    const platform = platformOf(post);
    const mean = (weighted[platform] as number) / (weight[platform] as number);
    return mean > 0 ? post.quality / mean : 0;
  });
}
