import type { SimulationSettings } from '../config.ts';
import { sum } from '../stats/sum.ts';
import { gapOf, type Gap } from './gap.ts';
import { bestSplit, type Budget } from './measures.ts';
import { PAID_CHANNELS, replayOrders, type PaidChannel, type Reach } from './replay.ts';

/** What following a model's credit with the whole budget would bring, in the money of the world, before returns. */
export interface Plan {
  /** Spend by channel; together today's budget. */
  spend: Readonly<Record<PaidChannel, number>>;
  revenue: number;
  /** The same by group of shoppers. */
  groups: readonly number[];
}

/** What one plan brings less than another, with the interval that chance in the replay leaves. */
export type Regret = Gap;

/** Compared group by group, because the same shoppers live in both plans. */
export const regretOf = (plan: Plan, best: Plan): Regret => gapOf(best.groups, plan.groups);

/** Groups of shoppers that live again for each plan. */
const GROUPS = 8;

export interface Planner {
  readonly today: Plan;
  /**
   * The best plan that is found: from what is lost without each channel, mended while that clearly brings more, or a rival that clearly does.
   * What is clear is decided by shoppers of whom neither the mending nor the measuring knows: a plan that is chosen because it is lucky
   * with some shoppers would make every other look too costly.
   */
  best(lost: Readonly<Record<PaidChannel, number>>, rivals: readonly Plan[]): Plan;
  /** The plan of whoever believes that channels bring the revenue they are credited with. */
  follow(credited: Readonly<Record<PaidChannel, number>>): Plan;
}

/** How much more of a channel is tried, and how often the split is mended. */
const STEP = 0.25;
const ROUNDS = 2;

/** Whose lives a plan is played in: those that are reported, those that show how to mend it, those that decide. */
type Cast = 'measure' | 'mend' | 'decide';
const CASTS: readonly Cast[] = ['measure', 'mend', 'decide'];

interface World {
  settings: SimulationSettings;
  /** Spend of the reported days, by channel. */
  spend: Readonly<Record<PaidChannel, number>>;
  /** Mean money of an order, by brand. */
  orderValues: readonly number[];
  /** Shoppers of the world, and how many of them live again for each plan. */
  population: number;
  shoppers: number;
  /** Touches go with spend to this power. */
  elasticity: number;
  /** Bounds of the spend of a channel against today. */
  bounds: { least: number; most: number };
}

/** Plans are played by letting the shoppers of the world live again with the touches that the money buys. */
export function planner(world: World): Planner {
  const today = PAID_CHANNELS.map((channel) => world.spend[channel]);
  const budget: Budget = { today, elasticity: world.elasticity, bounds: world.bounds };

  function play(spend: readonly number[], cast: Cast): Plan {
    const reach = byChannel((_, c) => reachOf(spend[c] as number, today[c] as number, world.elasticity));
    const lives = { ...world, groups: GROUPS, first: CASTS.indexOf(cast) * world.shoppers };
    const groups = replayOrders(world.settings, reach, lives).map((orders) =>
      sum(orders.map((n, b) => n * (world.orderValues[b] as number))),
    );
    return {
      spend: byChannel((_, c) => spend[c] as number),
      revenue: sum(groups) / GROUPS,
      groups,
    };
  }

  const spendOf = ({ spend }: Plan): number[] => PAID_CHANNELS.map((channel) => spend[channel]);
  const spendFor = (credits: readonly number[]): number[] =>
    bestSplit(credits, budget).map((share) => share * sum(today));

  /** Credits that would make the split believe what a little more of each channel brings at this spend. */
  function marginalCredits(spend: readonly number[]): number[] {
    const { revenue } = play(spend, 'mend');
    return spend.map((amount, c) => {
      const more = spend.map((other, o) => (o === c ? other * (1 + STEP) : other));
      const slope = Math.max(0, play(more, 'mend').revenue - revenue) / (STEP * amount);
      return (slope * amount * ((today[c] as number) / amount) ** world.elasticity) / world.elasticity;
    });
  }

  const isBetter = (next: readonly number[], than: readonly number[]): boolean =>
    regretOf(play(than, 'decide'), play(next, 'decide')).low > 0;

  return {
    today: play(today, 'measure'),
    follow: (credited) => play(spendFor(PAID_CHANNELS.map((channel) => credited[channel])), 'measure'),
    best(lost, rivals) {
      let spend = spendFor(PAID_CHANNELS.map((channel) => lost[channel]));
      for (let round = 0; round < ROUNDS; round++) {
        const next = spendFor(marginalCredits(spend));
        if (!isBetter(next, spend)) break;
        spend = next;
      }
      const own = play(spend, 'measure');
      return rivals
        .filter((rival) => rival.revenue > own.revenue)
        .reduce((best, rival) => (isBetter(spendOf(rival), spendOf(best)) ? rival : best), own);
    },
  };
}

const reachOf = (spend: number, today: number, elasticity: number): number =>
  today > 0 ? (spend / today) ** elasticity : 1;

const byChannel = (value: (channel: PaidChannel, place: number) => number): Reach =>
  Object.fromEntries(PAID_CHANNELS.map((channel, c) => [channel, value(channel, c)])) as Reach;
