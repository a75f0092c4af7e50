import { studentReach } from './student.ts';
import { sum } from './sum.ts';

export interface Slope {
  /** Change of y for a step of 1 in x, and its interval. */
  value: number;
  low: number;
  high: number;
  /** Degrees of freedom. */
  df: number;
}

/** Pairs of one kind, column by column. */
export interface Pairs {
  x: readonly number[];
  y: readonly number[];
}

/**
 * Slope of parallel lines through several kinds of pairs, each kind with a level of its own: least squares within kinds, the analysis of
 * covariance (Fisher 1932, Statistical Methods for Research Workers, section 49.1).
 * @param level width of the interval, 0 to 1 @returns null for too few pairs, or where x or what is left of y does not vary
 */
export function slopeWithin(kinds: readonly Pairs[], level: number): Slope | null {
  const used = kinds.filter(({ x }) => x.length > 0);
  const centred = used.map(({ x, y }) => ({ x: fromMean(x), y: fromMean(y) }));
  const [x, y] = [centred.flatMap((kind) => kind.x), centred.flatMap((kind) => kind.y)];
  const df = x.length - used.length - 1;
  const xx = sum(x.map((v) => v * v));
  if (df < 1 || !(xx > 0)) return null;
  const value = sum(x.map((v, i) => v * (y[i] as number))) / xx;
  const left = sum(y.map((v, i) => (v - value * (x[i] as number)) ** 2)) / df;
  if (!(left > 0)) return null;
  const reach = studentReach(level, df) * Math.sqrt(left / xx);
  return { value, low: value - reach, high: value + reach, df };
}

function fromMean(values: readonly number[]): number[] {
  const mean = sum([...values]) / values.length;
  return values.map((value) => value - mean);
}
