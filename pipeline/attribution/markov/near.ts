import type { Chain, ChainShape } from './chain.ts';

/**
 * Chance to come back to each state at once, or by way of one other state and its own loops: nearly the whole chance of a return
 * where there are many states, at the cost of one pass over the moves.
 */
export function nearReturns({ shape, move, start }: Chain, backOf: Int32Array): Float64Array {
  const { from, to } = shape;
  const stay = new Float64Array(start.length);
  from.forEach((s, m) => {
    if (to[m] === s) stay[s] = move[m] as number;
  });
  const chance = stay.slice();
  from.forEach((s, m) => {
    const [t, back] = [to[m] as number, backOf[m] as number];
    if (t === s || back < 0) return;
    chance[s] =
      (chance[s] as number) + ((move[m] as number) * (move[back] as number)) / (1 - (stay[t] as number));
  });
  return chance;
}

/** For each move the one that leads back, or -1. */
export function movesBack({ from, to, fromOffsets }: ChainShape): Int32Array {
  return from.map((s, m) => {
    const t = to[m] as number;
    let [low, high] = [fromOffsets[t] as number, (fromOffsets[t + 1] as number) - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((to[middle] as number) < s) low = middle + 1;
      else high = middle;
    }
    return low < (fromOffsets[t + 1] as number) && to[low] === s ? low : -1;
  });
}
