import { wholeSeed } from '../../random/source.ts';
import { stream } from '../../random/stream.ts';
import { permutationTest } from '../../stats/permutation.ts';
import { leverage, type Data, type Fit, type Weights } from '../within.ts';

/** Residuals are dealt anew so many times. */
export const PERMUTATIONS = 99;

/**
 * A permutation test of a contrast (Freedman and Lane 1983): what is left of each row when the contrast is nothing is dealt anew among the
 * rows of its stratum. @param stratum by row, for example its account: then what accounts differ in cannot show
 */
export function permuteContrast(
  { data, fit, weights }: { data: Data; fit: Fit; weights: Weights },
  stratum: Int32Array,
  seed: string,
): number | null {
  const weight = leverage(data, fit, weights);
  const squares = weight.reduce((total, own) => total + own * own, 0);
  if (!(squares > 0)) return null;
  const effect = weights.reduce((total, [column, own]) => total + own * (fit.beta[column] as number), 0);
  const random = stream();
  random.reseed(wholeSeed(seed, 'content/permutations'), 0);
  return permutationTest(
    {
      weight,
      // The residuals of the model without the contrast, from those with it (Frisch and Waugh 1933).
      value: fit.residual.map((left, row) => left + (effect * (weight[row] as number)) / squares),
      stratum,
      cluster: data.group,
    },
    { permutations: PERMUTATIONS, uniform: random.uniform },
  );
}
