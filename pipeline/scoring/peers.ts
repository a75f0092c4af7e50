import type { Roster } from './roster.ts';

/** Creators who are compared with each other. */
export interface PeerGroup {
  /** `TikTok / micro`, `micro`, `all`. */
  readonly id: string;
  readonly platform: string | null;
  readonly tier: string | null;
  /** Numbers in the roster, ascending. */
  readonly members: Int32Array;
}

export interface Peers {
  readonly groups: readonly PeerGroup[];
  /** Group of each creator. */
  readonly of: Int32Array;
}

/** Everybody in one group. */
export const everybody = (size: number): Peers => ({
  groups: [
    { id: 'all', platform: null, tier: null, members: Int32Array.from({ length: size }, (_, c) => c) },
  ],
  of: new Int32Array(size),
});

/**
 * Platform x tier; where that is smaller than the smallest group, everybody of the tier, who then includes those of other platforms;
 * where that is too small as well, everybody.
 */
export function peersOf(
  { size, platforms, tiers }: Pick<Roster, 'size' | 'platforms' | 'tiers'>,
  smallest: number,
): Peers {
  const numbers = Array.from({ length: size }, (_, c) => c);
  const cell = (c: number): string => JSON.stringify([platforms[c], tiers[c]]);
  const byCell = Map.groupBy(numbers, cell);
  const byTier = Map.groupBy(numbers, (c) => tiers[c] as string);
  const groups = new Map<string, PeerGroup>();
  const groupOf = (c: number): string => {
    const [platform, tier] = [platforms[c] as string, tiers[c] as string];
    const [own, ofTier] = [byCell.get(cell(c)) ?? [], byTier.get(tier) ?? []];
    if (own.length >= smallest && platform !== '' && tier !== '')
      return keep({ id: `${platform} / ${tier}`, platform, tier, members: own });
    if (ofTier.length >= smallest && tier !== '')
      return keep({ id: tier, platform: null, tier, members: ofTier });
    return keep({ id: 'all', platform: null, tier: null, members: numbers });
  };
  const keep = ({
    members,
    ...group
  }: Omit<PeerGroup, 'members'> & { members: readonly number[] }): string => {
    const key = JSON.stringify([group.platform, group.tier]);
    if (!groups.has(key)) groups.set(key, { ...group, members: Int32Array.from(members) });
    return key;
  };
  const keys = numbers.map(groupOf);
  const sorted = [...groups.keys()].sort();
  const place = new Map(sorted.map((key, at) => [key, at]));
  return {
    groups: sorted.map((key) => groups.get(key) as PeerGroup),
    of: Int32Array.from(keys, (key) => place.get(key) as number),
  };
}
