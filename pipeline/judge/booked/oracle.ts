import { sum } from '../../stats/sum.ts';
import { bookingChances } from '../../simulate/posts.ts';
import { expectedReach } from '../../simulate/posts.ts';
import { PLATFORMS } from '../../simulate/names.ts';
import type { Stage } from '../../simulate/population.ts';
import type { Plays, Posts } from './plays.ts';

/** What somebody books who knows everything. */
export interface Oracle {
  /** @param budget cents */
  best(budget: number): Posts;
}

interface Offered {
  /** Number in the world. */
  creator: number;
  price: number;
  most: number;
}

/** How often the worth of platforms is put right at the plan that follows from it. */
const ROUNDS = 3;
/** Part of the plan by which a platform is raised to see what it adds. */
const STEP = 0.1;

/**
 * The worth of one post of each creator follows from the law of the world, but for a factor of its platform. That factor is what a little more of the
 * platform brings at the plan itself, in the replay; so saturation counts, and no luck of single creators with the shoppers who live again.
 */
export function oracleOf(
  { stages, play }: Plays,
  offers: readonly Offered[],
  orderValues: readonly number[],
): Oracle {
  const { world } = stages.real;
  const worth = postWorth(stages.real, orderValues);
  const platform = offers.map(({ creator }) => world.creators[creator]?.platform ?? 0);
  const size = world.creators.length;

  function book(budget: number, factors: readonly number[]): Posts {
    const order = offers
      .map((offer, o) => ({
        ...offer,
        rate: ((worth[offer.creator] as number) * (factors[platform[o] as number] as number)) / offer.price,
      }))
      .sort((a, b) => b.rate - a.rate || a.creator - b.creator);
    const posts = new Float64Array(size);
    let left = budget;
    for (const { creator, price, most, rate } of order) {
      if (rate <= 0) break;
      const count = Math.min(most, Math.floor(left / price));
      posts[creator] = count;
      left -= count * price;
    }
    return posts;
  }

  /** What a little more of each platform brings, by unit of worth. */
  function factorsAt(posts: Posts): number[] {
    const now = sum(play(posts));
    return PLATFORMS.map((_, p) => {
      const own = posts.map((count, k) => (world.creators[k]?.platform === p ? count : 0));
      // A platform that the plan leaves out is tried with one post of everybody.
      const more = own.some((count) => count > 0)
        ? own.map((count) => STEP * count)
        : posts.map((_count, k) => Number(world.creators[k]?.platform === p) * STEP);
      const units = sum(more.map((count, k) => count * (worth[k] as number)));
      return units > 0 ? (sum(play(posts.map((count, k) => count + (more[k] as number)))) - now) / units : 0;
    });
  }

  return {
    best(budget) {
      let posts = book(budget, factorsAt(new Float64Array(size)));
      for (let round = 0; round < ROUNDS; round++) {
        const next = book(budget, factorsAt(posts));
        if (sum(play(next)) <= sum(play(posts))) break;
        posts = next;
      }
      return posts;
    },
  };
}

/** Of one post, by creator, but for a factor of its platform: how far it reaches, how much it moves, and whose shoppers it is likely to meet. */
function postWorth({ world }: Stage, orderValues: readonly number[]): Float64Array {
  const { creators, brands, settings } = world;
  const { effects, posts } = settings;
  return Float64Array.from(creators, (creator) => {
    const chances = bookingChances(world, creator.category);
    const met = sum(
      brands.map(
        ({ popularity, category }, b) =>
          (chances[b] as number) *
          popularity *
          (orderValues[b] as number) *
          (category === creator.category ? effects.fitMatch : effects.fitOther),
      ),
    );
    return expectedReach(creator, settings) ** posts.reachPower * creator.persuasion * met;
  });
}
