/**
 * Primal simplex with upper bounds, on a dense tableau that can grow by rows while it is feasible.
 * Basic variables = rhs - rows x (variables outside of the basis); the objective to be maximised is cost x (variables outside).
 * Variables are numbers; those outside of the basis stand at 0 after a bound flip (x becomes upper - x).
 */
export interface Tableau {
  rows: Float64Array[];
  rhs: number[];
  /** The variable of each row. */
  basis: number[];
  /** The variable of each column. */
  columns: number[];
  cost: Float64Array;
  /** By variable: the most it can be. A variable below 0 is free. */
  upper: number[];
  flipped: boolean[];
}

const EPSILON = 1e-9;

export const isFree = (variable: number): boolean => variable < 0;

/** Pivots until nothing improves. @returns false when the limit of steps came first; the tableau is feasible all the same */
export function maximise(tableau: Tableau, steps: number): boolean {
  for (let step = 0; step < steps; step++) {
    const column = entering(tableau);
    if (column < 0) return true;
    if (!advance(tableau, column)) return false;
  }
  return false;
}

/** The steepest edge (Goldfarb and Reid 1977): by far fewer steps here than the largest cost, and worth the norms. */
function entering({ rows, cost, columns }: Tableau): number {
  let best = -1;
  let steepest = 0;
  for (let k = 0; k < columns.length; k++) {
    const gain = cost[k] as number;
    if (gain <= EPSILON) continue;
    let square = 1;
    for (const row of rows) square += (row[k] as number) ** 2;
    if (gain ** 2 / square > steepest) [best, steepest] = [k, gain ** 2 / square];
  }
  return best;
}

/** Raises one variable until it, or a basic one, meets a bound. @returns false when none ever does */
function advance(tableau: Tableau, column: number): boolean {
  const { rows, rhs, basis, columns, upper } = tableau;
  let limit = upper[columns[column] as number] as number;
  let leaving = -1;
  let size = 0;
  for (let i = 0; i < rows.length; i++) {
    const rate = (rows[i] as Float64Array)[column] as number;
    const variable = basis[i] as number;
    if (Math.abs(rate) < EPSILON || isFree(variable)) continue;
    const room = rate > 0 ? (rhs[i] as number) : (upper[variable] as number) - (rhs[i] as number);
    const ratio = Math.max(0, room) / Math.abs(rate);
    // Of equal ratios the largest pivot: it loses least precision.
    if (ratio < limit - 1e-15 || (ratio <= limit + 1e-15 && leaving >= 0 && Math.abs(rate) > size))
      [limit, leaving, size] = [ratio, i, Math.abs(rate)];
  }
  if (limit === Infinity) return false;
  if (leaving < 0) flipColumn(tableau, column);
  else {
    if (((rows[leaving] as Float64Array)[column] as number) < 0) flipRow(tableau, leaving);
    pivot(tableau, leaving, column);
  }
  return true;
}

/** A variable outside of the basis goes to its other bound. */
export function flipColumn({ rows, rhs, columns, cost, upper, flipped }: Tableau, column: number): void {
  const variable = columns[column] as number;
  const most = upper[variable] as number;
  for (const [i, row] of rows.entries()) {
    rhs[i] = (rhs[i] as number) - (row[column] as number) * most;
    row[column] = -(row[column] as number);
  }
  cost[column] = -(cost[column] as number);
  flipped[variable] = !flipped[variable];
}

/** A basic variable is counted from its other bound. */
function flipRow({ rows, rhs, basis, upper, flipped }: Tableau, i: number): void {
  const variable = basis[i] as number;
  const row = rows[i] as Float64Array;
  rhs[i] = (upper[variable] as number) - (rhs[i] as number);
  for (let k = 0; k < row.length; k++) row[k] = -(row[k] as number);
  flipped[variable] = !flipped[variable];
}

/** The variable of a column and that of a row change places. */
export function pivot({ rows, rhs, basis, columns, cost }: Tableau, i: number, column: number): void {
  const own = rows[i] as Float64Array;
  const width = columns.length;
  const inverse = 1 / (own[column] as number);
  for (let k = 0; k < width; k++) own[k] = (own[k] as number) * inverse;
  own[column] = inverse;
  const value = (rhs[i] as number) * inverse;
  rhs[i] = value;
  const subtract = (row: Float64Array): number => {
    const factor = row[column] as number;
    if (factor === 0) return 0;
    row[column] = 0;
    for (let k = 0; k < width; k++) row[k] = (row[k] as number) - factor * (own[k] as number);
    return factor;
  };
  for (const [r, row] of rows.entries()) if (r !== i) rhs[r] = (rhs[r] as number) - subtract(row) * value;
  subtract(cost);
  [basis[i], columns[column]] = [columns[column] as number, basis[i] as number];
}
