import { holm } from '../stats/holm.ts';
import { studentReach, studentTwoSided } from '../stats/student.ts';
import { sum } from '../stats/sum.ts';

/** Two models in the same worlds: which lies nearer to the truth. */
export interface Pair {
  nearer: string;
  farther: string;
  /** Mean error of the farther less that of the nearer, with the paired interval of this one pair. */
  difference: number;
  low: number;
  high: number;
  /** Worlds in which the nearer is strictly nearer, of all in which both ran. */
  ahead: number;
  worlds: number;
  /** Two-sided p of the paired t-test, adjusted for all pairs (Holm 1979). */
  p: number;
}

/**
 * Every pair of models, paired by world: what worlds have in common drops out of their differences.
 * @param errors model -> its error in each world, NaN where it could not run
 * @param level of the interval of one pair
 */
export function pairsOf(errors: ReadonlyMap<string, readonly number[]>, level: number): Pair[] {
  const models = [...errors];
  const pairs = models.flatMap(([a, ofA], i) =>
    models.slice(i + 1).map(([b, ofB]) => pair({ a, b }, difference(ofA, ofB), level)),
  );
  const adjusted = holm(pairs.map(({ p }) => p));
  return pairs.map((one, at) => ({ ...one, p: adjusted[at] as number }));
}

const difference = (a: readonly number[], b: readonly number[]): number[] =>
  a.map((error, world) => (b[world] as number) - error).filter((gap) => !Number.isNaN(gap));

function pair({ a, b }: { a: string; b: string }, gaps: readonly number[], level: number): Pair {
  const mean = gaps.length > 0 ? sum(gaps) / gaps.length : 0;
  const turned = mean < 0;
  const own = turned ? gaps.map((gap) => -gap) : gaps;
  const { reach, p } = pairedT(own, Math.abs(mean), level);
  return {
    nearer: turned ? b : a,
    farther: turned ? a : b,
    difference: Math.abs(mean),
    low: Math.abs(mean) - reach,
    high: Math.abs(mean) + reach,
    ahead: own.filter((gap) => gap > 0).length,
    worlds: own.length,
    p,
  };
}

/** Differences that are all alike, up to rounding, are none where they are 0 and certain where they are not. */
function pairedT(gaps: readonly number[], mean: number, level: number): { reach: number; p: number } {
  const df = gaps.length - 1;
  if (df < 1) return { reach: Infinity, p: 1 };
  const spread = Math.sqrt(sum(gaps.map((gap) => (gap - mean) ** 2)) / df);
  const error = spread / Math.sqrt(gaps.length);
  if (mean < 1e-12) return { reach: studentReach(level, df) * error, p: 1 };
  return { reach: studentReach(level, df) * error, p: studentTwoSided(mean / error, df) };
}
