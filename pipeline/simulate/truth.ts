import { sum } from '../stats/sum.ts';
import type { Coalitions } from './coalitions.ts';
import { MOST_TOUCHES, type Life } from './life.ts';
import { CHANNELS, FORMATS, PLATFORMS, TIERS } from './names.ts';
import type { Stage } from './population.ts';

/** Expected orders of all shoppers, added up: who caused what, without any noise of chance. */
export interface Truth {
  /** Orders with everything in the world, and with no marketing at all, by brand. */
  readonly all: Float64Array;
  readonly baseline: Float64Array;
  /** Orders lost without a channel and all that follows from it: brand x channel. */
  readonly leaveOneOut: Float64Array;
  /** Shapley values over the channels that reached a shopper: brand x channel; they sum to all - baseline. */
  readonly shapley: Float64Array;
  /** Orders lost without a creator: brand x creator. */
  readonly creator: Float64Array;
  /** Orders lost without all creators of a tier: brand x tier. */
  readonly tier: Float64Array;
  /** Orders lost without all posts of a format and all that follows from them: brand x format. */
  readonly format: Float64Array;
  /** Orders lost without a single post and all that follows from it. */
  readonly post: Float64Array;
}

export const allOrders = ({ all }: Truth): number => sum(all);

/** Of a table brand x channel, all brands of one channel. */
export const channelSum = (cells: Float64Array, channel: number): number =>
  sum(cells.filter((_, i) => i % CHANNELS.length === channel));

/** Orders that all brands would lose without a channel. */
export const lostWithout = ({ leaveOneOut }: Truth, channel: number): number =>
  channelSum(leaveOneOut, channel);

export interface TruthKeeper {
  add(life: Life): void;
  readonly truth: Truth;
}

export function truthKeeper(
  { world: { brands, creators }, posts }: Pick<Stage, 'world' | 'posts'>,
  chance: Coalitions,
): TruthKeeper {
  const truth: Truth = {
    all: new Float64Array(brands.length),
    baseline: new Float64Array(brands.length),
    leaveOneOut: new Float64Array(brands.length * CHANNELS.length),
    shapley: new Float64Array(brands.length * CHANNELS.length),
    creator: new Float64Array(brands.length * creators.length),
    tier: new Float64Array(brands.length * TIERS.length),
    format: new Float64Array(brands.length * FORMATS.length),
    post: new Float64Array(posts.length),
  };
  const tierOf = Int32Array.from(creators, (creator) => creator.tier);
  const formatOf = Int32Array.from(posts, ({ format }) => FORMATS.indexOf(format));
  const kindAt = new Int32Array(MOST_TOUCHES);
  const shares = shapleyShares();

  function addChannels(life: Life, baseline: number): number {
    const present = shares.players(life.channels);
    const values = shares.values;
    const full = (1 << present.length) - 1;
    values[0] = baseline;
    for (let s = 1; s <= full; s++) values[s] = chance.valueOf(life, shares.channelsOf(s));
    const all = values[full] as number;
    const at = life.brand * CHANNELS.length;
    present.forEach((channel, x) => {
      bump(truth.leaveOneOut, at + channel, all - (values[full & ~(1 << x)] as number));
      bump(truth.shapley, at + channel, shares.shareOf(x));
    });
    return all;
  }

  /** Creators are distinct at the root of what they set off; without one of them his touches and their children are gone. */
  function addCreators(life: Life, all: number): void {
    for (let j = 0; j < life.count; j++) {
      if ((life.channel[j] as number) >= PLATFORMS.length) continue;
      const creator = life.root[j] as number;
      if (seenBefore(life, j, creator)) continue;
      const without = chance.value(life, (i) => life.root[i] !== creator);
      bump(truth.creator, life.brand * creators.length + creator, all - without);
      addPosts(life, j, { all, lost: all - without });
    }
  }

  /**
   * What is lost without each kind of creator or post that stands at the root of a touch.
   * @param lost brand x kind @param kindOf number of the kind at the root of a touch, -1 for none
   */
  function addKinds(life: Life, all: number, lost: Float64Array, kindOf: (touch: number) => number): void {
    let kinds = 0;
    for (let i = 0; i < life.count; i++) {
      const kind = kindOf(i);
      kindAt[i] = kind;
      if (kind >= 0) kinds |= 1 << kind;
    }
    const count = lost.length / brands.length;
    for (let kind = 0; kind < count; kind++) {
      if ((kinds & (1 << kind)) === 0) continue;
      const without = chance.value(life, (i) => kindAt[i] !== kind);
      bump(lost, life.brand * count + kind, all - without);
    }
  }

  /** The posts of the creator of a touch, his first one: a single one is lost with him, of several each on its own. */
  function addPosts(life: Life, first: number, { all, lost }: { all: number; lost: number }): void {
    const posts = postsOf(life, first);
    for (const post of posts) {
      const alone = (): number => all - chance.value(life, (i) => rootPost(life, i) !== post);
      bump(truth.post, post, posts.length === 1 ? lost : alone());
    }
  }

  return {
    truth,
    add(life) {
      const baseline = chance.baseline(life);
      bump(truth.baseline, life.brand, baseline);
      if (life.count === 0) {
        bump(truth.all, life.brand, baseline);
        return;
      }
      const all = addChannels(life, baseline);
      bump(truth.all, life.brand, all);
      addCreators(life, all);
      addKinds(life, all, truth.tier, (i) => tierOf[life.root[i] as number] ?? -1);
      addKinds(life, all, truth.format, (i) => formatOf[rootPost(life, i)] ?? -1);
    },
  };
}

function seenBefore(life: Life, touch: number, creator: number): boolean {
  for (let i = 0; i < touch; i++)
    if (life.root[i] === creator && (life.channel[i] as number) < PLATFORMS.length) return true;
  return false;
}

/** Posts of one creator that a shopper saw, each once. @param first number of the first touch of the creator */
function postsOf(life: Life, first: number): number[] {
  const posts = [life.post[first] as number];
  for (let i = first + 1; i < life.count; i++) {
    if (life.root[i] !== life.root[first] || (life.channel[i] as number) >= PLATFORMS.length) continue;
    if (!posts.includes(life.post[i] as number)) posts.push(life.post[i] as number);
  }
  return posts;
}

/** The post that set off a touch, itself or by way of others; -1 for none. */
function rootPost(life: Life, touch: number): number {
  let root = touch;
  while ((life.parent[root] as number) >= 0) root = life.parent[root] as number;
  return life.post[root] as number;
}

const bump = (sums: Float64Array, at: number, by: number): void => {
  sums[at] = (sums[at] as number) + by;
};

interface ShapleyShares {
  /** Names the players among the channel bits; the arrays below are then about them. */
  players(channels: number): readonly number[];
  /** Channel bits of a coalition of players. */
  channelsOf(coalition: number): number;
  /** To be filled: value of each coalition of players. */
  readonly values: Float64Array;
  /** Shapley value of a player (Shapley 1953), from `values`. */
  shareOf(player: number): number;
}

function shapleyShares(): ShapleyShares {
  const values = new Float64Array(1 << CHANNELS.length);
  const sizes = Int32Array.from(values, (_, s) => bits(s));
  const players: number[] = [];
  const factorial = [1];
  for (let k = 1; k <= CHANNELS.length; k++) factorial.push((factorial[k - 1] as number) * k);
  return {
    values,
    players(channels) {
      players.length = 0;
      for (let c = 0; c < CHANNELS.length; c++) if (channels & (1 << c)) players.push(c);
      return players;
    },
    channelsOf(coalition) {
      let channels = 0;
      for (let x = 0; x < players.length; x++)
        if (coalition & (1 << x)) channels |= 1 << (players[x] as number);
      return channels;
    },
    shareOf(player) {
      const n = players.length;
      const bit = 1 << player;
      let share = 0;
      for (let s = 0; s < 1 << n; s++) {
        if (s & bit) continue;
        const size = sizes[s] as number;
        const weight =
          ((factorial[size] as number) * (factorial[n - size - 1] as number)) / (factorial[n] as number);
        share += weight * ((values[s | bit] as number) - (values[s] as number));
      }
      return share;
    },
  };
}

function bits(n: number): number {
  let count = 0;
  for (let rest = n; rest > 0; rest &= rest - 1) count++;
  return count;
}
