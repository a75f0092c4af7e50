import type { SimulationSettings } from '../config.ts';
import { source } from '../random/source.ts';
import { drawFrom, type Draw } from './draw.ts';
import { CATEGORIES, FOLLOWERS, PLATFORMS, TIERS } from './names.ts';

/** What a creator is, seen and unseen. */
export interface Creator {
  platform: number;
  tier: number;
  followers: number;
  /** Share of followers who are real. */
  authenticity: number;
  /** Bought most of the followers: hidden, the label that fraud detection is measured against. */
  heavyFraud: boolean;
  category: number;
  /** Posts against the mean creator. */
  diligence: number;
  /** How much a post of this creator moves who sees it, mean 1: hidden. */
  persuasion: number;
}

export function makeCreators({ seed, sizes, creators, effects }: SimulationSettings): Creator[] {
  const draw = drawFrom(source(seed, 'creators'));
  return Array.from({ length: sizes.influencers }, () => {
    const platform = draw.pick(creators.platform);
    const tier = draw.pick(creators.tier);
    const [least, most] = FOLLOWERS[tier];
    const followers = Math.floor(least * (most / least) ** draw.uniform());
    const real = drawAuthenticity(draw, creators.authenticity[tier], creators.authenticityWeight);
    const heavyFraud = draw.chance(creators.heavyFraud[tier]);
    return {
      platform: PLATFORMS.indexOf(platform),
      tier: TIERS.indexOf(tier),
      followers,
      authenticity: heavyFraud ? real * draw.between(0.3, 0.6) : real,
      heavyFraud,
      category: draw.integer(CATEGORIES.length),
      diligence: draw.noise(creators.diligenceSpread),
      persuasion: draw.spread(effects.creatorSpread) * Math.exp(-(effects.creatorSpread ** 2) / 2),
    };
  });
}

const drawAuthenticity = (draw: Draw, mean: number, weight: number): number =>
  draw.beta(mean * weight, (1 - mean) * weight);
