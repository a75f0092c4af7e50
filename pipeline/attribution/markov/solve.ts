import type { Chain } from './chain.ts';

/** Sweeps after which a chain counts as unsolvable: only journeys of practically endless loops come near. */
const MAX_SWEEPS = 20_000;

/**
 * P(order) and expected money from every state, by Gauss-Seidel sweeps on x = b + Q x with self-loops solved for.
 * From x = 0 the sweeps rise to the solution of the absorbing chain and stop where floating point stops; no simulation.
 * @param removed 1 for states that lead nowhere: their x is 0
 * @throws Error when the sweeps do not settle
 */
export function solveAbsorbing(chain: Chain, removed: Uint8Array): [Float64Array, Float64Array] {
  const order = chain.order.map((p, s) => (removed[s] ? 0 : p));
  const value = chain.value.map((v, s) => (removed[s] ? 0 : v));
  const x: [Float64Array, Float64Array] = [new Float64Array(order.length), new Float64Array(order.length)];
  for (let sweep = 0; sweep < MAX_SWEEPS; sweep++) {
    const rises = sweepOnce({ chain, removed, order, value }, x, sweep % 2 === 0);
    if (!rises) return x;
  }
  throw new Error(
    `the Markov chain did not settle within ${String(MAX_SWEEPS)} sweeps: almost no journey ends, expected journeys that end in an order or without one`,
  );
}

interface System {
  chain: Chain;
  removed: Uint8Array;
  order: Float64Array;
  value: Float64Array;
}

/** One pass over all states, backward or forward. @returns whether any x still rose by more than rounding */
function sweepOnce(system: System, x: [Float64Array, Float64Array], backward: boolean): boolean {
  const { chain, removed } = system;
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
    rises = raise(x[0], s, p / (1 - stay)) || rises;
    rises = raise(x[1], s, v / (1 - stay)) || rises;
  }
  return rises;
}

function raise(x: Float64Array, state: number, next: number): boolean {
  const before = x[state] as number;
  x[state] = next;
  return Math.abs(next - before) > 1e-16 * Math.abs(next);
}
