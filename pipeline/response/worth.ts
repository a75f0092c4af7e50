import { causedMean, causedPart } from '../scoring/caused-part.ts';
import type { Scores } from '../scoring/scores.ts';
import type { Sampler } from '../scoring/sampler.ts';
import { gammaPosterior } from '../scoring/shrink.ts';
import type { Level, Levels } from './level.ts';

/** Orders that a creator causes per order that his posts make one expect, by number in the roster. */
export interface Worth {
  readonly mean: Float64Array;
  /** Draws of creator c stand side by side from c x draws. */
  readonly draws: Float64Array;
}

/**
 * As in the scores, with two refinements. Each platform has a causal level of its own, and where less is caused, creators differ less in credit: what
 * they cause is the smaller part of it. A group whose posts are credited with more than expected is seen more than expected, so that cause and
 * coincidence grow alike; only what sets a creator apart from the group is taken for cause.
 */
export function worthOfCreators(
  { evidence: { roster, sales, peers, settings }, credits }: Scores,
  levels: Levels,
  { draws, random }: { draws: number; random: Sampler },
): Worth {
  const { kept, priors, expected } = sales;
  const { orders } = credits.creators;
  const byPlatform = new Map<string, Level>(
    [...new Set(roster.platforms)].map((platform) => [platform, levels.of(platform)]),
  );
  const levelOf = (c: number): Level => byPlatform.get(roster.platforms[c] as string) as Level;
  const usual = weighted(orders, (c) => levelOf(c).share);
  const errors = peers.groups.map(({ members }) =>
    groupErrors((sumOver(members, orders) + settings.groupOrders) / kept, { draws, random }),
  );
  const worth = { mean: new Float64Array(roster.size), draws: new Float64Array(roster.size * draws) };
  for (let c = 0; c < roster.size; c++) {
    const level = levelOf(c);
    const group = peers.of[c] as number;
    const { mean, shape } = priors[group] as (typeof priors)[number];
    const prior = { mean, shape: shape * (usual / level.share) ** 2 };
    const posterior = gammaPosterior(prior, {
      count: (orders[c] as number) / kept,
      exposure: (expected[c] as number) / kept,
    });
    const own = { shape: posterior.shape, rate: posterior.rate * mean };
    worth.mean[c] = mean * causedMean(own, { share: level.share, kept });
    const gamma = random.gamma(own.shape);
    const lean = prior.shape / own.rate;
    for (let d = 0; d < draws; d++) {
      const error = errors[group]?.[d] as number;
      const multiplier = (gamma() / own.rate + lean * error) / (1 + error);
      worth.draws[c * draws + d] =
        mean * (1 + error) * causedPart(multiplier, { share: level.draws[d] as number, kept });
    }
  }
  return worth;
}

/** Mean over creators by their orders; over all alike where there are none. */
function weighted(orders: Float64Array, of: (creator: number) => number): number {
  let [all, total] = [0, 0];
  orders.forEach((own, c) => {
    all += own;
    total += own * of(c);
  });
  return all > 0 ? total / all : orders.reduce((sum, _, c) => sum + of(c), 0) / orders.length;
}

/** What is not known of the mean of a group that its members are shrunk towards: a gamma count of its orders, less 1 (Kass and Steffey 1989). */
function groupErrors(orders: number, { draws, random }: { draws: number; random: Sampler }): Float64Array {
  const gamma = random.gamma(orders);
  return Float64Array.from({ length: draws }, () => gamma() / orders - 1);
}

const sumOver = (members: ArrayLike<number>, of: Float64Array): number =>
  Array.from(members).reduce((total, c) => total + (of[c] as number), 0);
