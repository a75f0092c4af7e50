import type { Measured, Pooled } from './pooling.ts';

const STEPS = 300;

/**
 * Adaptive shrinkage (Stephens, Biostatistics 18, 2017): the true values come from a mixture of normals around 0 with standard deviations on
 * a grid, how many of each kind is fitted by EM, and every estimate is pulled towards 0 by that. Where most do little and a few do much, one
 * normal would shrink the few as well. Unlike the original there is no point mass at 0 and no preference for it: with them intervals of
 * values that are merely small shrink to nothing and miss. @param estimates with errors above 0
 */
export function adaptiveShrinkage(estimates: readonly Measured[]): Pooled[] {
  const deviations = gridOf(estimates);
  const chances = estimates.map((one) => likelihoods(one, deviations));
  const shares = fitted(chances, deviations.length);
  return estimates.map(({ value, error }, i) => {
    const weights = explain(chances[i] as Float64Array, shares, new Float64Array(shares.length));
    let [mean, square] = [0, 0];
    weights.forEach((weight, k) => {
      const keep = (deviations[k] as number) ** 2 / ((deviations[k] as number) ** 2 + error ** 2);
      mean += weight * keep * value;
      square += weight * ((keep * value) ** 2 + keep * error ** 2);
    });
    return { mean, deviation: Math.sqrt(Math.max(0, square - mean ** 2)) };
  });
}

/** From a third of the smallest error to twice what the largest estimate could be, a factor of √2 apart (section 2.2). */
function gridOf(estimates: readonly Measured[]): number[] {
  const least = Math.min(...estimates.map(({ error }) => error)) / 3;
  const largest = Math.max(0, ...estimates.map(({ value, error }) => value ** 2 - error ** 2));
  const most = Math.max(2 * Math.sqrt(largest), 4 * least);
  const steps = Math.ceil(2 * Math.log2(most / least));
  return Array.from({ length: steps + 1 }, (_, k) => least * Math.SQRT2 ** k);
}

/** Of one estimate under each deviation, against the largest. */
function likelihoods({ value, error }: Measured, deviations: readonly number[]): Float64Array {
  const logs = Float64Array.from(deviations, (deviation) => {
    const variance = deviation ** 2 + error ** 2;
    return -0.5 * (Math.log(variance) + value ** 2 / variance);
  });
  const most = Math.max(...logs);
  return logs.map((log) => Math.exp(log - most));
}

/** Into `into`: how much each deviation explains of an estimate. */
function explain(chances: Float64Array, shares: Float64Array, into: Float64Array): Float64Array {
  let total = 0;
  for (let k = 0; k < shares.length; k++) {
    into[k] = (chances[k] as number) * (shares[k] as number);
    total += into[k] as number;
  }
  for (let k = 0; k < shares.length; k++) into[k] = (into[k] as number) / total;
  return into;
}

function fitted(chances: readonly Float64Array[], size: number): Float64Array {
  const [shares, counts, own] = [
    new Float64Array(size).fill(1 / size),
    new Float64Array(size),
    new Float64Array(size),
  ];
  for (let step = 0; step < STEPS; step++) {
    counts.fill(0);
    for (const one of chances) {
      explain(one, shares, own);
      for (let k = 0; k < size; k++) counts[k] = (counts[k] as number) + (own[k] as number);
    }
    for (let k = 0; k < size; k++) shares[k] = (counts[k] as number) / chances.length;
  }
  return shares;
}
