import type { SimulationSettings } from '../config.ts';
import { sum } from '../stats/sum.ts';
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
export interface Regret {
  value: number;
  low: number;
  high: number;
}

/** Compared group by group, because the same shoppers live in both plans. Nine tenths, by Student's t with few groups. */
export function regretOf(plan: Plan, best: Plan): Regret {
  const gaps = best.groups.map((revenue, g) => revenue - (plan.groups[g] as number));
  const value = sum(gaps) / gaps.length;
  const spread = Math.sqrt(sum(gaps.map((gap) => (gap - value) ** 2)) / Math.max(1, gaps.length - 1));
  const reach = (T90 * spread) / Math.sqrt(gaps.length);
  return { value, low: value - reach, high: value + reach };
}

/** Groups of shoppers that live again for each plan, and the 95 % quantile of Student's t with one degree less. */
const GROUPS = 8;
const T90 = 1.895;

export interface Planner {
  readonly today: Plan;
  /** The best plan that is found, starting from what is lost without each channel. */
  best(lost: Readonly<Record<PaidChannel, number>>): Plan;
  /** The plan of whoever believes that channels bring the revenue they are credited with. */
  follow(credited: Readonly<Record<PaidChannel, number>>): Plan;
}

/** How much more of a channel is tried, and how often the split is mended. */
const STEP = 0.25;
const ROUNDS = 2;

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

  function play(spend: readonly number[]): Plan {
    const reach = byChannel((_, c) => reachOf(spend[c] as number, today[c] as number, world.elasticity));
    const groups = replayOrders(world.settings, reach, { ...world, groups: GROUPS }).map((orders) =>
      sum(orders.map((n, b) => n * (world.orderValues[b] as number))),
    );
    return {
      spend: byChannel((_, c) => spend[c] as number),
      revenue: sum(groups) / GROUPS,
      groups,
    };
  }

  const spendFor = (credits: readonly number[]): number[] =>
    bestSplit(credits, budget).map((share) => share * sum(today));

  /** Credits that would make the split believe what a little more of each channel brings at this spend. */
  function marginalCredits(spend: readonly number[], revenue: number): number[] {
    return spend.map((amount, c) => {
      const more = play(spend.map((other, o) => (o === c ? other * (1 + STEP) : other))).revenue;
      const slope = Math.max(0, more - revenue) / (STEP * amount);
      return (slope * amount * ((today[c] as number) / amount) ** world.elasticity) / world.elasticity;
    });
  }

  return {
    today: play(today),
    follow: (credited) => play(spendFor(PAID_CHANNELS.map((channel) => credited[channel]))),
    best(lost) {
      let best = play(spendFor(PAID_CHANNELS.map((channel) => lost[channel])));
      for (let round = 0; round < ROUNDS; round++) {
        const spend = PAID_CHANNELS.map((channel) => best.spend[channel]);
        const next = play(spendFor(marginalCredits(spend, best.revenue)));
        if (next.revenue > best.revenue) best = next;
      }
      return best;
    },
  };
}

const reachOf = (spend: number, today: number, elasticity: number): number =>
  today > 0 ? (spend / today) ** elasticity : 1;

const byChannel = (value: (channel: PaidChannel, place: number) => number): Reach =>
  Object.fromEntries(PAID_CHANNELS.map((channel, c) => [channel, value(channel, c)])) as Reach;
