import { maximise } from './simplex.ts';
import { begin, excess, join, shortfall, type TailProgram, type Work } from './tail-tableau.ts';

export interface TailPlan {
  /** By piece. */
  taken: Float64Array;
  /**
   * By draw, together 1 and each at most 1 / (tail x n): the prices of the draws. The best plan for outcomes weighted like this bounds
   * every plan's mean of the worst draws from above. Null when the steps ran out.
   */
  weights: Float64Array | null;
}

const MOST_STEPS = 3000;
const TOLERANCE = 1e-10;

/** How many draws next to the tail join at once: fewer make more rounds, more make each step dearer. */
const NEAR = 20;

/** Solves the program, starting from the draws that are worst at its start. */
export function solveTail(program: TailProgram): TailPlan {
  const { base, tail, start } = program;
  const outcomes = outcomesOf(program, start);
  const order = Array.from(base.keys()).sort(
    (a, b) => (outcomes[a] as number) - (outcomes[b] as number) || a - b,
  );
  const worst = Math.ceil(tail * base.length);
  const work = begin(program, order[worst - 1] as number);
  for (const draw of order.slice(0, worst + NEAR)) join(work, draw);
  for (;;) {
    const done = maximise(work.tableau, MOST_STEPS);
    const taken = takenOf(work);
    const now = outcomesOf(program, taken);
    const threshold = work.tableau.rhs[work.row] as number;
    const below = order.filter((d) => !work.joined.has(d) && (now[d] as number) < threshold - TOLERANCE);
    if (!done || below.length === 0) return { taken, weights: done ? weightsOf(work) : null };
    for (const draw of below) join(work, draw);
  }
}

function outcomesOf({ slopes, base }: TailProgram, taken: ArrayLike<number>): Float64Array {
  const outcomes = base.slice();
  for (const [j, slope] of slopes.entries()) {
    const part = taken[j] as number;
    if (part > 0)
      for (let d = 0; d < outcomes.length; d++)
        outcomes[d] = (outcomes[d] as number) + part * (slope[d] as number);
  }
  return outcomes;
}

function takenOf({ tableau, lengths }: Work): Float64Array {
  const { rhs, basis, flipped } = tableau;
  const taken = Float64Array.from(lengths, (length, j) => (flipped[j] ? length : 0));
  for (const [i, variable] of basis.entries()) {
    if (variable < 0 || variable >= taken.length) continue;
    const length = lengths[variable] as number;
    const part = Math.min(length, Math.max(0, rhs[i] as number));
    taken[variable] = flipped[variable] ? length - part : part;
  }
  return taken;
}

function weightsOf(work: Work): Float64Array {
  const { tableau, kappa, joined, base } = work;
  const weights = new Float64Array(base.length);
  const basic = new Set(tableau.basis);
  const columnOf = new Map(tableau.columns.map((variable, k) => [variable, k]));
  for (const draw of joined) {
    const k = columnOf.get(excess(work, draw));
    const weight = k === undefined ? 0 : -(tableau.cost[k] as number);
    weights[draw] = basic.has(shortfall(work, draw)) ? kappa : Math.min(kappa, Math.max(0, weight));
  }
  const total = weights.reduce((a, b) => a + b, 0);
  return weights.map((weight) => weight / total);
}
