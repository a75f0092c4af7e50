import { mirrored, product, times } from '../stats/matrix.ts';
import { invertCrossProducts } from '../stats/sweep.ts';
import { counter } from './counter.ts';

/** Weights of columns: what they add up to is compared with nothing. */
export type Weights = readonly (readonly [column: number, weight: number])[];

export interface Data {
  /** NaN leaves a row out. */
  y: Float64Array;
  /** By row; rows of a group stand together. */
  group: Int32Array;
  /** Whether the mean of each group is free; else a column has to stand for the mean of all rows. */
  absorb: boolean;
  /** Rows that are not independent of each other; a group lies within one cluster, and rows of a cluster stand together. */
  cluster: Int32Array;
  /** Rows x slots: columns that are 1 in the row, ascending, -1 for none. */
  active: Int32Array;
  slots: number;
  columns: number;
}

export interface Fit {
  beta: Float64Array;
  /** columns x columns: what clusters that vary freely make of the estimates' covariance. */
  covariance: Float64Array;
  /** 1 for a column that is a sum of earlier ones: it has no estimate. */
  aliased: Uint8Array;
  /** By row; NaN where the row was left out. */
  residual: Float64Array;
  /** columns x columns: of the cross products, 0 where aliased. */
  inverse: Float64Array;
}

/**
 * Least squares within groups (fixed effects): whatever is constant in a group cannot bias an estimate. The mean of each group is taken
 * out of the cross products and never estimated, so a thousand groups cost nothing. Covariance by clusters (Liang and Zeger 1986) with the
 * correction of Cameron and Miller (2015, formula 12), residuals counted within groups.
 * @returns null when rows do not outnumber columns two to one
 */
export function fitWithin(data: Data): Fit | null {
  const bread = breadOf(data);
  return bread && fitWith(bread, data);
}

/** What a fit needs of all columns, whatever y is, as long as the same rows have one. */
export interface Bread {
  inverse: Float64Array;
  aliased: Uint8Array;
  /** For few clusters and many columns. */
  correction: number;
}

export function breadOf(data: Data): Bread | null {
  const { columns, absorb } = data;
  const { products, rows, groups, clusters } = crossProducts(data);
  const free = rows - (absorb ? groups : 0);
  if (free < 2 * columns || clusters < 2) return null;
  const aliased = invertCrossProducts(products, columns);
  const rank = columns - aliased.reduce((a, b) => a + b, 0);
  return {
    inverse: products,
    aliased,
    correction: (clusters / (clusters - 1)) * (free / Math.max(1, free - rank)),
  };
}

export function fitWith({ inverse, aliased, correction }: Bread, data: Data): Fit {
  const beta = times(inverse, moments(data));
  const residual = residuals(data, beta);
  const meat = clusterProducts(data, residual);
  const covariance = product(product(inverse, meat, data.columns), inverse, data.columns);
  return { beta, aliased, residual, inverse, covariance: covariance.map((value) => value * correction) };
}

/** By row: how much a weighted sum of coefficients moves with it; the sum is the product of this and y. */
export function leverage(data: Data, { inverse }: Fit, weights: Weights): Float64Array {
  const { y, active, slots, columns, absorb } = data;
  const direction = new Float64Array(columns);
  for (const [column, weight] of weights)
    for (let j = 0; j < columns; j++)
      direction[j] = (direction[j] as number) + weight * (inverse[column * columns + j] as number);
  const result = new Float64Array(y.length);
  const own = (row: number): number => {
    let value = 0;
    for (let a = row * slots; a < (row + 1) * slots; a++)
      value += (active[a] as number) < 0 ? 0 : (direction[active[a] as number] as number);
    return value;
  };
  for (const rows of runs(data)) {
    const mean = absorb ? meanOf(rows, own) : 0;
    for (const row of rows) result[row] = own(row) - mean;
  }
  return result;
}

/** Runs of rows with the same group, without rows that have no y. */
function* runs({ y, group }: Pick<Data, 'y' | 'group'>): Generator<number[]> {
  for (let from = 0, to = 0; from < y.length; from = to) {
    const rows: number[] = [];
    for (to = from; to < y.length && group[to] === group[from]; to++) {
      if (!Number.isNaN(y[to])) rows.push(to);
    }
    if (rows.length > 0) yield rows;
  }
}

const meanOf = (rows: readonly number[], value: (row: number) => number): number =>
  rows.reduce((total, row) => total + value(row), 0) / rows.length;

/** X'X after the means of groups are taken out. */
function crossProducts(data: Data): {
  products: Float64Array;
  rows: number;
  groups: number;
  clusters: number;
} {
  const { cluster, active, slots, columns, absorb } = data;
  const products = new Float64Array(columns * columns);
  const counts = counter(columns);
  const seen = { rows: 0, groups: 0, clusters: 0 };
  let last = -1;
  for (const rows of runs(data)) {
    for (const row of rows) {
      for (let a = row * slots; a < (row + 1) * slots; a++) {
        const j = active[a] as number;
        if (j < 0) continue;
        counts.add(j, 1);
        for (let b = a; b < (row + 1) * slots; b++) {
          const at = j * columns + (active[b] as number);
          if ((active[b] as number) >= 0) products[at] = (products[at] as number) + 1;
        }
      }
    }
    counts.spill(products, absorb ? -1 / rows.length : 0);
    seen.rows += rows.length;
    seen.groups++;
    const own = cluster[rows[0] as number] as number;
    if (own !== last) seen.clusters++;
    last = own;
  }
  return { products: mirrored(products, columns), ...seen };
}

/** X'y after the means of groups are taken out. */
function moments(data: Data): Float64Array {
  const { y, active, slots, columns, absorb } = data;
  const moment = new Float64Array(columns);
  for (const rows of runs(data)) {
    const mean = absorb ? meanOf(rows, (row) => y[row] as number) : 0;
    for (const row of rows) {
      for (let a = row * slots; a < (row + 1) * slots; a++) {
        const j = active[a] as number;
        if (j >= 0) moment[j] = (moment[j] as number) + (y[row] as number) - mean;
      }
    }
  }
  return moment;
}

function residuals(data: Data, beta: Float64Array): Float64Array {
  const { y, active, slots, absorb } = data;
  const residual = new Float64Array(y.length).fill(Number.NaN);
  const left = (row: number): number => {
    let value = y[row] as number;
    for (let a = row * slots; a < (row + 1) * slots; a++)
      value -= (active[a] as number) < 0 ? 0 : (beta[active[a] as number] as number);
    return value;
  };
  for (const rows of runs(data)) {
    const mean = absorb ? meanOf(rows, left) : 0;
    for (const row of rows) residual[row] = left(row) - mean;
  }
  return residual;
}

/**
 * Sum over clusters of the outer product of their scores. Residuals sum to 0 in a group whose mean is free, so its means need not be taken
 * out of X.
 */
function clusterProducts({ cluster, active, slots, columns }: Data, residual: Float64Array): Float64Array {
  const meat = new Float64Array(columns * columns);
  const scores = counter(columns);
  let last = cluster[0] ?? -1;
  residual.forEach((value, row) => {
    if (cluster[row] !== last) scores.spill(meat, 1);
    last = cluster[row] as number;
    if (Number.isNaN(value)) return;
    for (let a = row * slots; a < (row + 1) * slots; a++)
      if ((active[a] as number) >= 0) scores.add(active[a] as number, value);
  });
  scores.spill(meat, 1);
  return mirrored(meat, columns);
}
