export interface UniformTest {
  n: number;
  /** Largest gap between the shares below a value that were seen and that were expected. */
  d: number;
  /** Chance of such a gap in uniform values. */
  p: number;
}

/**
 * Kolmogorov's test of values against the uniform distribution on [0, 1], with Stephens's correction for small n (JRSS B 32,
 * 1970). @param values 1 or more, in any order; sorted in place
 */
export function uniformTest(values: Float64Array): UniformTest {
  const n = values.length;
  values.sort();
  let d = 0;
  values.forEach((value, i) => {
    d = Math.max(d, (i + 1) / n - value, value - i / n);
  });
  const root = Math.sqrt(n);
  return { n, d, p: kolmogorovTail((root + 0.12 + 0.11 / root) * d) };
}

/** Chance that the limit of √n D exceeds x: 2 Σ (-1)^(k-1) exp(-2 k² x²). */
export function kolmogorovTail(x: number): number {
  // Below this the alternating sum converges slowly, and the chance differs from 1 by less than 1e-8.
  if (x < 0.24) return 1;
  let total = 0;
  for (let k = 1; k < 40; k++) total += (k % 2 ? 2 : -2) * Math.exp(-2 * k * k * x * x);
  return Math.min(1, Math.max(0, total));
}
