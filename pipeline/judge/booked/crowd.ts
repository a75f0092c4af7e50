import { CHANNELS, PLATFORMS } from '../../simulate/names.ts';
import { populate, type Stage } from '../../simulate/population.ts';
import type { Life } from '../../simulate/life.ts';

/** Shoppers of a stage who came across posts, as far as it matters for what posts cause. */
export interface Crowd {
  /**
   * Revenue that posts cause when only a part of those of each creator is there, by group of shoppers, each scaled to the whole population: how far
   * groups differ says how sure the sum is.
   * @param rates by creator: posts of the plan over posts of the stage
   */
  caused(rates: ArrayLike<number>): Float64Array;
}

interface Lives {
  shoppers: number;
  groups: number;
  population: number;
  /** Mean money of an order, by brand. */
  orderValues: readonly number[];
}

/**
 * Lives shoppers once and values any plan on the same lives. Posts come across a shopper like Poisson arrivals, so a plan with a part of the posts
 * shows each view with that chance (thinning); the sum over chances is taken in the hazard: each touch works with the chance that it is there, after
 * saturation by those of its channel that are there before it. What chance leaves beyond that is of second order in hazards of about a hundredth.
 */
export function crowdOf(stage: Stage, { shoppers, groups, population, orderValues }: Lives): Crowd {
  const people = populate(stage);
  const { shopper, effects } = stage.world.settings;
  const size = Math.ceil(shoppers / groups);
  const ends: number[] = [];
  const [channel, root, mass]: [number[], number[], number[]] = [[], [], []];
  const [anyway, worth, group]: [number[], number[], number[]] = [[], [], []];
  for (let id = 0; id < size * groups; id++) {
    const life = people.live(id);
    if (!seesPosts(life)) continue;
    for (let q = 0; q < life.count; q++) {
      const j = life.order[q] as number;
      channel.push(life.channel[j] as number);
      root.push(life.root[j] as number);
      mass.push(life.mass[j] as number);
    }
    ends.push(channel.length);
    anyway.push(
      shopper.buyRateInEpisode * life.episodeDays +
        shopper.buyRateOutside * life.affinity * (life.riskTo - life.riskFrom),
    );
    worth.push(((orderValues[life.brand] as number) * population) / size);
    group.push(Math.floor(id / size));
  }
  const touches = {
    channel: Uint8Array.from(channel),
    root: Int32Array.from(root),
    mass: Float64Array.from(mass),
  };
  const left = 1 - effects.saturation;
  const [all, without] = [new Float64Array(CHANNELS.length), new Float64Array(CHANNELS.length)];
  return {
    caused(rates) {
      const found = new Float64Array(groups);
      let at = 0;
      for (let life = 0; life < ends.length; life++) {
        all.fill(1);
        without.fill(1);
        let more = anyway[life] as number;
        let less = more;
        for (const end = ends[life] as number; at < end; at++) {
          const c = touches.channel[at] as number;
          const creator = touches.root[at] as number;
          const own = touches.mass[at] as number;
          const there = creator < 0 ? 1 : (rates[creator] as number);
          more += own * there * (all[c] as number);
          all[c] = (all[c] as number) * (1 - there * left);
          if (creator >= 0) continue;
          less += own * (without[c] as number);
          without[c] = (without[c] as number) * (1 - left);
        }
        const g = group[life] as number;
        found[g] = (found[g] as number) + (worth[life] as number) * (Math.exp(-less) - Math.exp(-more));
      }
      return found;
    },
  };
}

function seesPosts(life: Life): boolean {
  for (let j = 0; j < life.count; j++) if ((life.channel[j] as number) < PLATFORMS.length) return true;
  return false;
}
