import type { Weights } from '../journeys/paths.ts';

/** A part of the report whose intervals come from the draws that the models see. */
export interface Watching<T> {
  /** Takes the weights of the distinct paths in one draw. */
  draw: (weights: Weights) => void;
  /** After the last draw. */
  finish(): T;
}
