import { ConfigError } from '../../config/resolve.ts';
import type { Chain } from './chain.ts';

/** Sweeps after which elimination takes over: only journeys of very long loops come near. */
const MAX_SWEEPS = 1000;

/** Where floating point stops. */
export const ROUNDING = 1e-16;

/** Above this many states elimination would take minutes. */
const MOST_ELIMINATED = 1500;

/**
 * P(order) and expected money from every state, by Gauss-Seidel sweeps on x = b + Q x with self-loops solved for.
 * From x = 0 the sweeps rise to the solution of the absorbing chain and stop where floating point stops; no simulation.
 * @param removed 1 for states that lead nowhere: their x is 0
 * @param tolerance relative rise that no longer counts
 * @throws ConfigError when the sweeps do not settle and the chain is too large to eliminate
 */
export function solveAbsorbing(
  chain: Chain,
  removed: Uint8Array,
  tolerance = ROUNDING,
): [Float64Array, Float64Array] {
  const order = chain.order.map((p, s) => (removed[s] ? 0 : p));
  const value = chain.value.map((v, s) => (removed[s] ? 0 : v));
  const x: [Float64Array, Float64Array] = [new Float64Array(order.length), new Float64Array(order.length)];
  for (let sweep = 0; sweep < MAX_SWEEPS; sweep++) {
    const rises = sweepOnce({ chain, removed, order, value, tolerance }, x, sweep % 2 === 0);
    if (!rises) return x;
  }
  if (order.length <= MOST_ELIMINATED) return eliminate({ chain, removed, order, value, tolerance });
  throw new ConfigError(
    `attribution.markov.order: ${String(order.length)} states with journeys of very long loops cannot be solved, expected a lower order or a shorter lookback`,
  );
}

interface System {
  chain: Chain;
  removed: Uint8Array;
  order: Float64Array;
  value: Float64Array;
  tolerance: number;
}

/** One pass over all states, backward or forward. @returns whether any x still rose by more than rounding */
function sweepOnce(system: System, x: [Float64Array, Float64Array], backward: boolean): boolean {
  const { chain, removed, tolerance } = system;
  const { to, fromOffsets } = chain.shape;
  const states = removed.length;
  let rises = false;
  for (let turn = 0; turn < states; turn++) {
    const s = backward ? states - 1 - turn : turn;
    if (removed[s]) continue;
    let p = system.order[s] as number;
    let v = system.value[s] as number;
    let stay = 0;
    for (let m = fromOffsets[s] as number; m < (fromOffsets[s + 1] as number); m++) {
      const next = to[m] as number;
      const q = chain.move[m] as number;
      if (next === s) stay = q;
      else {
        p += q * (x[0][next] as number);
        v += q * (x[1][next] as number);
      }
    }
    rises = raise(x[0], s, p / (1 - stay)) > tolerance || rises;
    rises = raise(x[1], s, v / (1 - stay)) > tolerance || rises;
  }
  return rises;
}

/** Takes the next value. @returns by how much it rose, as a part of itself */
function raise(x: Float64Array, state: number, next: number): number {
  const before = x[state] as number;
  x[state] = next;
  return next > 0 ? Math.abs(next - before) / next : 0;
}

/** The same solution by Gaussian elimination; the pivots of I - Q are positive, so no rows are swapped. */
function eliminate({ chain, removed, order, value }: System): [Float64Array, Float64Array] {
  const n = order.length;
  const { from, to } = chain.shape;
  const rows = Array.from({ length: n }, (_, s) => {
    const row = new Float64Array(n + 2);
    row[s] = 1;
    row[n] = order[s] as number;
    row[n + 1] = value[s] as number;
    return row;
  });
  from.forEach((s, m) => {
    const t = to[m] as number;
    const row = rows[s] as Float64Array;
    if (!removed[s] && !removed[t]) row[t] = (row[t] as number) - (chain.move[m] as number);
  });
  for (let p = 0; p < n; p++) clearColumn(rows, p);
  return [
    Float64Array.from(rows, (row, s) => (row[n] as number) / (row[s] as number)),
    Float64Array.from(rows, (row, s) => (row[n + 1] as number) / (row[s] as number)),
  ];
}

function clearColumn(rows: readonly Float64Array[], p: number): void {
  const pivot = rows[p] as Float64Array;
  rows.forEach((row, i) => {
    const factor = (row[p] as number) / (pivot[p] as number);
    if (i === p || factor === 0) return;
    for (let j = p; j < row.length; j++) row[j] = (row[j] as number) - factor * (pivot[j] as number);
  });
}
