/** Sweeps that always suffice in practice; each costs n x n. */
const MOST_SWEEPS = 10_000;

/**
 * Factors to multiply correlated parts with, so that each contributes its wanted share to the variance of their sum: with covariance C,
 * x_k (C x)_k / x' C x = share_k. The solution is unique; found by cyclical coordinate descent (risk budgeting: Bruder and Roncalli
 * 2012; Griveau-Billion, Richard and Roncalli 2013, formula 7).
 * @param covariance rows, n x n, positive on its diagonal where the share is above 0 @param shares 0 or more, together 1
 * @returns scaled so that the sum has variance 1
 */
export function riskBudget(covariance: readonly (readonly number[])[], shares: readonly number[]): number[] {
  const x = shares.map((share, k) => (share > 0 ? Math.sqrt(share / at(covariance, k, k)) : 0));
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep++) {
    let change = 0;
    shares.forEach((share, k) => {
      if (share <= 0) return;
      const own = at(covariance, k, k);
      const others = x.reduce((sum, value, j) => (j === k ? sum : sum + at(covariance, k, j) * value), 0);
      const next = (Math.sqrt(others * others + 4 * own * share) - others) / (2 * own);
      change = Math.max(change, Math.abs(next - (x[k] as number)));
      x[k] = next;
    });
    if (change < 1e-13) break;
  }
  const variance = x.reduce(
    (sum, a, i) => sum + x.reduce((s, b, j) => s + a * b * at(covariance, i, j), 0),
    0,
  );
  return x.map((value) => value / Math.sqrt(variance));
}

const at = (rows: readonly (readonly number[])[], i: number, j: number): number =>
  (rows[i] as number[])[j] as number;
