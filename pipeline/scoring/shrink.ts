import { logGamma } from '../stats/gamma.ts';
import { sum } from '../stats/sum.ts';

/** A gamma distribution of rates over creators. */
export interface GammaPrior {
  readonly mean: number;
  /** 1 / squared coefficient of variation: large where creators hardly differ. */
  readonly shape: number;
}

/** Counts with the exposures under which they came about, one per creator. */
export interface Counts {
  readonly counts: Float64Array;
  readonly exposures: Float64Array;
}

const [LEAST, MOST] = [Math.log(0.05), Math.log(1000)];

/** How far, on the log scale, the shape of a small group may wander from that of the whole: a normal prior's standard deviation. */
const WANDER = 0.5;

/**
 * Empirical-Bayes fit of the gamma-Poisson model (Robbins 1956; Clayton and Kaldor 1987): counts are Poisson with mean rate x exposure, rates are gamma.
 * The mean is the pooled rate (moments); the shape has the largest marginal likelihood, which is negative binomial.
 * @param toward the fit of a larger group that the shape of a small one leans on
 * @returns mean 0 for no counts at all
 */
export function fitGamma(data: Counts, toward: GammaPrior | null = null): GammaPrior {
  const [counted, exposed] = [sum(data.counts), sum(data.exposures)];
  if (!(counted > 0 && exposed > 0)) return { mean: 0, shape: toward?.shape ?? 1 };
  const mean = counted / exposed;
  const fit = (log: number): number => {
    const lean = toward === null ? 0 : ((log - Math.log(toward.shape)) / WANDER) ** 2 / 2;
    return marginalLikelihood(data, { mean, shape: Math.exp(log) }) - lean;
  };
  return { mean, shape: Math.exp(goldenMaximum(fit, LEAST, MOST)) };
}

/** Log of the marginal likelihood, up to a constant of the counts. */
export function marginalLikelihood({ counts, exposures }: Counts, { mean, shape }: GammaPrior): number {
  const rate = shape / mean;
  const ofShape = logGamma(shape);
  let total = 0;
  for (let i = 0; i < counts.length; i++) {
    const [count, exposure] = [counts[i] as number, exposures[i] as number];
    if (exposure <= 0) continue;
    total -= shape * Math.log1p(exposure / rate);
    if (count > 0) total += logGamma(shape + count) - ofShape - count * Math.log(rate + exposure);
  }
  return total;
}

/** The gamma posterior of one rate. @returns shape and rate; its mean is shape / rate */
export const gammaPosterior = (
  { mean, shape }: GammaPrior,
  { count, exposure }: { count: number; exposure: number },
): { shape: number; rate: number } => ({ shape: shape + count, rate: shape / mean + exposure });

const GOLDEN = (Math.sqrt(5) - 1) / 2;

/** Place of the maximum of a function with one peak, to 1e-4, by golden sections (Kiefer 1953). */
function goldenMaximum(f: (x: number) => number, from: number, to: number): number {
  let [a, b] = [from, to];
  let [c, d] = [b - GOLDEN * (b - a), a + GOLDEN * (b - a)];
  let [atC, atD] = [f(c), f(d)];
  while (b - a > 1e-4) {
    if (atC > atD) {
      [b, d, atD] = [d, c, atC];
      c = b - GOLDEN * (b - a);
      atC = f(c);
    } else {
      [a, c, atC] = [c, d, atD];
      d = a + GOLDEN * (b - a);
      atD = f(d);
    }
  }
  return (a + b) / 2;
}
