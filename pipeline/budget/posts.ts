import { sum } from '../stats/sum.ts';
import { revenueAt, type Line } from './curve.ts';
import { fill, type Aim, type Filled, type Piece } from './piece.ts';
import type { Range } from './range.ts';
import { reserve } from './reserve.ts';
import { extend, START, trim, type Move, type State } from './states.ts';

export interface Relaxed {
  lines: readonly Line[];
  ranges: readonly Range[];
  aim: Aim;
  sorted: readonly Piece[];
  filled: Filled & { cut: Piece };
}

/** How many posts more, or less, than in the greedy plan are tried for one segment. */
const MOST_POSTS = 1000;

/** How many states are kept. Fixed, not timed, so that every machine finds the same plan. */
const MOST_STATES = 1000;

/** A plan of whole posts, as a departure from the greedy one. */
interface Found {
  state: State;
  /** Cents more or less for the segment whose post had to be cut. */
  atCut: number;
  loss: number;
}

/**
 * Whole posts: the knapsack that remains when the greedy plan had to cut a post.
 *
 * Let p be the slope of the cut piece. The relaxed plan, which buys a part of that post, is worth U, and no plan is worth more. Each plan is
 * worth U less what it loses against p: a cent left unspent loses p, and a segment that departs from the greedy plan loses p x (cents more) -
 * (outcome more), which is at least 0 and convex in the number of posts. So only departures that lose less than the best plan so far are
 * tried: the core of Balas and Zemel (1980), with dominated states dropped as in Pisinger (2000). The segment of the cut post, and money
 * without steps, are solved directly for each state.
 * @returns cents above the floors by segment, and the most that any plan could be better, in cents: 0 if this one is proven best
 */
export function wholePosts(relaxed: Relaxed): { taken: number[]; gap: number } {
  const finish = finisher(relaxed);
  const first = finish(START);
  const tolerance = toleranceOf(relaxed);
  let found: Search = { best: first, unseen: Infinity };
  // A narrow search is quick, and proves its plan best if it finds one at all; so it starts narrow.
  for (let limit = first.loss / 512; ; limit *= 8) {
    const most = Math.min(limit, first.loss) - tolerance;
    found = search(relaxed, finish, { best: first, most, tolerance });
    if (found.best !== first || limit >= first.loss) break;
  }
  const gap = found.best.loss - found.unseen;
  return { taken: takenBy(relaxed, found.best), gap: gap > tolerance ? gap : 0 };
}

interface Search {
  best: Found;
  /** No plan that was left out loses less than this. */
  unseen: number;
}

/** Floating point is this precise about outcomes. */
const toleranceOf = ({ lines }: Relaxed): number =>
  1e-9 + 1e-13 * sum(lines.map(({ revenue }) => Math.abs(revenue[revenue.length - 1] as number)));

/** The best plan among those that lose less than a limit, segment by segment. */
function search(
  relaxed: Relaxed,
  finish: (state: State) => Found,
  { best: first, most, tolerance }: { best: Found; most: number; tolerance: number },
): Search {
  let best = first;
  let unseen = Infinity;
  let states: State[] = [START];
  for (const layer of layersOf(relaxed, most)) {
    const limit = Math.min(most, best.loss - tolerance);
    const next = trim(extend(states, layer, { price: relaxed.filled.cut.slope, most: limit }), MOST_STATES);
    unseen = Math.min(unseen, layer.unseen, next.dropped);
    states = next.states;
    for (const state of states) {
      if (state.move?.segment !== layer.segment) continue;
      const found = finish(state);
      if (found.loss < Math.min(most, best.loss - tolerance)) best = found;
    }
  }
  return { best, unseen };
}

/** The segments that can depart from the greedy plan for less than a limit; the cheapest departures first. */
const layersOf = (relaxed: Relaxed, most: number): Layer[] =>
  relaxed.lines
    .map((_, segment) => ({ segment, ...movesOf(relaxed, segment, most) }))
    .filter(({ moves }) => moves.length > 0)
    .sort((a, b) => (a.moves[0] as Move).loss - (b.moves[0] as Move).loss);

interface Layer {
  segment: number;
  moves: Move[];
  /** The least loss of the moves that were left out. */
  unseen: number;
}

/** Outcome lost against the price of money when a segment gets some cents more, or less, than in the greedy plan. */
function lossOf({ lines, ranges, aim, filled }: Relaxed, segment: number, more: number): number {
  const { low, high } = ranges[segment] as Range;
  const now = low + (filled.taken[segment] as number);
  const then = now + more;
  if (then < low || then > high) return Infinity;
  const line = lines[segment] as Line;
  const rise = revenueAt(line, then) - revenueAt(line, now);
  return Math.max(0, (filled.cut.slope + aim.cost) * more - aim.keep * rise);
}

/** One segment's posts more and less, the cheapest first, as long as they lose less than a limit. */
function movesOf(relaxed: Relaxed, segment: number, most: number): Omit<Layer, 'segment'> {
  const { unit } = relaxed.ranges[segment] as Range;
  if (unit === 1 || segment === relaxed.filled.cut.segment) return { moves: [], unseen: Infinity };
  const moves: Move[] = [];
  let unseen = Infinity;
  for (const step of [unit, -unit])
    for (let posts = 1; ; posts++) {
      const loss = lossOf(relaxed, segment, posts * step);
      if (loss >= most) break;
      if (posts > MOST_POSTS) {
        unseen = Math.min(unseen, loss);
        break;
      }
      moves.push({ spend: posts * step, loss });
    }
  return { moves: moves.sort((a, b) => a.loss - b.loss), unseen };
}

/** Completes a state: the best number of posts for the cut segment, and what is left for money without steps. */
function finisher(relaxed: Relaxed): (state: State) => Found {
  const { sorted, filled, ranges } = relaxed;
  const { segment, unit } = filled.cut;
  const rest = reserve(sorted, filled);
  const { low, high } = ranges[segment] as Range;
  const taken = filled.taken[segment] as number;
  return (state) => {
    const room = filled.left - state.spend;
    const lossAt = (spend: number): number => lossOf(relaxed, segment, spend) + rest(room - spend);
    // The most that fits is the first guess; the loss is convex, so that steps downhill end at the least.
    let atCut = Math.max(-taken, Math.min(high - low - taken, Math.floor(room / unit) * unit));
    while (lossAt(atCut - unit) < lossAt(atCut)) atCut -= unit;
    while (lossAt(atCut + unit) < lossAt(atCut)) atCut += unit;
    return { state, atCut, loss: state.loss + lossAt(atCut) };
  };
}

function takenBy({ sorted, filled }: Relaxed, { state, atCut }: Found): number[] {
  const taken = [...filled.taken];
  const add = (segment: number, spend: number): void => {
    taken[segment] = (taken[segment] as number) + spend;
  };
  add(filled.cut.segment, atCut);
  for (let at: State | null = state; at?.move; at = at.before) add(at.move.segment, at.move.spend);
  const loose = sorted.filter(({ unit }) => unit === 1);
  for (const { segment } of loose) taken[segment] = 0;
  const total = filled.taken.reduce((a, b) => a + b, filled.left);
  const refilled = fill(loose, taken.length, total - taken.reduce((a, b) => a + b, 0));
  return taken.map((spend, i) => spend + (refilled.taken[i] as number));
}
