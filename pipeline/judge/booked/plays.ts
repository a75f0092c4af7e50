import { bookingsOf } from '../../budget/offers.ts';
import type { Plan } from '../../budget/segment.ts';
import type { Config } from '../../config.ts';
import type { Responses } from '../../response/index.ts';
import type { TruthFile } from '../../simulate/truth-file.ts';
import { crowdOf, type Crowd } from './crowd.ts';
import { stagesOf, type Stages } from './roster-stage.ts';

/** What a plan really brings: by group of shoppers, in cents. Groups are of the same shoppers in every plan. */
export type Played = Float64Array;

/** Posts by creator of the world. */
export type Posts = Float64Array;

/** A world in which plans can be played. */
export interface Plays {
  stages: Stages;
  /** Number in the world of a creator of the roster. */
  worldOf: Int32Array;
  /** The posts that a plan books, by our list. @param plan cents by segment */
  book(plan: Plan): Posts;
  play(posts: Posts): Played;
  /** The posts that were really there. */
  real(): Played;
}

/** Groups of shoppers. */
export const GROUPS = 8;

/**
 * Posts that stand for all that creators could sell: with a very large roster there are fewer of each than a plan may book, and each stands for
 * more than one.
 */
const [FEWEST, MOST] = [2, 60_000];

/** @param truth of the world that the responses were estimated in */
export function playsOf(
  { market, all, cents }: Responses,
  { truth, config }: { truth: TruthFile; config: Config },
): Plays {
  const { roster } = market.scores.evidence;
  const most = Math.max(...all.offers.flat().map((offer) => offer.most));
  const creators = truth.influencers.length;
  const stages = stagesOf(config.simulation, Math.max(FEWEST, Math.min(most, Math.floor(MOST / creators))));
  const worldOf = new Int32Array(roster.size).fill(-1);
  truth.influencers.forEach(({ influencer_id: id }, k) => {
    const c = roster.find(id);
    if (c >= 0) worldOf[c] = k;
  });
  const lives = {
    shoppers: Math.min(config.judge.bookedShoppers, truth.population.shoppers),
    groups: GROUPS,
    population: truth.population.shoppers,
    orderValues: truth.brands.map(({ orderValue }) => cents * orderValue),
  };
  const full: Crowd = crowdOf(stages.full, lives);
  return {
    stages,
    worldOf,
    book(plan) {
      const posts = new Float64Array(creators);
      plan.forEach((spend, s) => {
        const offers = all.offers[s] as (typeof all.offers)[number];
        for (const { offer, posts: count } of bookingsOf(offers, spend, market.crowding).list)
          posts[worldOf[offers[offer]?.creator as number] as number] = count;
      });
      return posts;
    },
    play: (posts) => full.caused(posts.map((count) => count / stages.each)),
    real: () => crowdOf(stages.real, lives).caused(new Float64Array(creators).fill(1)),
  };
}
