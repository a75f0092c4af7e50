import { LETTERS } from '../stats/letters.ts';
import type { Curve } from './segment.ts';

/** A curve as it is published: its mean, and how each draw departs from it, in one letter for each piece. */
export interface PackedCurve {
  /** Breakpoints in cents, ascending from 0. */
  spend: number[];
  /** By piece, revenue per cent. */
  slope: number[];
  /** A draw's return on a piece = slope x step x letter; returns never rise from piece to piece, so that draws are concave. */
  step: number;
  /** Letters of the first draw, then of the second, and so on. */
  letters: string;
}

/** The largest number that a letter stands for. */
export const LAST_LETTER = LETTERS.length - 1;

export const letterOf = (number: number): string => LETTERS.charAt(number);

/** The curve as the allocation wants it. */
export function curveOf({ spend, slope, step, letters }: PackedCurve): Curve {
  const pieces = slope.length;
  const draws = Array.from({ length: pieces > 0 ? letters.length / pieces : 0 }, (_, d) => {
    const revenue = new Float64Array(spend.length);
    let least = Infinity;
    for (let k = 0; k < pieces; k++) {
      const own = (slope[k] as number) * step * LETTERS.indexOf(letters.charAt(d * pieces + k));
      least = Math.min(least, own);
      revenue[k + 1] = (revenue[k] as number) + least * ((spend[k + 1] as number) - (spend[k] as number));
    }
    return revenue;
  });
  return { spend, draws };
}
