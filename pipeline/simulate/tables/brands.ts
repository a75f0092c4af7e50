import type { Row } from '../../schema/dataset.ts';
import type { brands } from '../../schema/datasets/brands.ts';
import { source } from '../../random/source.ts';
import { drawFrom } from '../draw.ts';
import { PLATFORMS } from '../names.ts';
import type { World } from '../posts.ts';
import type { Ids } from '../ids.ts';
import type { Outlays } from '../outlays.ts';

/** An order holds more than one product. */
const PRODUCTS_PER_ORDER = 1.35;

/** Age group that a price level sells to. */
const TARGET = {
  Luxury: '35-44',
  Premium: '25-44',
  'Mid-market': '25-34',
  'Fast-fashion': '18-24',
  DTC: '25-34',
} as const;

/** The plan of a brand is near what it spends; it names the platform that gets most of it. */
export function* brandRows(
  { settings, brands: all }: World,
  { ids, names, outlays }: { ids: Ids; names: readonly string[]; outlays: Outlays },
): Generator<Row<typeof brands>> {
  const draw = drawFrom(source(settings.seed, 'plans'));
  for (const [b, brand] of all.entries()) {
    const spent = outlays.planned(b) / outlays.months;
    yield {
      brand_id: ids.brand(b),
      brand_name: names[b] as string,
      brand_tier: brand.tier,
      monthly_social_budget: Math.round(spent * (1 + settings.spend.planError * draw.normal())),
      primary_platform: PLATFORMS[outlays.mainPlatform(b)] as string,
      avg_product_price: Math.max(1, Math.round(brand.orderValue / PRODUCTS_PER_ORDER)),
      target_demographic: TARGET[brand.tier],
      founded_year: 2020 - Math.floor((brand.tier === 'Luxury' ? 90 : 40) * draw.uniform()),
    };
  }
}
