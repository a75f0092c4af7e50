import type { SimulationSettings } from '../config.ts';
import type { Life } from './life.ts';
import { CHANNELS } from './names.ts';
import { saturationPowers } from './saturation.ts';

/**
 * The closed form of a shopper: chance of an order with only some channels in the world. With hazard H of a coalition S
 * (touches whose whole ancestry lies in S, saturated among themselves), v(S) = 1 - exp(-H(S)).
 */
export interface Coalitions {
  /** Chance with nothing but what would have happened anyway. */
  baseline(life: Life): number;
  /** Chance when only touches count that `keep` accepts by number. */
  value(life: Life, keep: (touch: number) => boolean): number;
  /** Chance when exactly the channels of the bits are there. */
  valueOf(life: Life, channels: number): number;
}

export function coalitions({ shopper, effects }: SimulationSettings): Coalitions {
  const rank = new Int32Array(CHANNELS.length);
  const saturation = saturationPowers({ effects });

  const anyway = (life: Life): number =>
    shopper.buyRateInEpisode * life.episodeDays +
    shopper.buyRateOutside * life.affinity * (life.riskTo - life.riskFrom);

  function add(life: Life, j: number): number {
    const channel = life.channel[j] as number;
    const before = rank[channel] as number;
    rank[channel] = before + 1;
    return (life.mass[j] as number) * (saturation[before] as number);
  }

  return {
    baseline: (life) => -Math.expm1(-anyway(life)),
    value(life, keep) {
      rank.fill(0);
      let hazard = anyway(life);
      for (let q = 0; q < life.count; q++) {
        const j = life.order[q] as number;
        if (keep(j)) hazard += add(life, j);
      }
      return -Math.expm1(-hazard);
    },
    valueOf(life, channels) {
      rank.fill(0);
      let hazard = anyway(life);
      for (let q = 0; q < life.count; q++) {
        const j = life.order[q] as number;
        if (((life.mask[j] as number) & ~channels) === 0) hazard += add(life, j);
      }
      return -Math.expm1(-hazard);
    },
  };
}
