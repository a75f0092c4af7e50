import type { Chain, ChainShape } from './chain.ts';
import { slowestMode } from './mode.ts';

/** What a term of the sum may be off by where the slowest mode takes over, relative to the sum: six digits hold. */
const TOLERANCE = 1e-6;

/** Moves that may be walked over, all states together: ten to thirty seconds. */
const MOST_WALKED = 3e9;

/**
 * Mean number of visits to each state of a journey that is there, as `returnVisits`, for chains whose table of all pairs would not
 * fit into memory. From each state one walk goes forward and one backward, along the moves that there are; the chance to be
 * back after n steps is what both meet in the middle with:
 *
 *   N_kk = 1 + sum of p(n),   p(2m - 1) = F(m) . B(m - 1),   p(2m) = F(m) . B(m)
 *
 * Walks end when p(n) follows the slowest mode of the chain, whose sum is known, or when they have died out.
 * @returns null for a chain of which too much can be reached from too many of its states
 */
export function sparseReturnVisits(chain: Chain): Float64Array | null {
  const states = chain.start.length;
  const mode = slowestMode(chain);
  if (mode.rate >= 1) return null;
  const forward = walker(states, {
    offsets: chain.shape.fromOffsets,
    other: chain.shape.to,
    chance: chain.move,
  });
  const backward = walker(states, reversed(chain));
  const visits = new Float64Array(states);
  for (let k = 0; k < states; k++) {
    visits[k] = visitsOf(k);
    if (forward.walked() + backward.walked() > MOST_WALKED) return null;
  }
  return visits;

  function visitsOf(k: number): number {
    const share = (mode.right[k] as number) * (mode.left[k] as number);
    let [there, back] = [forward.begin(k), backward.begin(k)];
    let sum = 1;
    const felt = new Float64Array(WINDOW);
    for (let n = 1; ; n += 2) {
      const before = back;
      there = forward.step(there);
      const odd = meet(there, before);
      back = backward.step(before);
      const even = meet(there, back);
      sum += odd + even;
      if (there.size === 0 || back.size === 0) return sum;
      const slow = share * mode.rate ** n;
      felt[n % WINDOW] = Math.abs(odd - slow);
      felt[(n + 1) % WINDOW] = Math.abs(even - slow * mode.rate);
      if (stillFelt(felt, n + 1, mode.rate) <= TOLERANCE * sum)
        return sum + (slow * mode.rate ** 2) / (1 - mode.rate);
    }
  }
}

/** Terms that are looked back on: where states are met in turns, most terms are zero. */
const WINDOW = 4;

/** By how much the last terms differ from the slowest mode, as far as that has not died out since. */
function stillFelt(felt: Float64Array, n: number, rate: number): number {
  let most = 0;
  for (let ago = 0; ago < WINDOW; ago++)
    most = Math.max(most, (felt[(n + WINDOW - ago) % WINDOW] as number) * rate ** ago);
  return most;
}

/** A distribution over few of many states. */
interface Spread {
  /** By state; zero but for those of `states`. */
  readonly mass: Float64Array;
  readonly states: Int32Array;
  size: number;
}

interface Moves {
  readonly offsets: Int32Array;
  readonly other: Int32Array;
  readonly chance: Float64Array;
}

interface Walker {
  begin(state: number): Spread;
  /** One move further; the spread before the one that is given is lost. */
  step(from: Spread): Spread;
  /** Moves that were walked over so far. */
  walked(): number;
}

function walker(states: number, { offsets, other, chance }: Moves): Walker {
  const spread = (): Spread => ({ mass: new Float64Array(states), states: new Int32Array(states), size: 0 });
  const [one, two] = [spread(), spread()];
  let walked = 0;
  return {
    begin(state) {
      clear(one);
      add(one, state, 1);
      return one;
    },
    step(from) {
      const to = from === one ? two : one;
      clear(to);
      for (let i = 0; i < from.size; i++) {
        const state = from.states[i] as number;
        const mass = from.mass[state] as number;
        const end = offsets[state + 1] as number;
        for (let m = offsets[state] as number; m < end; m++)
          add(to, other[m] as number, mass * (chance[m] as number));
        walked += 1 + end - (offsets[state] as number);
      }
      return to;
    },
    walked: () => walked,
  };
}

function clear(spread: Spread): void {
  for (let i = 0; i < spread.size; i++) spread.mass[spread.states[i] as number] = 0;
  spread.size = 0;
}

function add(spread: Spread, state: number, mass: number): void {
  if (mass === 0) return;
  const before = spread.mass[state] as number;
  if (before === 0) spread.states[spread.size++] = state;
  spread.mass[state] = before + mass;
}

/** Sum of products, by the smaller of both. */
function meet(a: Spread, b: Spread): number {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  let sum = 0;
  for (let i = 0; i < few.size; i++) {
    const state = few.states[i] as number;
    sum += (few.mass[state] as number) * (many.mass[state] as number);
  }
  return sum;
}

/** The moves by where they lead. */
function reversed({ shape, move }: { shape: ChainShape; move: Float64Array }): Moves {
  const states = shape.fromOffsets.length - 1;
  const offsets = new Int32Array(states + 1);
  for (const t of shape.to) offsets[t + 1] = (offsets[t + 1] as number) + 1;
  for (let s = 0; s < states; s++) offsets[s + 1] = (offsets[s + 1] as number) + (offsets[s] as number);
  const next = offsets.slice();
  const other = new Int32Array(shape.to.length);
  const chance = new Float64Array(shape.to.length);
  shape.to.forEach((t, m) => {
    const at = next[t] as number;
    other[at] = shape.from[m] as number;
    chance[at] = move[m] as number;
    next[t] = at + 1;
  });
  return { offsets, other, chance };
}
