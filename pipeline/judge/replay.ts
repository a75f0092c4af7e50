import type { SimulationSettings } from '../config.ts';
import { coalitions } from '../simulate/coalitions.ts';
import { PLATFORMS, type Channel } from '../simulate/names.ts';
import { populate, setStage } from '../simulate/population.ts';
import { applyScenario } from '../simulate/scenario.ts';

/** Channels that money can move; nothing is paid for direct visits. */
export const PAID_CHANNELS = [
  ...PLATFORMS,
  'paid_social',
  'retargeting',
  'search',
  'email',
] as const satisfies readonly Channel[];
export type PaidChannel = (typeof PAID_CHANNELS)[number];

/** Touches of each channel against today's: 1 is today. */
export type Reach = Readonly<Record<PaidChannel, number>>;

interface Lives {
  shoppers: number;
  population: number;
  groups: number;
  first?: number;
}

/**
 * Lives the shoppers of a world again with more or fewer touches of each channel, and adds up the chance of each to buy: no
 * noise of purchases, and the same shoppers in every plan, so that plans are compared like with like.
 * @param lives how many live, in `groups` groups of equal size, the result of each scaled to `population`; `first` is the number of the first
 * shopper, so that a plan can be tried on some and measured on others
 * @returns per group, expected orders by brand: how far groups differ says how sure the sum is
 */
export function replayOrders(
  settings: SimulationSettings,
  reach: Reach,
  { shoppers, population, groups, first = 0 }: Lives,
): number[][] {
  const stage = setStage(withReach(applyScenario(settings), reach));
  const people = populate(stage);
  const chance = coalitions(stage.world.settings);
  const size = Math.ceil(shoppers / groups);
  return Array.from({ length: groups }, (_, group) => {
    const orders = stage.world.brands.map(() => 0);
    for (let id = first + group * size; id < first + (group + 1) * size; id++) {
      const life = people.live(id);
      orders[life.brand] = (orders[life.brand] as number) + chance.value(life, everything);
    }
    return orders.map((sum) => (sum * population) / size);
  });
}

const everything = (): boolean => true;

function withReach(settings: SimulationSettings, reach: Reach): SimulationSettings {
  const { touches } = settings;
  const seen = PLATFORMS.map((p) => [p, touches.postsSeen[p] * reach[p]]);
  return {
    ...settings,
    touches: {
      ...touches,
      postsSeen: Object.fromEntries(seen) as typeof touches.postsSeen,
      paidSocial: touches.paidSocial * reach.paid_social,
      retargetAfterVisit: Math.min(1, touches.retargetAfterVisit * reach.retargeting),
      searchInEpisode: touches.searchInEpisode * reach.search,
      searchOutside: touches.searchOutside * reach.search,
      searchAfterPost: Math.min(1, touches.searchAfterPost * reach.search),
      searchAfterAd: Math.min(1, touches.searchAfterAd * reach.search),
      emailRate: touches.emailRate * reach.email,
    },
  };
}
