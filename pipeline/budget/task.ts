import type { Aim } from './piece.ts';
import type { Range } from './range.ts';
import type { Segment } from './segment.ts';

/** A checked problem that has a solution. */
export interface Task {
  segments: readonly Segment[];
  ranges: readonly Range[];
  aim: Aim;
  /** Cents above all floors. */
  money: number;
  tail: number;
}

/** A solution: cents by segment, and the most by which any other plan could be better, in cents. */
export interface Solution {
  plan: number[];
  gap: number;
}
