import { covariances, mean } from '../stats/covariance.ts';
import { riskBudget } from '../stats/risk-budget.ts';
import { curveOf, type Curve } from './curve.ts';

/** One factor on its way into a score. */
export interface Component {
  readonly id: string;
  readonly weight: number;
  /** Percentiles, draws of one creator side by side. */
  readonly percentiles: Float32Array;
}

/** How components make a score. */
export interface Composite {
  /** Points of the sum per percentile point of each component; 0 for one that tells nobody apart. */
  readonly slopes: readonly number[];
  /** Weights over the components that tell creators apart, together 1; 0 for the others. */
  readonly weights: readonly number[];
  /** Component means by creator: components x creators. */
  readonly means: readonly Float64Array[];
  /** The sum in every draw, draws of one creator side by side. */
  readonly sums: Float32Array;
  /** From a sum to its standing among all creators, 0 to 100. */
  readonly curve: Curve;
}

/** Percentiles that differ by less between creators tell nobody apart. */
const LEAST_VARIANCE = 1e-9;

/**
 * Adds up percentiles so that each factor makes the wanted share of the variance of scores (risk budgeting), whatever its spread and
 * however factors go together.
 * @param scored numbers of the creators who get a score
 * @returns null where no component tells anybody apart
 */
export function compose(
  components: readonly Component[],
  scored: Int32Array,
  draws: number,
): Composite | null {
  const means = components.map(({ percentiles }) => meansOf(percentiles, draws));
  const matrix = covariances(means.map((of) => Float64Array.from(scored, (c) => of[c] as number)));
  const telling = components.map(
    ({ weight }, k) => weight > 0 && ((matrix[k] as number[])[k] as number) > LEAST_VARIANCE,
  );
  const total = components.reduce((a, { weight }, k) => (telling[k] ? a + weight : a), 0);
  if (!(total > 0)) return null;
  const weights = components.map(({ weight }, k) => (telling[k] ? weight / total : 0));
  const slopes = riskBudget(matrix, weights);
  const centres = means.map((of) => mean(Float64Array.from(scored, (c) => of[c] as number)));
  const sums = new Float32Array(means[0] ? means[0].length * draws : 0);
  for (let at = 0; at < sums.length; at++) {
    let sum = 0;
    components.forEach(({ percentiles }, k) => {
      sum += (slopes[k] as number) * ((percentiles[at] as number) - (centres[k] as number));
    });
    sums[at] = sum;
  }
  return { slopes, weights, means, sums, curve: curveOf(sums, scored, draws) };
}

function meansOf(percentiles: Float32Array, draws: number): Float64Array {
  return Float64Array.from({ length: percentiles.length / draws }, (_, c) => {
    let sum = 0;
    for (let d = 0; d < draws; d++) sum += percentiles[c * draws + d] as number;
    return sum / draws;
  });
}

/** Shares of the variance of published scores that each component makes: covariances with the score; they sum to 1. */
export function realWeights(
  { slopes, means }: Pick<Composite, 'slopes' | 'means'>,
  scores: Float64Array,
  scored: Int32Array,
): number[] {
  const own = Float64Array.from(scored, (c) => scores[c] as number);
  const parts = means.map((of, k) => {
    const column = Float64Array.from(scored, (c) => (slopes[k] as number) * (of[c] as number));
    return (covariances([column, own])[0] as number[])[1] as number;
  });
  const total = parts.reduce((a, b) => a + b, 0);
  return parts.map((part) => (total > 0 ? part / total : 0));
}
