import type { Chain } from './chain.ts';

/** The slowest way in which journeys die out: Q^n tends to rate^n x right left' once left . right is 1. */
export interface Mode {
  readonly rate: number;
  readonly right: Float64Array;
  readonly left: Float64Array;
}

/** Rounds of power iteration: other ways die out far sooner, and what is left of them is measured by whoever asks. */
const ROUNDS = 60;

export function slowestMode({ shape: { to, fromOffsets }, move, start }: Chain): Mode {
  const states = start.length;
  let right = new Float64Array(states).fill(1);
  let left = new Float64Array(states).fill(1);
  let rate = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const [onRight, onLeft] = [new Float64Array(states), new Float64Array(states)];
    for (let s = 0; s < states; s++)
      for (let m = fromOffsets[s] as number; m < (fromOffsets[s + 1] as number); m++) {
        const [t, q] = [to[m] as number, move[m] as number];
        onRight[s] = (onRight[s] as number) + q * (right[t] as number);
        onLeft[t] = (onLeft[t] as number) + q * (left[s] as number);
      }
    rate = onRight.reduce((most, x) => Math.max(most, x), 0);
    const leftMost = onLeft.reduce((most, x) => Math.max(most, x), 0);
    if (rate === 0 || leftMost === 0) return { rate: 0, right, left };
    right = onRight.map((x) => x / rate);
    left = onLeft.map((x) => x / leftMost);
  }
  const product = right.reduce((a, x, s) => a + x * (left[s] as number), 0);
  return product > 0 ? { rate, right, left: left.map((x) => x / product) } : { rate: 0, right, left };
}
