import { poisson } from '../../random/poisson.ts';
import { source } from '../../random/source.ts';
import { percentileInterval } from '../../stats/interval.ts';
import { mannWhitney, type RankTest } from '../../stats/mann-whitney.ts';
import { moments } from '../../stats/moments.ts';
import { effectSize, welch, type EffectSize, type WelchTest } from '../../stats/welch.ts';
import type { RatedPosts } from '../posts.ts';
import type { Groups } from './groups.ts';

export interface Side {
  posts: number;
  creators: number;
  /** Mean engagement rate, by followers. */
  rate: number;
}

/** The groups as they are, on the scale of logarithms; tests take every post as independent of all others. */
export interface RawComparison {
  first: Side;
  second: Side;
  welch: WelchTest;
  ranks: RankTest;
  size: EffectSize;
  /** Interval of the difference when whole creators are drawn anew; null without draws. */
  bootstrap: { low: number; high: number } | null;
}

interface Settings {
  draws: number;
  level: number;
  seed: string;
}

/** @returns null where a group has fewer than two posts, or nothing varies */
export function compareRaw(
  posts: RatedPosts,
  groups: Groups,
  { draws, level, seed }: Settings,
): RawComparison | null {
  const valuesOf = (side: number) => Array.from(posts.logRate.filter((_, i) => groups[i] === side));
  const [a, b] = [valuesOf(1), valuesOf(2)];
  const [ma, mb] = [moments(a), moments(b)];
  const [test, ranks, size] = [welch(ma, mb, level), mannWhitney(a, b), effectSize(ma, mb)];
  if (!test || !ranks || !size) return null;
  return {
    first: sideOf(posts, groups, 1),
    second: sideOf(posts, groups, 2),
    welch: test,
    ranks,
    size,
    bootstrap: draws > 0 ? bootstrap(posts, groups, { draws, level, seed }) : null,
  };
}

function sideOf({ rate, creator }: RatedPosts, groups: Groups, side: number): Side {
  const own = rate.filter((_, i) => groups[i] === side);
  const creators = new Set(creator.filter((_, i) => groups[i] === side));
  return { posts: own.length, creators: creators.size, rate: moments(own).mean };
}

/** Difference of mean logarithms, percentile interval over Poisson counts of creators. */
function bootstrap(
  posts: RatedPosts,
  groups: Groups,
  { draws, level, seed }: Settings,
): { low: number; high: number } {
  const sums = byCreator(posts, groups);
  const count = poisson(source(seed, 'content/bootstrap'));
  const found = Float64Array.from({ length: draws }, () => {
    const total = [0, 0, 0, 0] as [number, number, number, number];
    for (const own of sums) {
      const times = count(1);
      for (let k = 0; k < 4; k++) total[k] = (total[k] as number) + times * (own[k] as number);
    }
    return total[1] / total[0] - total[3] / total[2];
  }).filter((value) => Number.isFinite(value));
  if (found.length === 0) return { low: Number.NaN, high: Number.NaN };
  const { low, high } = percentileInterval(found, level);
  return { low, high };
}

/** Posts and sum of both groups, for every creator. */
function byCreator({ creator, logRate }: RatedPosts, groups: Groups): Float64Array[] {
  const sums = new Map<number, Float64Array>();
  logRate.forEach((value, i) => {
    const side = groups[i] as number;
    if (side === 0) return;
    const own = sums.get(creator[i] as number) ?? new Float64Array(4);
    own[2 * side - 2] = (own[2 * side - 2] as number) + 1;
    own[2 * side - 1] = (own[2 * side - 1] as number) + value;
    sums.set(creator[i] as number, own);
  });
  return [...sums.values()];
}
