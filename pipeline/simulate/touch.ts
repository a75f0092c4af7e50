import type { Stream } from '../random/stream.ts';
import { toBusy } from './clock.ts';
import { firstAbove } from './cumulative.ts';
import { pullInWindow, SEEN_BEFORE, shelfOf, type Exposure, type Shelf } from './exposure.ts';
import { MOST_TOUCHES, type Life } from './life.ts';
import { CHANNEL, PLATFORMS } from './names.ts';
import type { PostFact, World } from './posts.ts';

/** Fills the touches of a life whose latents are drawn; every touch has a parent, so that effects can be undone with their cause. */
export interface Toucher {
  touch(life: Life, episode: Episode): void;
}

/** The hidden days in which a shopper looks around: start and end in days of the window; empty when end <= start. */
export interface Episode {
  from: number;
  to: number;
}

interface Given {
  world: World;
  exposure: Exposure;
  posts: readonly PostFact[];
  stream: Stream;
  /** A channel that does not exist in this world, or -1: the check of the truth by running the world without it. */
  off: number;
}

export function toucher({ world, exposure, posts, stream, off }: Given): Toucher {
  const { touches, shopper } = world.settings;
  const days = shopper.windowDays;
  const window = { start: 0, days, offset: exposure.offset };
  const seenScale = Math.exp(
    (shopper.affinitySpread ** 2 * (shopper.exposureExponent ** 2 - shopper.exposureExponent)) / 2,
  );
  const use = PLATFORMS.map((p) => touches.platformUse[p]);
  const seen = PLATFORMS.map((p) => touches.postsSeen[p]);
  const gate = Float64Array.from(world.creators, (creator) => Math.sqrt(creator.persuasion));

  function add(life: Life, channel: number, time: number, from: { parent: number; post: number }): void {
    if (channel === off || time < 0 || time >= days || life.count >= MOST_TOUCHES) return;
    const j = life.count++;
    life.channel[j] = channel;
    life.time[j] = time;
    life.parent[j] = from.parent;
    life.post[j] = from.post;
    life.clicked[j] = 0;
  }

  /** Posts of creators, drawn by how far they reach, on the platforms that the shopper uses. */
  function seePosts(life: Life): void {
    window.start = life.start;
    const eager = life.affinity ** shopper.exposureExponent / seenScale;
    for (let p = 0; p < use.length; p++) {
      if (stream.uniform() >= (use[p] as number)) continue;
      const shelf = shelfOf(exposure, life.brand, p);
      const pull = pullInWindow(shelf, window);
      if (pull <= 0) continue;
      const mean =
        (((seen[p] as number) * pull) / (exposure.meanPull[p] as number)) * (eager / (use[p] as number));
      const views = stream.poisson(Math.min(touches.mostPostsSeen, mean));
      for (let v = 0; v < views; v++) seePost(life, p, shelf);
    }
  }

  function seePost(life: Life, platform: number, shelf: Shelf): void {
    const first = shelf.firstOn[life.start - SEEN_BEFORE + exposure.offset] as number;
    const end = shelf.firstOn[life.start + days + exposure.offset] as number;
    const from = shelf.pull[first] as number;
    const goal = from + stream.uniform() * ((shelf.pull[end] as number) - from);
    const entry = firstAbove(shelf.pull, goal, { low: first + 1, high: end }) - 1;
    const post = shelf.posts[entry] as number;
    const { day, hour, format } = posts[post] as PostFact;
    // On its first day a post can be seen from its hour on.
    const since = toBusy(hour / 24);
    const delay = (1 - since) * stream.uniform() + touches.seeDays * stream.exponential();
    // A story is gone after a day.
    const time = day - life.start + since + (format === 'story' ? delay % 1 : delay);
    add(life, platform, time, { parent: -1, post });
  }

  function seeAds(life: Life, season: number): void {
    const ads = stream.poisson(touches.paidSocial * (0.5 + 0.5 * life.affinity) * season);
    for (let i = 0; i < ads; i++) add(life, CHANNEL.paidSocial, stream.uniform() * days, ROOT);
  }

  function getMail(life: Life, season: number): void {
    if (stream.uniform() >= Math.min(0.7, touches.emailSubscribers * life.affinity ** 0.7)) return;
    const mails = stream.poisson(touches.emailRate * season);
    for (let i = 0; i < mails; i++) add(life, CHANNEL.email, stream.uniform() * days, ROOT);
  }

  /** Who is about to buy searches and drops by more often: the selection that models mistake for an effect. */
  function look(
    life: Life,
    episode: Episode,
    what: { channel: number; inside: number; outside: number },
  ): void {
    const length = Math.max(0, episode.to - episode.from);
    const inside = length > 0 ? stream.poisson(what.inside * length) : 0;
    for (let i = 0; i < inside; i++) add(life, what.channel, episode.from + stream.uniform() * length, ROOT);
    const outside = stream.poisson(what.outside * life.affinity * days);
    for (let i = 0; i < outside; i++) add(life, what.channel, stream.uniform() * days, ROOT);
  }

  /** Posts and ads lead to searches and direct visits. */
  function follow(life: Life, first: number, until: number): void {
    for (let j = first; j < until; j++) {
      const post = life.post[j] as number;
      const pull = post >= 0 ? (gate[(posts[post] as PostFact).creator] as number) : 1;
      const [search, direct] =
        post >= 0
          ? [touches.searchAfterPost * pull, touches.directAfterPost * pull]
          : [touches.searchAfterAd, touches.directAfterAd];
      lead(life, j, { channel: CHANNEL.search, chance: search, days: touches.followDays });
      lead(life, j, { channel: CHANNEL.direct, chance: direct, days: touches.followDays });
    }
  }

  function lead(life: Life, parent: number, to: { channel: number; chance: number; days: number }): void {
    if (stream.uniform() >= to.chance) return;
    add(life, to.channel, (life.time[parent] as number) + to.days * stream.exponential(), {
      parent,
      post: -1,
    });
  }

  /** Visits to the shop are followed by ads. */
  function retarget(life: Life): void {
    const until = life.count;
    for (let j = 0; j < until; j++) {
      const channel = life.channel[j] as number;
      if (channel === CHANNEL.paidSocial) continue;
      if (channel < PLATFORMS.length) {
        if (stream.uniform() >= touches.visitAfterPost) continue;
        life.clicked[j] = 1;
      }
      lead(life, j, {
        channel: CHANNEL.retargeting,
        chance: touches.retargetAfterVisit,
        days: touches.retargetDays,
      });
    }
  }

  return {
    touch(life, episode) {
      life.count = 0;
      const season =
        (world.calendar.seasonUntil(life.start + days) - world.calendar.seasonUntil(life.start)) / days;
      seePosts(life);
      seeAds(life, season);
      const leading = life.count;
      getMail(life, season);
      look(life, episode, {
        channel: CHANNEL.search,
        inside: touches.searchInEpisode,
        outside: touches.searchOutside,
      });
      look(life, episode, {
        channel: CHANNEL.direct,
        inside: touches.directInEpisode,
        outside: touches.directOutside,
      });
      follow(life, 0, leading);
      retarget(life);
    },
  };
}

const ROOT = { parent: -1, post: -1 } as const;
