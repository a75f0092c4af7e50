import { sum } from '../stats/sum.ts';
import { badSegments, badTerms, isCents } from './check.ts';
import { clashes } from './clash.ts';
import { meanLine, revenueAt } from './curve.ts';
import { pieces, type Piece } from './piece.ts';
import { rangeOf } from './range.ts';
import { badInput, type BadInput, type Refusal } from './refusal.ts';
import { TERMS, type Segment, type Terms } from './segment.ts';

/** Kept revenue in cents, or a return like 0.35 for +35 %. */
export interface Target {
  of: 'revenue' | 'roi' | 'marginal-roi';
  value: number;
}

export interface Sought {
  ok: true;
  reached: boolean;
  /**
   * Cents. Reached: the least budget with that expected revenue, or the largest one at which the best plan still has that ROI, or still has it
   * on its last unit. Not reached: the budget of the best that there is.
   */
  budget: number;
  /** What is expected there, in the unit of the target. */
  value: number;
  /** The whole range is good enough: more money than this would bring nothing (goal profit: cost more than it brings). */
  saturated: boolean;
}

/** A place on the path of best plans from the floors upwards. */
interface Point {
  budget: number;
  revenue: number;
}

/**
 * The budget that reaches a target with the best plan for the mean. Best plans follow one path: floors first, then piece by piece, the best
 * return first. Along it revenue is concave in the budget, so that each answer lies on one piece and is exact there. Whole posts are
 * taken one after the other in that order; a knapsack could reach a revenue with less than a post's price less.
 */
export function seek(
  segments: readonly Segment[],
  target: Target,
  options: Partial<Omit<Terms, 'risk'>> = {},
): Sought | Refusal {
  const terms = { ...TERMS, ...options };
  const bad = badTerms(terms) ?? badTarget(target) ?? badSegments(segments);
  if (bad) return bad;
  const clashing = clashes(segments, Infinity);
  if (clashing.length > 0) return { ok: false, reason: 'clash', clashes: clashing };
  const { start, path } = pathOf(segments, terms);
  if (target.of === 'revenue') return byRevenue(start, path, target.value);
  return target.of === 'roi' ? byRoi(start, path, target.value) : byMarginal(start, path, target.value);
}

const badTarget = ({ of, value }: Target): BadInput | null => {
  if (of === 'revenue')
    return isCents(value) ? null : badInput('target revenue', value, 'whole cents from 0');
  return value >= -1 && value < Infinity ? null : badInput(`target ${of}`, value, 'a number from -1');
};

/** The floors, and the pieces above them that are worth buying; slopes in kept revenue by cent. */
function pathOf(
  segments: readonly Segment[],
  { goal, margin, returns }: Terms,
): { start: Point; path: Piece[] } {
  const ranges = segments.map(rangeOf);
  const lines = segments.map(({ curve }) => meanLine(curve));
  const keep = 1 - returns;
  const worth = goal === 'profit' ? 1 / margin : 0;
  const revenue = sum(lines.map((line, i) => keep * revenueAt(line, ranges[i]?.low ?? 0)));
  return {
    start: { budget: sum(ranges.map(({ low }) => low)), revenue },
    path: pieces(lines, ranges, { keep, cost: 0 }).filter(({ slope }) => slope > worth),
  };
}

/** A unit that is reached but for floating point is reached. */
const HAIR = 1e-9;

const advance = ({ budget, revenue }: Point, { slope }: Piece, cents: number): Point => ({
  budget: budget + cents,
  revenue: revenue + slope * cents,
});

const roiOf = ({ budget, revenue }: Point): number => (budget > 0 ? revenue / budget - 1 : -Infinity);

const answer = (
  reached: boolean,
  { budget }: Point,
  { value, saturated = false }: { value: number; saturated?: boolean },
): Sought => ({ ok: true, reached, budget, value, saturated });

function byRevenue(start: Point, path: readonly Piece[], target: number): Sought {
  let at = start;
  for (const piece of path) {
    const units = Math.ceil((target - at.revenue) / piece.slope / piece.unit - HAIR);
    if (units <= 0) break;
    at = advance(at, piece, Math.min(piece.length, units * piece.unit));
  }
  return answer(at.revenue >= target * (1 - HAIR), at, { value: at.revenue });
}

function byMarginal(start: Point, path: readonly Piece[], target: number): Sought {
  const good = path.filter(({ slope }) => slope - 1 >= target);
  const last = good.at(-1) ?? path[0];
  const value = last ? last.slope - 1 : -1;
  const end = good.reduce((at, piece) => advance(at, piece, piece.length), start);
  return answer(good.length > 0, end, { value, saturated: good.length > 0 && good.length === path.length });
}

/** Revenue less (1 + target) x budget is concave along the path: the largest budget lies where it falls below 0 for good. */
function byRoi(start: Point, path: readonly Piece[], target: number): Sought {
  const over = ({ budget, revenue }: Point): number => revenue - (1 + target) * budget;
  let at = start;
  let best = start;
  let found: Point | null = start.budget > 0 && over(start) >= 0 ? start : null;
  let saturated = found !== null;
  for (const piece of path) {
    const end = advance(at, piece, piece.length);
    if (roiOf(end) >= roiOf(best)) best = end;
    saturated = over(end) >= 0;
    if (saturated) found = end;
    else if (over(at) >= 0) {
      const units = Math.floor(over(at) / (1 + target - piece.slope) / piece.unit + HAIR);
      if (units > 0) found = advance(at, piece, units * piece.unit);
    }
    at = end;
  }
  return found
    ? answer(true, found, { value: roiOf(found), saturated })
    : answer(false, best, { value: best.budget > 0 ? roiOf(best) : -1 });
}
