import { solvePositive } from './cholesky.ts';

/** One predictor: a number per row, or the level of a category per row (-1 for none), each level with a coefficient of its own. */
export type Term =
  { readonly numbers: Float64Array } | { readonly codes: Int32Array; readonly levels: number };

export interface Regression {
  readonly intercept: number;
  /** Per term its coefficients: one for numbers, one per level for a category. */
  readonly coefficients: readonly Float64Array[];
  /** Standard error of the first coefficient of a term, with the dispersion that the rows show (quasi-Poisson). */
  errorOf(term: number): number;
}

/** Pulls coefficients to 0 like a normal prior of variance 1: what separates without it stays finite. */
const RIDGE = 1;

const MOST_STEPS = 50;

/**
 * Poisson regression with logarithmic link, by Newton steps with step halving (McCullagh and Nelder 1989, section 2.5), with a ridge on
 * every coefficient but the intercept. Amounts need not be whole (quasi-likelihood, Wedderburn 1974).
 * @param y amounts, 0 or more, one per row
 * @returns every coefficient 0 and an intercept of -Infinity where nothing was counted
 */
export function poissonRegression(y: Float64Array, terms: readonly Term[]): Regression {
  const starts = startsOf(terms);
  const size = starts.at(-1) as number;
  let beta: Float64Array = new Float64Array(size);
  const total = y.reduce((a, b) => a + b, 0);
  beta[0] = Math.log(total / y.length);
  if (total > 0) {
    let value = penalised(y, terms, beta);
    for (let step = 0; step < MOST_STEPS; step++) {
      const move = newton(y, terms, beta);
      let scale = 1;
      let next = moved(beta, move, scale);
      let after = penalised(y, terms, next);
      while (!(after >= value) && scale > 1e-6) {
        scale /= 2;
        next = moved(beta, move, scale);
        after = penalised(y, terms, next);
      }
      const rise = after - value;
      [beta, value] = [next, after];
      if (!(rise > 1e-10 * (1 + Math.abs(value)))) break;
    }
  } else beta[0] = -Infinity;
  return {
    intercept: beta[0] as number,
    coefficients: terms.map((_, t) => beta.slice(starts[t] as number, starts[t + 1] as number)),
    errorOf: (term) => {
      const unit = new Float64Array(size);
      const at = starts[term] as number;
      unit[at] = 1;
      const { hessian } = curvature(y, terms, beta);
      return Math.sqrt(dispersion(y, terms, beta) * (solvePositive(hessian, unit)[at] as number));
    },
  };
}

/** Pearson's: squared residuals over what a Poisson count would show. */
function dispersion(y: Float64Array, terms: readonly Term[], beta: Float64Array): number {
  const read = rowReader(terms);
  let total = 0;
  for (let row = 0; row < y.length; row++) {
    const mean = Math.exp(linear(beta, read(row)));
    total += ((y[row] as number) - mean) ** 2 / mean;
  }
  return total / Math.max(1, y.length - beta.length);
}

/** Where the coefficients of each term begin; 0 is the intercept. */
function startsOf(terms: readonly Term[]): number[] {
  const starts = [1];
  for (const term of terms) starts.push((starts.at(-1) as number) + ('levels' in term ? term.levels : 1));
  return starts;
}

/** What a row takes from the coefficients: places and values of what is not 0. */
function rowReader(terms: readonly Term[]): (row: number) => { at: number[]; of: number[]; count: number } {
  const starts = startsOf(terms);
  const found = { at: [0, ...terms.map(() => 0)], of: [1, ...terms.map(() => 0)], count: 1 };
  return (row) => {
    found.count = 1;
    terms.forEach((term, t) => {
      const code = 'levels' in term ? (term.codes[row] as number) : 0;
      if (code < 0) return;
      found.at[found.count] = (starts[t] as number) + code;
      found.of[found.count++] = 'levels' in term ? 1 : (term.numbers[row] as number);
    });
    return found;
  };
}

function linear(
  beta: Float64Array,
  { at, of, count }: { at: number[]; of: number[]; count: number },
): number {
  let sum = 0;
  for (let k = 0; k < count; k++) sum += (beta[at[k] as number] as number) * (of[k] as number);
  return sum;
}

function penalised(y: Float64Array, terms: readonly Term[], beta: Float64Array): number {
  const read = rowReader(terms);
  let value = 0;
  for (let row = 0; row < y.length; row++) {
    const eta = linear(beta, read(row));
    value += (y[row] as number) * eta - Math.exp(eta);
  }
  return beta.reduce((v, b, i) => (i === 0 ? v : v - (RIDGE * b * b) / 2), value);
}

function newton(y: Float64Array, terms: readonly Term[], beta: Float64Array): Float64Array {
  const { gradient, hessian } = curvature(y, terms, beta);
  return solvePositive(hessian, gradient);
}

function curvature(
  y: Float64Array,
  terms: readonly Term[],
  beta: Float64Array,
): { gradient: Float64Array; hessian: Float64Array } {
  const size = beta.length;
  const read = rowReader(terms);
  const [gradient, hessian] = [new Float64Array(size), new Float64Array(size * size)];
  for (let row = 0; row < y.length; row++) {
    const found = read(row);
    const mean = Math.exp(linear(beta, found));
    for (let k = 0; k < found.count; k++) {
      const [i, x] = [found.at[k] as number, found.of[k] as number];
      gradient[i] = (gradient[i] as number) + x * ((y[row] as number) - mean);
      for (let l = 0; l < found.count; l++) {
        const at = i * size + (found.at[l] as number);
        hessian[at] = (hessian[at] as number) + mean * x * (found.of[l] as number);
      }
    }
  }
  for (let i = 1; i < size; i++) {
    gradient[i] = (gradient[i] as number) - RIDGE * (beta[i] as number);
    hessian[i * size + i] = (hessian[i * size + i] as number) + RIDGE;
  }
  return { gradient, hessian };
}

const moved = (beta: Float64Array, move: Float64Array, scale: number): Float64Array =>
  beta.map((b, i) => b + scale * (move[i] as number));
