import type { Stream } from '../random/stream.ts';
import { cumulative, pickIndex } from './cumulative.ts';
import type { Exposure } from './exposure.ts';
import { newLife, type Life } from './life.ts';
import { CHANNELS } from './names.ts';
import type { PostFact, World } from './posts.ts';
import { saturationPowers } from './saturation.ts';
import { toucher, type Episode } from './touch.ts';

/** Lives shoppers by number: the same number lives the same life, whoever lived before. */
export interface Shoppers {
  /** The life is valid until the next call. */
  live(id: number): Life;
  readonly life: Life;
}

interface Given {
  world: World;
  exposure: Exposure;
  posts: readonly PostFact[];
  stream: Stream;
  /** Whole number that the world's seed stands for. */
  seed: number;
  off?: number;
}

export function shoppers({ world, exposure, posts, stream, seed, off = -1 }: Given): Shoppers {
  const { calendar, brands, settings } = world;
  const { shopper, effects } = settings;
  const days = shopper.windowDays;
  const life = newLife();
  const episode: Episode = { from: 0, to: 0 };
  const touches = toucher({ world, exposure, posts, stream, off });
  const brandShares = cumulative(brands.map((brand) => brand.popularity));
  const strength = Float64Array.from(CHANNELS, (channel) => effects.strength[channel]);
  const decay = Float64Array.from(CHANNELS, (channel) => effects.decayDays[channel]);
  const saturation = saturationPowers(settings);
  const spread = shopper.affinitySpread;
  const responseScale = Math.exp(
    (spread ** 2 * (shopper.responseExponent ** 2 - shopper.responseExponent)) / 2,
  );
  const rank = new Int32Array(CHANNELS.length);

  function drawLatents(): void {
    life.affinity = Math.exp(spread * stream.normal() - spread ** 2 / 2);
    life.response = life.affinity ** shopper.responseExponent / responseScale;
    life.brand = pickIndex(brandShares, stream.uniform());
    life.start = Math.floor(stream.uniform() * (calendar.days + days)) - days;
    life.riskFrom = Math.max(0, -life.start);
    life.riskTo = Math.min(days, calendar.days - life.start);
  }

  /** An episode begins with the season, up to three days before the window. */
  function drawEpisode(): void {
    episode.from = episode.to = 0;
    life.episodeFrom = life.riskFrom;
    life.episodeDays = 0;
    const season = (calendar.seasonUntil(life.start + days) - calendar.seasonUntil(life.start)) / days;
    if (stream.uniform() >= 1 - Math.exp(-shopper.episodeRate * life.affinity * season)) return;
    const first = calendar.seasonUntil(life.start - 3);
    const last = calendar.seasonUntil(life.start + days);
    const from = calendar.dayAt(first + stream.uniform() * (last - first)) - life.start;
    episode.to = Math.min(from + shopper.episodeDays * stream.exponential(), days);
    episode.from = Math.max(from, 0);
    life.episodeFrom = Math.max(episode.from, life.riskFrom);
    life.episodeDays = Math.max(0, Math.min(episode.to, life.riskTo) - life.episodeFrom);
  }

  /** Ancestry, time order and strength of every touch. */
  function weigh(): void {
    life.channels = 0;
    for (let j = 0; j < life.count; j++) {
      const parent = life.parent[j] as number;
      const post = life.post[j] as number;
      // Parents come before their children.
      const above = parent >= 0 ? (life.mask[parent] as number) : 0;
      life.mask[j] = above | (1 << (life.channel[j] as number));
      life.root[j] =
        parent >= 0 ? (life.root[parent] as number) : post >= 0 ? (posts[post] as PostFact).creator : -1;
      life.channels |= life.mask[j] as number;
      life.mass[j] = massOf(j, post);
      insert(j);
    }
  }

  function massOf(j: number, post: number): number {
    const time = life.time[j] as number;
    if (time >= life.riskTo) return 0;
    const channel = life.channel[j] as number;
    const quality = post >= 0 ? (exposure.quality[post] as number) : 1;
    const tau = decay[channel] as number;
    const from = Math.max(time, life.riskFrom);
    const share = Math.exp(-(from - time) / tau) - Math.exp(-(life.riskTo - time) / tau);
    return (strength[channel] as number) * quality * life.response * share;
  }

  function insert(j: number): void {
    let at = j - 1;
    for (; at >= 0 && (life.time[life.order[at] as number] as number) > (life.time[j] as number); at--)
      life.order[at + 1] = life.order[at] as number;
    life.order[at + 1] = j;
  }

  /** The first event of all that could set off an order: each has its own hazard, and the hazards add. */
  function buy(): void {
    life.purchase = Infinity;
    life.cause = -2;
    const inside = shopper.buyRateInEpisode;
    let wait = stream.exponential();
    if (wait < inside * life.episodeDays) consider(life.episodeFrom + wait / inside, -1);
    const outside = shopper.buyRateOutside * life.affinity;
    wait = stream.exponential();
    if (wait < outside * (life.riskTo - life.riskFrom)) consider(life.riskFrom + wait / outside, -1);
    rank.fill(0);
    for (let q = 0; q < life.count; q++) {
      const j = life.order[q] as number;
      const channel = life.channel[j] as number;
      const mass = (life.mass[j] as number) * (saturation[rank[channel] as number] as number);
      rank[channel] = (rank[channel] as number) + 1;
      wait = stream.exponential();
      if (wait < mass) consider(momentOf(j, wait / mass), j);
    }
  }

  /** When the effect of a touch has spent a share of itself. */
  function momentOf(j: number, share: number): number {
    const time = life.time[j] as number;
    const tau = decay[life.channel[j] as number] as number;
    const early = Math.exp(-(Math.max(time, life.riskFrom) - time) / tau);
    const late = Math.exp(-(life.riskTo - time) / tau);
    return time - tau * Math.log(early - share * (early - late));
  }

  function consider(time: number, cause: number): void {
    if (time >= life.purchase) return;
    life.purchase = time;
    life.cause = cause;
  }

  return {
    life,
    live(id) {
      stream.reseed(seed, id);
      drawLatents();
      drawEpisode();
      touches.touch(life, episode);
      weigh();
      buy();
      return life;
    },
  };
}
