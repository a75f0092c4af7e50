import { prepareAll, type Prepared } from '../attribution/attribute.ts';
import { bootstrap } from '../attribution/bootstrap.ts';
import { resamples, SHARED_DRAWS } from '../attribution/resample.ts';
import { NO_EVIDENCE } from '../attribution/evidence.ts';
import { linear } from '../attribution/models/linear.ts';
import type { Credits, Model } from '../attribution/model.ts';
import type { Config } from '../config.ts';
import { isTold } from '../dimensions/dimension.ts';
import { byCreator } from '../dimensions/by-post.ts';
import { channelsOf, namingOf } from '../dimensions/naming.ts';
import { pathsIn } from '../dimensions/paths.ts';
import type { JourneyData } from '../journeys/journey-data.ts';
import type { Paths } from '../journeys/paths.ts';
import { source } from '../random/source.ts';
import { sums } from '../stats/sum.ts';
import { wordAt } from '../tables/table.ts';
import type { Tables } from '../tables/tables.ts';
import type { PostFacts } from './post-facts.ts';
import type { Roster } from './roster.ts';

/** What a model credits to the posts of the reported days. */
export interface CreatorCredits {
  /** The model that was used: the wanted one, or linear where that cannot name creators. */
  readonly model: Model;
  /** Orders and money by post. */
  readonly posts: Amounts;
  /** By creator. */
  readonly creators: Amounts;
  /** By creator and draw, draws of one creator side by side; empty without draws. */
  readonly draws: Amounts;
  /** Variance of credited orders over their number, all creators together: below 1, because an order is shared by many. */
  readonly dispersion: number;
}

export interface Amounts {
  readonly orders: Float64Array;
  readonly value: Float64Array;
}

interface Given {
  journeys: JourneyData;
  tables: Tables;
  roster: Roster;
  posts: PostFacts;
  model: Model;
  config: Config;
  draws: number;
}

/**
 * Credits of one model by creator, with the bootstrap draws that attribution uses too. What a creator gets is divided over the
 * posts as linear would: a chain over thousands of posts costs minutes.
 * @returns null where the data do not tell who posted
 */
export function creatorCredits(given: Given): CreatorCredits | null {
  const { journeys, tables, roster, posts, config, draws } = given;
  const naming = byCreator(tables, 'influencer_id');
  const paths = isTold(naming) ? pathsIn(journeys, naming) : null;
  const byPost = postPaths(given);
  if (!paths || !byPost) return null;
  const { model, prepared } = preparedFor(given, paths);
  const credits = prepared.of[0]?.(prepared.weigh(paths.weights)) as Credits;
  const { seed } = config.uncertainty;
  const drawn =
    draws > 0
      ? bootstrap(prepared, {
          resamples: resamples(paths, { draws, seed, stream: SHARED_DRAWS }),
          noise: source(seed, 'evidence'),
        })[0]
      : null;
  const place = new Map(paths.names.map((name, at) => [name, at]));
  const named = roster.ids.map((id) => place.get(id) ?? -1);
  const parts = linearParts(byPost, { roster, posts, tables, config });
  const of = (amounts: Float64Array, share: Float64Array): Float64Array =>
    Float64Array.from(named, (at, c) => (at < 0 ? 0 : (amounts[at] as number) * (share[c] as number)));
  const creators = {
    orders: of(credits.conversions, parts.inside.orders),
    value: of(credits.value, parts.inside.value),
  };
  const whole = { orders: of(credits.conversions, ONE(roster)), value: of(credits.value, ONE(roster)) };
  const flat = (columns: Float64Array | undefined, share: Float64Array): Float64Array =>
    columns ? inRoster(columns, named, { share, draws }) : new Float64Array(0);
  const own = {
    orders: flat(drawn?.conversions, parts.inside.orders),
    value: flat(drawn?.value, parts.inside.value),
  };
  return {
    model,
    creators,
    posts: {
      orders: parts.posts.orders.map(
        (part, p) => part * (whole.orders[posts.creator[p] as number] as number),
      ),
      value: parts.posts.value.map((part, p) => part * (whole.value[posts.creator[p] as number] as number)),
    },
    draws: own,
    dispersion: dispersionOf(creators.orders, own.orders, draws),
  };
}

/** The wanted model, or linear where that cannot run on creators: it needs what they do not have, or there are too many of them. */
function preparedFor({ model, config }: Given, paths: Paths): { model: Model; prepared: Prepared } {
  const wanted = prepareAll(paths, [model], config.attribution);
  return wanted.of[0]
    ? { model, prepared: wanted }
    : { model: linear, prepared: prepareAll(paths, [linear], config.attribution) };
}

const ONE = ({ size }: Roster): Float64Array => new Float64Array(size).fill(1);

function postPaths({ journeys, tables: { touchpoints } }: Given): Paths | null {
  if (!touchpoints) return null;
  const post = touchpoints.words('post_id');
  const channel = channelsOf(touchpoints);
  // Ids of posts cannot begin with a blank, so no channel passes for one.
  const nameOf = (row: number): string | null => wordAt(post, row) ?? blank(channel(row));
  return pathsIn(journeys, namingOf(touchpoints.rows, nameOf));
}

const blank = (channel: string | null): string | null => (channel === null ? null : ` ${channel}`);

interface Parts {
  /** Part of what the creator gets that falls to each post of the reported days. */
  posts: Amounts;
  /** Their sum by creator: below 1 where posts of other days are credited too. */
  inside: Amounts;
}

/** How linear divides what a creator gets over all posts, also those of other days. */
function linearParts(
  paths: Paths,
  { roster, posts, tables, config }: Pick<Given, 'roster' | 'posts' | 'tables' | 'config'>,
): Parts {
  const { conversions, value } = linear
    .prepare(paths, config.attribution, NO_EVIDENCE)
    .evaluate(paths.weights, null);
  const place = new Map(paths.names.map((name, at) => [name, at]));
  // Compensated, so that the order of the table does not show.
  const all = { orders: sums(roster.size), value: sums(roster.size) };
  const { words, rows } = postsTable(tables);
  for (let row = 0; row < rows; row++) {
    const at = place.get(words.post(row)) ?? -1;
    const creator = roster.find(words.creator(row));
    if (at < 0 || creator < 0) continue;
    all.orders.add(creator, conversions[at] as number);
    all.value.add(creator, value[at] as number);
  }
  const inside = { orders: sums(roster.size), value: sums(roster.size) };
  const partOf = (amounts: Float64Array, column: 'orders' | 'value'): Float64Array => {
    const totals = all[column].totals();
    return Float64Array.from(posts.ids, (id, p) => {
      const [at, creator] = [place.get(id) ?? -1, posts.creator[p] as number];
      const total = totals[creator] as number;
      const part = at < 0 || total <= 0 ? 0 : (amounts[at] as number) / total;
      inside[column].add(creator, part);
      return part;
    });
  };
  const own = { orders: partOf(conversions, 'orders'), value: partOf(value, 'value') };
  return { posts: own, inside: { orders: inside.orders.totals(), value: inside.value.totals() } };
}

function postsTable({ posts }: Tables) {
  const [id, creator] = [posts?.words('post_id'), posts?.words('influencer_id')];
  const text = (words: typeof id, row: number): string => (words && wordAt(words, row)) ?? '';
  return {
    rows: posts?.rows ?? 0,
    words: { post: (row: number) => text(id, row), creator: (row: number) => text(creator, row) },
  };
}

/** Draws by name, those of one name side by side, as draws by creator. */
function inRoster(
  columns: Float64Array,
  named: readonly number[],
  { share, draws }: { share: Float64Array; draws: number },
): Float64Array {
  const out = new Float64Array(named.length * draws);
  named.forEach((at, c) => {
    if (at < 0) return;
    for (let d = 0; d < draws; d++)
      out[c * draws + d] = (columns[at * draws + d] as number) * (share[c] as number);
  });
  return out;
}

/** Quasi-Poisson: 1 where nothing was drawn, and never above 1. */
function dispersionOf(orders: Float64Array, drawn: Float64Array, draws: number): number {
  let [variance, total] = [0, 0];
  for (let c = 0; c < orders.length && drawn.length > 0; c++) {
    const own = drawn.subarray(c * draws, (c + 1) * draws);
    const mean = own.reduce((a, b) => a + b, 0) / draws;
    variance += own.reduce((a, b) => a + (b - mean) ** 2, 0) / Math.max(1, draws - 1);
    total += orders[c] as number;
  }
  return total > 0 && variance > 0 ? Math.min(1, variance / total) : 1;
}
