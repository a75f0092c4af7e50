import type { Factor } from './factor.ts';
import { authenticity } from './factors/authenticity.ts';
import { brandAlignment } from './factors/brand-alignment.ts';
import { conversionRate } from './factors/conversion-rate.ts';
import { costEfficiency } from './factors/cost-efficiency.ts';
import { engagementQuality } from './factors/engagement-quality.ts';

/** Every factor, in the order in which pages and tables show them. */
export const factors: readonly Factor[] = [
  engagementQuality,
  authenticity,
  conversionRate,
  costEfficiency,
  brandAlignment,
];
