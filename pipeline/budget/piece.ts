import { knots, revenueAt, type Line } from './curve.ts';
import type { Range } from './range.ts';

/** A stretch of spend of one segment over which each further cent brings the same. */
export interface Piece {
  segment: number;
  /** Spend at which it begins. */
  from: number;
  /** Cents, a multiple of `unit`. */
  length: number;
  unit: number;
  /** Outcome by cent. */
  slope: number;
}

/** Outcome = keep x revenue - cost x spend. */
export interface Aim {
  keep: number;
  cost: number;
}

/** All pieces of all segments above their floors, the best first; equal ones in the order of the segments. */
export function pieces(lines: readonly Line[], ranges: readonly Range[], aim: Aim): Piece[] {
  return lines
    .flatMap((line, i) => piecesOf(line, { segment: i, aim, range: ranges[i] as Range }))
    .sort((a, b) => b.slope - a.slope);
}

function piecesOf(line: Line, { segment, range, aim }: { segment: number; range: Range; aim: Aim }): Piece[] {
  const found: Piece[] = [];
  let slope = Infinity;
  const at = knots(line.spend, range);
  for (let i = 1; i < at.length; i++) {
    const [from, to] = [at[i - 1] as number, at[i] as number];
    const rise = (revenueAt(line, to) - revenueAt(line, from)) / (to - from);
    // The running minimum keeps the order of pieces where rounding made a curve a hair less than concave.
    slope = Math.min(slope, aim.keep * rise - aim.cost);
    found.push({ segment, from, length: to - from, unit: range.unit, slope });
  }
  return found;
}

export interface Filled {
  /** By segment, cents above its floor. */
  taken: number[];
  left: number;
  /** The piece at which a post costs more than what was left; none when nothing had to be cut. */
  cut: Piece | null;
}

/**
 * Spends money on the best pieces first, while they bring anything. With concave responses no other way of spending it brings more
 * (Luss and Gupta 1975; Federgruen and Groenevelt 1986), unless a post had to be cut: then `left` x its slope is the most that is missed.
 */
export function fill(sorted: readonly Piece[], segments: number, money: number): Filled {
  const taken = new Array<number>(segments).fill(0);
  let left = money;
  for (const piece of sorted) {
    if (piece.slope <= 0 || left === 0) break;
    const part = Math.min(piece.length, left - (left % piece.unit));
    taken[piece.segment] = (taken[piece.segment] as number) + part;
    left -= part;
    if (part < piece.length && left > 0) return { taken, left, cut: piece };
  }
  return { taken, left, cut: null };
}

/** Spends money on whatever fits, the best first: quick, and not always best when posts do not fit. @returns cents by segment */
export function fillUp(sorted: readonly Piece[], segments: number, money: number): number[] {
  const taken = new Array<number>(segments).fill(0);
  let left = money;
  for (const { segment, length, unit, slope } of sorted) {
    if (slope <= 0) break;
    const part = Math.min(length, left - (left % unit));
    taken[segment] = (taken[segment] as number) + part;
    left -= part;
  }
  return taken;
}
