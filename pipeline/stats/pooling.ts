/** An estimate and its standard error. */
export interface Measured {
  value: number;
  error: number;
}

/** The posterior of one estimate. */
export interface Pooled {
  mean: number;
  deviation: number;
}

export interface Pooling {
  /** In the order of the input. */
  pooled: Pooled[];
  /** Posterior mean of the standard deviation among the true values. */
  spread: number;
}

const STEPS = 240;

/**
 * Partial pooling of sibling estimates in the normal hierarchical model with flat priors on the common mean and on the standard deviation
 * among the true values (Rubin 1981; Gelman and others, Bayesian Data Analysis, 3rd edition, section 5.4). The posterior of that deviation
 * is integrated on a grid, so a posterior knows that it is not known. Thin estimates move towards the common mean, sure ones stay.
 * @param estimates three or more, with errors above 0
 */
export function partialPooling(estimates: readonly Measured[]): Pooling {
  const grid = spreadGrid(estimates);
  return {
    pooled: estimates.map((estimate) => mixture(grid, estimate)),
    spread: grid.reduce((total, { weight, spread }) => total + weight * spread, 0),
  };
}

/** Mean and deviation over the whole grid. BDA3, formulas 5.17 and 5.20. */
function mixture(grid: readonly GridPoint[], { value, error }: Measured): Pooled {
  let [mean, square] = [0, 0];
  for (const point of grid) {
    const keep = point.spread ** 2 / (point.spread ** 2 + error ** 2);
    const own = point.mean + keep * (value - point.mean);
    mean += point.weight * own;
    square += point.weight * (own ** 2 + keep * error ** 2 + (1 - keep) ** 2 * point.meanVariance);
  }
  return { mean, deviation: Math.sqrt(Math.max(0, square - mean ** 2)) };
}

interface GridPoint {
  weight: number;
  spread: number;
  mean: number;
  meanVariance: number;
}

/** Posterior of the deviation on a grid that is dense near 0, with the mean that goes with each. BDA3, formula 5.21. */
function spreadGrid(estimates: readonly Measured[]): GridPoint[] {
  const centre = estimates.reduce((total, { value }) => total + value, 0) / estimates.length;
  const widest = Math.sqrt(
    Math.max(...estimates.map(({ value, error }) => (value - centre) ** 2 + error ** 2)),
  );
  const points = Array.from({ length: STEPS }, (_, i) => {
    const at = (i + 0.5) / STEPS;
    // Points stand at cubes, so a point weighs the square; beyond ten times the widest estimate nothing is left.
    return { ...given(estimates, 10 * widest * at ** 3), density: at ** 2 };
  });
  const most = Math.max(...points.map(({ log }) => log));
  const weights = points.map(({ log, density }) => density * Math.exp(log - most));
  const total = weights.reduce((a, b) => a + b, 0);
  return points
    .map((point, i) => ({ ...point, weight: (weights[i] as number) / total }))
    .filter(({ weight }) => weight > 1e-9);
}

function given(estimates: readonly Measured[], spread: number) {
  let [precision, weighted] = [0, 0];
  for (const { value, error } of estimates) {
    const weight = 1 / (spread ** 2 + error ** 2);
    precision += weight;
    weighted += weight * value;
  }
  const mean = weighted / precision;
  const log = estimates.reduce(
    (total, { value, error }) => {
      const variance = spread ** 2 + error ** 2;
      return total - 0.5 * Math.log(variance) - (value - mean) ** 2 / (2 * variance);
    },
    -0.5 * Math.log(precision),
  );
  return { spread, mean, meanVariance: 1 / precision, log };
}
