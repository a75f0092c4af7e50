import type { SimulationSettings } from '../config.ts';

/** A world of the same kind with fewer touches, and posts, creators and brands in proportion, but not below what a world needs. */
export function smaller(settings: SimulationSettings, touchpoints: number): SimulationSettings {
  const { sizes } = settings;
  const part = Math.min(1, touchpoints / sizes.touchpoints);
  return {
    ...settings,
    sizes: {
      ...sizes,
      touchpoints: Math.min(touchpoints, sizes.touchpoints),
      conversions: sizes.conversions === null ? null : Math.max(1, Math.round(sizes.conversions * part)),
      posts: Math.min(sizes.posts, Math.max(2000, Math.round(sizes.posts * part))),
      influencers: Math.min(sizes.influencers, Math.max(200, Math.round(sizes.influencers * part))),
    },
  };
}
