import { curveOf, LAST_LETTER, letterOf, type PackedCurve } from '../budget/packed.ts';
import { round } from '../stats/round.ts';

interface Raw {
  /** Breakpoints. */
  spend: number[];
  /** Expected revenue at each; concave. */
  revenue: number[];
  /** Revenue of each piece in each draw. */
  draws: readonly Float64Array[];
}

/** Departures of draws are written to this part of the mean, or more coarsely where they go further than letters do. */
const FINEST = 0.05;

/** How often means are put right after rounding. */
const ROUNDS = 6;

/**
 * Writes a curve down in a few hundred bytes. A draw need not be concave: in it, posts stand in an order that was made without knowing it. Each
 * gets the least concave line above it (returns pooled where they rise: Ayer and others 1955), and then all draws are scaled piece by piece
 * until their mean is the expected curve again.
 */
export function pack({ spend, revenue, draws }: Raw): PackedCurve {
  const lengths = spend.slice(1).map((at, k) => at - (spend[k] as number));
  const wanted = lengths.map((length, k) => ((revenue[k + 1] as number) - (revenue[k] as number)) / length);
  const means = lengths.map((_, k) => meanOf(draws, k));
  const ratios = draws.map((pieces) => {
    const slopes = pieces.map((own, k) =>
      (means[k] as number) > 0 ? (own * (wanted[k] as number)) / (means[k] as number) : (wanted[k] as number),
    );
    return falling(slopes, lengths).map((slope, k) => slope / (wanted[k] as number));
  });
  const step = round(Math.max(FINEST, ...ratios.map((ratio) => Math.max(...ratio) / LAST_LETTER)));
  const letters = ratios
    .map((ratio) => Array.from(ratio, (own) => letterOf(Math.round(own / step))).join(''))
    .join('');
  return balanced({ spend, slope: wanted, step, letters }, { wanted, lengths });
}

const meanOf = (draws: readonly Float64Array[], k: number): number =>
  draws.reduce((total, pieces) => total + (pieces[k] as number), 0) / draws.length;

/** Slopes that never rise, with the same rise in all, by pooling neighbours. */
function falling(slopes: Float64Array, lengths: readonly number[]): Float64Array {
  const pools: { rise: number; length: number; pieces: number }[] = [];
  slopes.forEach((slope, k) => {
    let pool = { rise: slope * (lengths[k] as number), length: lengths[k] as number, pieces: 1 };
    for (;;) {
      const last = pools.at(-1);
      if (!last || last.rise / last.length >= pool.rise / pool.length) break;
      pools.pop();
      pool = {
        rise: last.rise + pool.rise,
        length: last.length + pool.length,
        pieces: last.pieces + pool.pieces,
      };
    }
    pools.push(pool);
  });
  return Float64Array.from(
    pools.flatMap(({ rise, length, pieces }) => new Array<number>(pieces).fill(rise / length)),
  );
}

/** The same curve with slopes moved until the mean over what is read from it is what was wanted. */
function balanced(
  packed: PackedCurve,
  { wanted, lengths }: { wanted: readonly number[]; lengths: readonly number[] },
): PackedCurve {
  let slope = packed.slope;
  for (let pass = 0; pass < ROUNDS; pass++) {
    const { draws } = curveOf({ ...packed, slope });
    slope = slope.map((own, k) => {
      const mean =
        draws.reduce((total, draw) => total + (draw[k + 1] as number) - (draw[k] as number), 0) /
        draws.length /
        (lengths[k] as number);
      return mean > 0 ? round((own * (wanted[k] as number)) / mean) : own;
    });
  }
  return { ...packed, slope };
}
