import type { Chain } from './chain.ts';

const MAX_ROUNDS = 5000;

/**
 * Mean number of visits to every state of a journey from (start): x = s + x Q, round by round until nothing is added.
 * @param tolerance relative addition that no longer counts
 */
export function visitsFromStart(
  { shape: { to, fromOffsets }, move, start }: Chain,
  tolerance: number,
): Float64Array {
  const visits = start.slice();
  let arriving = start;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const next = new Float64Array(start.length);
    for (let s = 0; s < start.length; s++) {
      const weight = arriving[s] as number;
      if (weight === 0) continue;
      for (let m = fromOffsets[s] as number; m < (fromOffsets[s + 1] as number); m++) {
        const t = to[m] as number;
        next[t] = (next[t] as number) + weight * (move[m] as number);
      }
    }
    let adds = false;
    for (let s = 0; s < start.length; s++) {
      const before = visits[s] as number;
      visits[s] = before + (next[s] as number);
      adds ||= (next[s] as number) > tolerance * before;
    }
    if (!adds) break;
    arriving = next;
  }
  return visits;
}
