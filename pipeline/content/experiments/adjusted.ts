import type { Block } from '../design.ts';
import type { RatedPosts } from '../posts.ts';
import type { Weights } from '../within.ts';
import type { Groups } from './groups.ts';

/**
 * Weights of the columns of an attribute that make first against second, where some creator shows both; empty where none does.
 * Groups of levels count by their posts.
 */
export function sideContrast(block: Block, groups: Groups): Weights {
  const shared = sharedGroups(block, groups);
  const all = shared.reduce((total, { posts: n }) => total + n, 0);
  return shared.flatMap(({ first, second, posts: n }) => [
    ...sideWeights(block, first, n / all),
    ...sideWeights(block, second, -n / all),
  ]);
}

/** Posts by level. */
type Counts = Map<number, number>;

/** Groups of levels that know both sides: only within one can sides be compared. */
function sharedGroups(
  { levels, group }: Block,
  groups: Groups,
): { first: Counts; second: Counts; posts: number }[] {
  const found = new Map<number, { first: Counts; second: Counts; posts: number }>();
  groups.forEach((side, i) => {
    const level = levels.of[i] as number;
    if (side === 0 || level < 0) return;
    const own = found.get(group[level] as number) ?? { first: new Map(), second: new Map(), posts: 0 };
    const counts = side === 1 ? own.first : own.second;
    counts.set(level, (counts.get(level) ?? 0) + 1);
    own.posts++;
    found.set(group[level] as number, own);
  });
  return [...found.values()].filter(({ first, second }) => first.size > 0 && second.size > 0);
}

/** The mean of the levels of a side, by their posts. */
function sideWeights({ column }: Block, counts: Counts, share: number): Weights {
  const all = [...counts.values()].reduce((total, n) => total + n, 0);
  return [...counts].flatMap(([level, n]) => {
    const at = column[level] as number;
    return at < 0 ? [] : [[at, (share * n) / all] as const];
  });
}

/** Creators with posts of both groups. */
export function bothSides({ creator }: RatedPosts, groups: Groups): number {
  const seen = new Map<number, number>();
  groups.forEach((side, i) => seen.set(creator[i] as number, (seen.get(creator[i] as number) ?? 0) | side));
  return [...seen.values()].filter((sides) => sides === 3).length;
}
