/** Observations of each creator, summed up. */
export interface Samples {
  /** How many; 0 for none. */
  readonly counts: Float64Array;
  readonly means: Float64Array;
  /** Sums of squared deviations from the own mean. */
  readonly squares: Float64Array;
}

export interface NormalPosterior {
  readonly mean: number;
  readonly deviation: number;
}

/** Sums up values by creator; NaN values are left out. */
export function samplesOf(values: Float64Array, creator: Int32Array, size: number): Samples {
  const [counts, means, squares] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)];
  values.forEach((value, i) => {
    if (Number.isNaN(value)) return;
    const c = creator[i] as number;
    // Welford's running mean (Technometrics 4, 1962).
    counts[c] = (counts[c] as number) + 1;
    const before = value - (means[c] as number);
    means[c] = (means[c] as number) + before / (counts[c] as number);
    squares[c] = (squares[c] as number) + before * (value - (means[c] as number));
  });
  return { counts, means, squares };
}

/**
 * Empirical-Bayes posterior of the means of a group under normal variation within and between its members (Morris 1983); both variances
 * by moments, as in a one-way analysis of variance with unequal counts (Searle, Casella and McCulloch 1992, section 3.6).
 * @returns per member; null without observations
 */
export function normalPosteriors(
  { counts, means, squares }: Samples,
  members: ArrayLike<number>,
): (NormalPosterior | null)[] {
  const own = Array.from(members).filter((c) => (counts[c] as number) > 0);
  const n = own.reduce((a, c) => a + (counts[c] as number), 0);
  const within = own.reduce((a, c) => a + (squares[c] as number), 0) / Math.max(1, n - own.length);
  const grand = own.reduce((a, c) => a + (counts[c] as number) * (means[c] as number), 0) / n;
  const spread = own.reduce((a, c) => a + (counts[c] as number) * ((means[c] as number) - grand) ** 2, 0);
  const size = n - own.reduce((a, c) => a + (counts[c] as number) ** 2, 0) / n || 1;
  const between = Math.max(0, (spread - (own.length - 1) * within) / size);
  const centre = weightedCentre(own, { counts, means, within, between });
  return Array.from(members, (c) => {
    const count = counts[c] as number;
    if (count === 0) return null;
    const error = within / count;
    const keep = between + error > 0 ? between / (between + error) : 0;
    return {
      mean: centre + keep * ((means[c] as number) - centre),
      deviation: Math.sqrt(keep * error),
    };
  });
}

/** The mean of the members' means, each with the weight that its precision gives. */
function weightedCentre(
  own: readonly number[],
  { counts, means, within, between }: Pick<Samples, 'counts' | 'means'> & { within: number; between: number },
): number {
  let [sum, weights] = [0, 0];
  for (const c of own) {
    const variance = between + within / (counts[c] as number);
    const weight = variance > 0 ? 1 / variance : 1;
    [sum, weights] = [sum + weight * (means[c] as number), weights + weight];
  }
  return sum / weights;
}
