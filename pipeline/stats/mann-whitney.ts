import { moments } from './moments.ts';
import { normalTails } from './normal.ts';
import { ranks } from './rank.ts';
import { studentTwoSided } from './student.ts';

export interface RankTest {
  /** Mann and Whitney's U of the first sample: pairs in which its value is the larger, ties half. */
  u: number;
  /** U over all pairs: how often a value of the first sample exceeds one of the second, 0 to 1. */
  superiority: number;
  /** Two-sided, that both samples come from one distribution: normal approximation with ties and continuity corrected. */
  p: number;
  /** Two-sided, that superiority is a half, whatever the spreads (Brunner and Munzel 2000); null where nothing overlaps. */
  brunnerMunzel: number | null;
}

/**
 * Mann and Whitney's test (Annals of Mathematical Statistics 18, 1947) and its heir for samples that differ in spread: there, U
 * errs where the groups are of unequal size. @returns null where a sample has no value
 */
export function mannWhitney(a: readonly number[], b: readonly number[]): RankTest | null {
  const [n, m] = [a.length, b.length];
  if (n === 0 || m === 0) return null;
  const all = ranks([...a, ...b]);
  const rankSum = all.subarray(0, n).reduce((total, rank) => total + rank, 0);
  const u = rankSum - (n * (n + 1)) / 2;
  return {
    u,
    superiority: u / (n * m),
    p: sameDistribution(u, [n, m], all),
    brunnerMunzel: sameChance({ a, b, all }),
  };
}

function sameDistribution(u: number, [n, m]: readonly [number, number], all: Float64Array): number {
  const total = n + m;
  const variance = ((n * m) / 12) * (total + 1 - tied(all) / (total * (total - 1)));
  if (!(variance > 0)) return 1;
  const distance = Math.max(0, Math.abs(u - (n * m) / 2) - 0.5);
  return normalTails(distance / Math.sqrt(variance));
}

/** Sum of t³ - t over the groups of equal values. */
function tied(all: Float64Array): number {
  const sorted = Float64Array.from(all).sort();
  let total = 0;
  for (let from = 0; from < sorted.length;) {
    let to = from;
    while (to < sorted.length && sorted[to] === sorted[from]) to++;
    total += (to - from) ** 3 - (to - from);
    from = to;
  }
  return total;
}

/** Biometrical Journal 42, 2000, formulas 6 to 11. */
function sameChance({
  a,
  b,
  all,
}: {
  a: readonly number[];
  b: readonly number[];
  all: Float64Array;
}): number | null {
  const [n, m] = [a.length, b.length];
  if (n < 2 || m < 2) return null;
  const placed = (values: readonly number[], from: number) => {
    const within = ranks(values);
    return moments(within.map((rank, i) => (all[from + i] as number) - rank));
  };
  const [pa, pb] = [placed(a, 0), placed(b, n)];
  const [va, vb] = [n * pa.variance, m * pb.variance];
  if (!(va + vb > 0)) return null;
  const difference = pb.mean + (m + 1) / 2 - (pa.mean + (n + 1) / 2);
  const t = (n * m * difference) / ((n + m) * Math.sqrt(va + vb));
  const df = (va + vb) ** 2 / (va ** 2 / (n - 1) + vb ** 2 / (m - 1));
  return studentTwoSided(t, df);
}
