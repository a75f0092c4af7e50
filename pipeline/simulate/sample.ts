import type { SimulationSettings } from '../config.ts';
import { ConfigError } from '../config/resolve.ts';
import type { Stream } from '../random/stream.ts';
import { hash } from './hash.ts';
import type { Life } from './life.ts';
import { recorder, type Log } from './log.ts';
import type { Stage } from './population.ts';
import type { Shoppers } from './shopper.ts';
import { botLife } from './bots.ts';
import { lottery, type Candidate, type Lottery } from './lottery.ts';
import { ordersGoal } from './sizes.ts';

/** Everybody who lived, and who of them is in the log. */
export interface Population {
  shoppers: number;
  bots: number;
  buyers: number;
  /** Buyers and others without a single touch on record. */
  touchlessBuyers: number;
  touchlessOthers: number;
  /** Devices with touches and no order, bots too, and how many of them are in the log. */
  otherJourneys: number;
  sampledJourneys: number;
  /** Devices that a journey without an order stands for. */
  weight: number;
}

export interface Sampled {
  log: Log;
  population: Population;
}

interface Given {
  stage: Stage;
  people: Shoppers;
  /** Generator for bots, which are no shoppers. */
  stream: Stream;
  seed: number;
  /** Hears of every shopper once: the truth adds up here. */
  onLife: (life: Life) => void;
}

/**
 * A case-control sample (Prentice and Pyke 1979): shoppers live in the order of their numbers until enough of them have
 * bought. All buyers are in the log; of the others so many, in an order that chance decides, that the log has exactly
 * the configured number of touches. Each of those stands for `weight` devices.
 */
export function sample({ stage, people, stream, seed, onLife }: Given): Sampled {
  const { sizes, shopper } = stage.world.settings;
  const goal = ordersGoal(sizes);
  const record = recorder(stage.world);
  const others = lottery(sizes.touchpoints);
  const population = emptyPopulation();
  for (let id = 0; population.buyers < goal; id++) {
    const life = people.live(id);
    const seen = touchesOnRecord(life);
    // Where the number of orders is ours to choose, it is one that fits.
    if (sizes.conversions === null && life.purchase < Infinity && record.touches() + seen > sizes.touchpoints)
      break;
    onLife(life);
    population.shoppers++;
    if (population.shoppers % CHECK_EVERY === 0) checkRate(population);
    if (life.purchase < Infinity) {
      population.buyers++;
      if (seen === 0) population.touchlessBuyers++;
      record.add(life, { device: id, weight: 1 });
    } else if (seen === 0) population.touchlessOthers++;
    else others.add({ device: id, touches: seen, rank: hash(seed, id) });
  }
  const bots = botLife(stage, stream, seed);
  population.bots = Math.round(shopper.botShare * population.shoppers);
  for (let bot = 0; bot < population.bots; bot++) {
    const touches = touchesOnRecord(bots(bot));
    if (touches === 0) population.touchlessOthers++;
    else others.add({ device: -1 - bot, touches, rank: hash(~seed, bot) });
  }
  const chosen = choose(others, { room: sizes.touchpoints - record.touches(), goal, sizes });
  population.otherJourneys = others.entered;
  population.sampledJourneys = chosen.length;
  population.weight = chosen.length > 0 ? others.entered / chosen.length : 1;
  for (const { device } of chosen) {
    const life = device >= 0 ? people.live(device) : bots(-1 - device);
    record.add(life, { device, weight: population.weight });
  }
  return { log: record.log, population };
}

/** Shoppers after which it is looked whether the orders will ever be reached, and how many one order may take. */
const CHECK_EVERY = 100_000;
const MOST_SHOPPERS_PER_ORDER = 2000;

/** @throws ConfigError where so few buy that the world would live for hours, or for ever */
function checkRate({ shoppers, buyers }: Population): void {
  if (shoppers <= MOST_SHOPPERS_PER_ORDER * buyers) return;
  throw new ConfigError(
    `simulation.shopper, simulation.effects: got ${String(buyers)} orders from the first ${String(shoppers)} shoppers, expected at least one from ${String(MOST_SHOPPERS_PER_ORDER)}: raise simulation.shopper.buyRateInEpisode, buyRateOutside or simulation.effects.strength`,
  );
}

const emptyPopulation = (): Population => ({
  shoppers: 0,
  bots: 0,
  buyers: 0,
  touchlessBuyers: 0,
  touchlessOthers: 0,
  otherJourneys: 0,
  sampledJourneys: 0,
  weight: 1,
});

/** Touches before the order, or before the shopper is no longer followed. */
export function touchesOnRecord(life: Life): number {
  const end = Math.min(life.purchase, life.riskTo);
  let seen = 0;
  for (let j = 0; j < life.count; j++) if ((life.time[j] as number) < end) seen++;
  return seen;
}

function choose(
  others: Lottery,
  { room, goal, sizes }: { room: number; goal: number; sizes: SimulationSettings['sizes'] },
): Candidate[] {
  if (room < 0)
    throw new ConfigError(
      `simulation.sizes.touchpoints: got ${String(sizes.touchpoints)}, expected at least ${String(sizes.touchpoints - room)}: so many touches came before the ${String(goal)} orders`,
    );
  const { chosen, left } = others.choose(room);
  if (left > 0)
    throw new ConfigError(
      `simulation.sizes.touchpoints: got ${String(sizes.touchpoints)}, expected at most ${String(sizes.touchpoints - left)}: shoppers of ${String(goal)} orders, bots too, leave no more touches; raise ${sizes.conversions === null ? 'the rates of simulation.touches' : 'simulation.sizes.conversions'}`,
    );
  return chosen;
}
