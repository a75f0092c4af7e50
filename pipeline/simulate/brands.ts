import type { SimulationSettings } from '../config.ts';
import { source } from '../random/source.ts';
import { drawFrom } from './draw.ts';
import { CATEGORIES, type BRAND_TIERS } from './names.ts';

/** What a brand is, seen and unseen. */
export interface Brand {
  tier: (typeof BRAND_TIERS)[number];
  /** Relative number of shoppers. */
  popularity: number;
  /** Number of its category in CATEGORIES: hidden, but it shows in whom the brand books. */
  category: number;
  /** Mean order, USD. */
  orderValue: number;
}

export function makeBrands({ seed, sizes, brands }: SimulationSettings): Brand[] {
  const draw = drawFrom(source(seed, 'brands'));
  return Array.from({ length: sizes.brands }, () => {
    const tier = draw.pick(brands.tier);
    return {
      tier,
      popularity: brands.popularity[tier] * draw.spread(brands.popularitySpread),
      category: draw.integer(CATEGORIES.length),
      orderValue: brands.orderValue[tier] * draw.spread(0.2),
    };
  });
}
