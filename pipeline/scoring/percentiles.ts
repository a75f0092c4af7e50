import type { Peers } from './peers.ts';
import type { Measurement } from './factor.ts';
import type { Sampler } from './sampler.ts';

/** Most draws of a group that stand for all of them; more would not change a digit that is shown. */
const MOST_POOLED = 20_000;

/**
 * Where each draw stands among all draws of the creator's peers, 0 to 100; ties stand at the middle of their span. A creator of whom nothing
 * is known may stand anywhere. The mean over draws is the posterior expected percentile, which is the best guess of a rank under squared
 * error and pulls the unknown to the middle (Laird and Louis 1989; Lin, Louis, Paddock and Ridgeway 2006).
 */
export function percentilesOf(
  { values: known, draws: drawn }: Pick<Measurement, 'values' | 'draws'>,
  peers: Peers,
  { draws, random }: { draws: number; random: Sampler },
): Float32Array {
  const each = drawn === null ? 1 : draws;
  const values = drawn ?? known;
  const pools = peers.groups.map(({ members }) => poolOf(values, members, each));
  const out = new Float32Array(known.length * draws);
  for (let c = 0; c < known.length; c++) {
    const pool = pools[peers.of[c] as number] as Float64Array;
    for (let d = 0; d < draws; d++) {
      const value = values[c * each + (d % each)] as number;
      const again = each === 1 && d > 0 && !Number.isNaN(value);
      const place = c * draws + d;
      out[place] = again
        ? (out[place - 1] as number)
        : Number.isNaN(value)
          ? 100 * random.uniform()
          : 100 * standing(pool, value);
    }
  }
  return out;
}

/** Draws of all members in ascending order, every k-th where there are too many. */
function poolOf(values: Float64Array, members: Int32Array, draws: number): Float64Array {
  const step = Math.max(1, Math.ceil((members.length * draws) / MOST_POOLED));
  const pool: number[] = [];
  let next = 0;
  for (const c of members)
    for (let d = 0; d < draws; d++) {
      const value = values[c * draws + d] as number;
      if (!Number.isNaN(value) && next++ % step === 0) pool.push(value);
    }
  return Float64Array.from(pool).sort();
}

/** Share of a sorted pool below a value, half of the equal ones among them. */
export function standing(pool: Float64Array, value: number): number {
  const below = firstNot(pool, (other) => other < value);
  const upTo = firstNot(pool, (other) => other <= value);
  return pool.length > 0 ? (below + upTo) / 2 / pool.length : 0.5;
}

function firstNot(pool: Float64Array, isBefore: (other: number) => boolean): number {
  let [low, high] = [0, pool.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(pool[middle] as number)) low = middle + 1;
    else high = middle;
  }
  return low;
}
