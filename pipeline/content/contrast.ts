import { studentTwoSided, fTail } from '../stats/student.ts';
import { invertCrossProducts } from '../stats/sweep.ts';
import type { Fit, Weights } from './within.ts';

/** A difference of logarithms. */
export interface Contrast {
  value: number;
  error: number;
  /** Degrees of freedom of its t. */
  df: number;
  /** Two-sided, that it is nothing. */
  p: number;
}

/**
 * A weighted sum of coefficients. Its t has as many degrees of freedom as creators who show both sides, less one: few creators say little,
 * however many posts they have (Carter, Schnepel and Steigerwald 2017).
 * @returns null where a column has no estimate, or fewer than two creators show both sides
 */
export function contrast(
  { beta, covariance, aliased }: Fit,
  weights: Weights,
  creators: number,
): Contrast | null {
  if (creators < 2 || weights.some(([column, weight]) => weight !== 0 && aliased[column] === 1)) return null;
  const size = beta.length;
  const columns = Int32Array.from(weights, ([column]) => column);
  const amounts = Float64Array.from(weights, ([, weight]) => weight);
  let [value, variance] = [0, 0];
  for (let a = 0; a < columns.length; a++) {
    const from = (columns[a] as number) * size;
    let row = 0;
    for (let b = 0; b < columns.length; b++)
      row += (amounts[b] as number) * (covariance[from + (columns[b] as number)] as number);
    value += (amounts[a] as number) * (beta[columns[a] as number] as number);
    variance += (amounts[a] as number) * row;
  }
  // The posts of few creators fit their own mean too well.
  const error = Math.sqrt(Math.max(0, variance) * (creators / (creators - 1)));
  if (!(error > 0)) return null;
  const df = creators - 1;
  return { value, error, df, p: studentTwoSided(value / error, df) };
}

export interface JointTest {
  f: number;
  /** Of the numerator and of the denominator. */
  df: readonly [number, number];
  p: number;
}

/**
 * Whether several coefficients are all nothing: Wald's test with the covariance by clusters, as Hotelling's T² for so many creators.
 * @returns null where creators do not outnumber columns, or no column has an estimate
 */
export function jointTest(
  { beta, covariance, aliased }: Fit,
  columns: readonly number[],
  creators: number,
): JointTest | null {
  const known = columns.filter((column) => aliased[column] === 0);
  const [size, rank] = [beta.length, known.length];
  if (rank === 0 || creators <= 2 * rank) return null;
  const inverse = Float64Array.from(
    known.flatMap((j) => known.map((k) => covariance[j * size + k] as number)),
  );
  if (invertCrossProducts(inverse, rank).includes(1)) return null;
  const wald = known.reduce(
    (total, j, a) =>
      total +
      known.reduce(
        (row, k, b) => row + (inverse[a * rank + b] as number) * (beta[j] as number) * (beta[k] as number),
        0,
      ),
    0,
  );
  const df = [rank, creators - rank] as const;
  const f = (wald * df[1]) / (rank * (creators - 1));
  return { f, df, p: fTail(f, df) };
}
