import type { Roster } from '../scoring/roster.ts';
import { TIER_ENDS } from '../schema/tiers.ts';
import { slugs } from '../slugs.ts';

/** Creators of one platform and tier. */
export interface SegmentOf {
  readonly id: string;
  readonly label: string;
  readonly platform: string;
  readonly tier: string;
  /** Numbers in the roster, ascending. */
  readonly creators: readonly number[];
}

const TIERS = [...TIER_ENDS.keys()];

/** Groups those who can be booked: platforms by name, tiers from small to large. */
export function segmentsOf(
  { platforms, tiers }: Roster,
  bookable: (creator: number) => boolean,
): SegmentOf[] {
  const found = Map.groupBy(
    [...platforms.keys()].filter(bookable),
    (c) => `${platforms[c] as string}\n${tiers[c] as string}`,
  );
  const groups = [...found]
    .map(([name, creators]) => {
      const [platform = '', tier = ''] = name.split('\n');
      return {
        platform,
        tier,
        label: [platform, tier].filter(Boolean).join(' / ') || 'no platform',
        creators,
      };
    })
    .sort(
      (a, b) =>
        (a.platform < b.platform ? -1 : a.platform > b.platform ? 1 : 0) ||
        TIERS.indexOf(a.tier) - TIERS.indexOf(b.tier),
    );
  const ids = slugs(
    groups.map(({ label }) => label),
    'segment',
  );
  return groups.map((group, i) => ({ ...group, id: ids[i] as string }));
}
