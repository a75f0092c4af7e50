import { flipColumn, pivot, type Tableau } from './simplex.ts';

/**
 * Maximise the mean of the worst draws, as the linear program of Rockafellar and Uryasev (2000, section 3):
 *
 *     maximise  t - sum over draws of z_d / (tail x n)
 *     with      z_d >= t - F_d(y),  z_d >= 0,  F_d(y) = base_d + sum over pieces of slope_jd y_j,  0 <= y_j <= length_j,  sum of y_j <= 1
 *
 * Draws join the program when they fall below t, so that only those near the tail ever do. A new draw comes in with z_d as its basic
 * variable, which keeps the program feasible, and the simplex goes on from where it was.
 */
export interface TailProgram {
  /** By piece, then by draw. */
  slopes: readonly Float64Array[];
  /** By piece; spend is counted in budgets. */
  lengths: readonly number[];
  /** By draw: the outcome at the floors. */
  base: Float64Array;
  tail: number;
  /** Pieces to begin with, all of them taken whole but at most one, and that only when nothing is left. */
  start: readonly number[];
}

/** The threshold t: free, and always basic. */
const THRESHOLD = -1;

/** A program under way. */
export interface Work extends TailProgram {
  tableau: Tableau;
  /** The row of the threshold. */
  row: number;
  kappa: number;
  joined: Set<number>;
}

/** Variables: pieces 0 to n - 1, unspent money n, then z by draw, then F - t + z by draw. */
export const shortfall = ({ slopes }: TailProgram, draw: number): number => slopes.length + 1 + draw;
export const excess = ({ slopes, base }: TailProgram, draw: number): number =>
  slopes.length + 1 + base.length + draw;

/** The tableau at the start, with the threshold at the outcome of one draw. */
export function begin(program: TailProgram, draw: number): Work {
  const { lengths, start, base, tail } = program;
  const n = lengths.length;
  const kappa = 1 / (tail * base.length);
  const tableau: Tableau = {
    rows: [new Float64Array(n + 2 + base.length).fill(1, 0, n)],
    rhs: [1],
    basis: [n],
    columns: Array.from(lengths.keys()),
    cost: new Float64Array(n + 2 + base.length),
    upper: [...lengths, ...new Array<number>(1 + 2 * base.length).fill(Infinity)],
    flipped: new Array<boolean>(n).fill(false),
  };
  for (let j = 0; j < n; j++) if (start[j] === lengths[j]) flipColumn(tableau, j);
  const partly = start.findIndex((part, j) => part > 0 && part < (lengths[j] as number));
  if (partly >= 0) pivot(tableau, 0, partly);
  const work = { ...program, tableau, row: 1, kappa, joined: new Set([draw]) };
  const { value, gradient } = outcomeOf(work, draw);
  for (let k = 0; k < n; k++) tableau.cost[k] = gradient[k] as number;
  addRow(tableau, { variable: THRESHOLD, rhs: value, row: gradient.map((rate) => -rate) });
  addColumn(work, { variable: shortfall(program, draw), rate: -1, cost: 1 - kappa });
  addColumn(work, { variable: excess(program, draw), rate: 1, cost: -1 });
  return work;
}

function addRow(
  tableau: Tableau,
  { variable, rhs, row }: { variable: number; rhs: number; row: Float64Array },
): void {
  tableau.rows.push(row);
  tableau.rhs.push(rhs);
  tableau.basis.push(variable);
}

/** A column that only the last row has. */
function addColumn(
  { tableau }: Work,
  { variable, rate, cost }: { variable: number; rate: number; cost: number },
): void {
  const k = tableau.columns.push(variable) - 1;
  (tableau.rows.at(-1) as Float64Array)[k] = rate;
  tableau.cost[k] = cost;
}

/** Adds a draw to the program. */
export function join(work: Work, draw: number): void {
  if (work.joined.has(draw)) return;
  work.joined.add(draw);
  const { tableau, kappa } = work;
  const { value, gradient } = outcomeOf(work, draw);
  const threshold = tableau.rows[work.row] as Float64Array;
  const short = (tableau.rhs[work.row] as number) - value;
  const row = threshold.map((rate, k) => rate + (gradient[k] as number));
  const [low, high] = [shortfall(work, draw), excess(work, draw)];
  if (short > 0) {
    for (let k = 0; k < tableau.columns.length; k++)
      tableau.cost[k] = (tableau.cost[k] as number) + kappa * (row[k] as number);
    addRow(tableau, { variable: low, rhs: short, row });
    addColumn(work, { variable: high, rate: -1, cost: -kappa });
  } else {
    addRow(tableau, { variable: high, rhs: -short, row: row.map((rate) => -rate) });
    addColumn(work, { variable: low, rate: -1, cost: -kappa });
  }
}

/** A draw's outcome now, and by unit of each variable outside of the basis. */
function outcomeOf({ tableau, slopes, base }: Work, draw: number): { value: number; gradient: Float64Array } {
  const { rows, rhs, basis, columns, upper, flipped } = tableau;
  const gradient = new Float64Array(tableau.cost.length);
  let value = base[draw] as number;
  /** The slope as the tableau counts the variable, 0 for what is no piece. */
  const rateOf = (variable: number): number => {
    const slope = slopes[variable]?.[draw] ?? 0;
    if (!flipped[variable]) return slope;
    value += slope * (upper[variable] as number);
    return -slope;
  };
  for (const [k, variable] of columns.entries()) gradient[k] = (gradient[k] as number) + rateOf(variable);
  for (const [i, variable] of basis.entries()) {
    const rate = rateOf(variable);
    if (rate === 0) continue;
    value += rate * (rhs[i] as number);
    const row = rows[i] as Float64Array;
    for (let k = 0; k < columns.length; k++)
      gradient[k] = (gradient[k] as number) - rate * (row[k] as number);
  }
  return { value, gradient };
}
