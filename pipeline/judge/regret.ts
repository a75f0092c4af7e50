import type { SimulationSettings } from '../config.ts';
import { sum } from '../stats/sum.ts';
import { bestSplit, type Budget } from './measures.ts';
import { PAID_CHANNELS, replayOrders, type PaidChannel, type Reach } from './replay.ts';

/** What following a model's credit with the whole budget would bring, in the money of the world, before returns. */
export interface Plan {
  /** Spend by channel; together today's budget. */
  spend: Readonly<Record<PaidChannel, number>>;
  revenue: number;
}

export interface Planner {
  readonly today: Plan;
  /** The plan of whoever believes that channels bring the revenue they are credited with. */
  follow(credited: Readonly<Record<PaidChannel, number>>): Plan;
}

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
    const orders = replayOrders(world.settings, reach, world);
    return {
      spend: byChannel((_, c) => spend[c] as number),
      revenue: sum(orders.map((n, b) => n * (world.orderValues[b] as number))),
    };
  }

  return {
    today: play(today),
    follow(credited) {
      const split = bestSplit(
        PAID_CHANNELS.map((channel) => credited[channel]),
        budget,
      );
      return play(split.map((share) => share * sum(today)));
    },
  };
}

const reachOf = (spend: number, today: number, elasticity: number): number =>
  today > 0 ? (spend / today) ** elasticity : 1;

const byChannel = (value: (channel: PaidChannel, place: number) => number): Reach =>
  Object.fromEntries(PAID_CHANNELS.map((channel, c) => [channel, value(channel, c)])) as Reach;
