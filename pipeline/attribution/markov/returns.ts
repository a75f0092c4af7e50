import type { Chain } from './chain.ts';
import { slowestMode, type Mode } from './mode.ts';

/** What the sum may still be off by, relative. */
const TOLERANCE = 1e-12;

/** Terms after which a chain is too slow for this sum. */
const MOST_TERMS = 48;

/** Two tables of all pairs of states must fit into memory. */
export const MOST_STATES = 3000;

/** Columns that are worked on at a time, so that they stay in the cache. */
const BLOCK = 64;

/**
 * Mean number of visits to each state of a journey that is there: the diagonal of N = I + Q + Q^2 + ... of an order-1 chain.
 * With S = I + Q + ... + Q^(m-1), each term by one product with the sparse Q,
 *
 *   N = S + Q^m S + Q^2m N
 *
 * so the diagonal takes m products and reaches 2m steps ahead. What is left is all but the slowest mode of Q^2m, which is known; m grows until
 * the others have died out, which is measured on the diagonal of Q^2m itself.
 * @returns null for a chain of journeys so long that this would take too many terms
 */
export function returnVisits(chain: Chain): Float64Array | null {
  const states = chain.start.length;
  if (states > MOST_STATES) return null;
  const mode = slowestMode(chain);
  if (mode.rate >= 1) return null;
  // Two tables, used in turn: making one anew for every term would cost more than the work.
  let [before, now] = [new Float64Array(states * states), new Float64Array(states * states)];
  toIdentity(before, states);
  for (let terms = 1; terms <= MOST_TERMS; terms++) {
    nextSum(chain, before, now);
    if (mode.rate ** (2 * terms) < 1e-3 || terms === MOST_TERMS) {
      const diagonal = ahead(before, now, { mode, terms });
      if (diagonal !== null) return diagonal;
    }
    [before, now] = [now, before];
  }
  return null;
}

function toIdentity(table: Float64Array, states: number): void {
  table.fill(0);
  for (let s = 0; s < states; s++) table[s * states + s] = 1;
}

/** I + Q S, into another table. */
function nextSum(
  { shape: { to, fromOffsets }, move, start }: Chain,
  before: Float64Array,
  now: Float64Array,
): void {
  const states = start.length;
  toIdentity(now, states);
  for (let left = 0; left < states; left += BLOCK) {
    const width = Math.min(BLOCK, states - left);
    for (let s = 0; s < states; s++) {
      const row = s * states + left;
      for (let m = fromOffsets[s] as number; m < (fromOffsets[s + 1] as number); m++) {
        const q = move[m] as number;
        const other = (to[m] as number) * states + left;
        for (let i = 0; i < width; i++)
          now[row + i] = (now[row + i] as number) + q * (before[other + i] as number);
      }
    }
  }
}

/** The diagonal from S up to Q^(m-1) and up to Q^m; null while other modes than the slowest are still felt. */
function ahead(
  before: Float64Array,
  now: Float64Array,
  { mode, terms }: { mode: Mode; terms: number },
): Float64Array | null {
  const states = mode.right.length;
  const diagonal = new Float64Array(states);
  for (let k = 0; k < states; k++) {
    let visits = before[k * states + k] as number;
    let farthest = 0;
    for (let j = 0; j < states; j++) {
      const power = (now[k * states + j] as number) - (before[k * states + j] as number);
      if (power === 0) continue;
      const back = j * states + k;
      visits += power * (before[back] as number);
      farthest += power * ((now[back] as number) - (before[back] as number));
    }
    const slow = mode.rate ** (2 * terms) * (mode.right[k] as number) * (mode.left[k] as number);
    if (Math.abs(farthest - slow) > TOLERANCE * visits) return null;
    diagonal[k] = visits + slow / (1 - mode.rate);
  }
  return diagonal;
}
