import type { Tables } from '../../tables/tables.ts';
import { wordAt } from '../../tables/table.ts';
import { contrast, type Contrast } from '../contrast.ts';
import { compare, type RatedPosts } from '../posts.ts';
import { fitWithin } from '../within.ts';
import type { Groups } from './groups.ts';
import { TIERS } from './list.ts';
import { permuteContrast } from './permute.ts';

type Roster = NonNullable<Tables['influencers']>;

/** The posts of the two tiers. @returns null when the roster does not tell tiers */
export function tierGroups({ creator }: RatedPosts, roster: Roster): Groups | null {
  if (!roster.present.has('tier')) return null;
  const tiers = roster.words('tier');
  return Uint8Array.from(creator, (row) => {
    const tier = wordAt(tiers, row);
    return tier === TIERS.first ? 1 : tier === TIERS.second ? 2 : 0;
  });
}

/**
 * Tiers are told apart by creators, never within one: each account counts once, by the mean of its posts after the effects of their
 * attributes are taken out, with platform and category held the same. Other differences between the creators remain.
 * @param values by post: logarithm of the rate less the effects of attributes
 */
export function compareTiers(
  { values, posts, roster }: { values: Float64Array; posts: RatedPosts; roster: Roster },
  seed: string,
): { adjusted: Contrast | null; permutation: number | null } {
  const accounts = accountMeans(values, posts);
  const tier = wordsOf(accounts, roster, 'tier');
  const columns = numbered([
    tier.map((name) => (name === TIERS.first ? null : name)),
    accounts.map(({ platform }) => platform),
    wordsOf(accounts, roster, 'content_category'),
    accounts.map(() => MEAN),
  ]);
  const data = {
    group: Int32Array.from(accounts, (_, i) => i),
    absorb: false,
    cluster: Int32Array.from(accounts, ({ creator }) => creator),
    y: Float64Array.from(accounts, ({ mean }) => mean),
    active: columns.active,
    slots: columns.slots,
    columns: columns.columns,
  };
  const fit = fitWithin(data);
  const macro = columns.find(0, TIERS.second);
  const sides = [TIERS.first, TIERS.second].map((name) => tier.filter((one) => one === name).length);
  if (!fit || macro < 0 || Math.min(...sides) < 2) return { adjusted: null, permutation: null };
  const weights = [[macro, -1]] as const;
  return {
    adjusted: contrast(fit, weights, Math.min(...sides)),
    permutation: permuteContrast({ data, fit, weights }, new Int32Array(accounts.length), seed),
  };
}

interface Account {
  creator: number;
  platform: string;
  mean: number;
}

function accountMeans(values: Float64Array, { account, creator, platform }: RatedPosts): Account[] {
  const accounts: Account[] = [];
  for (let from = 0, to = 0; from < account.length; from = to) {
    let total = 0;
    for (to = from; to < account.length && account[to] === account[from]; to++) total += values[to] as number;
    accounts.push({
      creator: creator[from] as number,
      platform: platform[from] as string,
      mean: total / (to - from),
    });
  }
  return accounts;
}

function wordsOf(
  accounts: readonly Account[],
  roster: Roster,
  column: 'tier' | 'content_category',
): (string | null)[] {
  const words = roster.words(column);
  return accounts.map(({ creator }) => wordAt(words, creator) ?? '');
}

/** The column of 1 that stands for the mean. */
const MEAN = '(mean)';

/** A column for each name of each slot but the first of some; null has none. */
function numbered(slots: readonly (readonly (string | null)[])[]) {
  const rows = slots[0]?.length ?? 0;
  const active = new Int32Array(rows * slots.length).fill(-1);
  let columns = 0;
  const known = slots.map((names, s) => {
    const place = new Map<string, number>();
    const own = [...new Set(names)].filter((name) => name !== null).sort(compare);
    // The first tier has no column already, and the mean needs one.
    for (const name of s === 0 || own[0] === MEAN ? own : own.slice(1)) place.set(name, columns++);
    names.forEach((name, i) => (active[i * slots.length + s] = name === null ? -1 : (place.get(name) ?? -1)));
    return place;
  });
  return {
    active,
    columns,
    slots: slots.length,
    find: (slot: number, name: string): number => known[slot]?.get(name) ?? -1,
  };
}
