import { sum } from '../stats/sum.ts';
import { rangeOf, type Range } from './range.ts';
import type { Segment } from './segment.ts';

/**
 * A smallest set of constraints that cannot hold together: take any one of the named segments' constraints away, and this clash is gone.
 * `needs` and `has` are the two amounts in cents that contradict each other.
 */
export interface Clash {
  kind:
    | 'min-above-max' // needs the min, has the max
    | 'lock-below-min' // needs the min, has the lock
    | 'lock-above-max' // needs the lock, has the max
    | 'lock-between-posts' // needs the price of a post, has the lock
    | 'no-post-between' // needs the price of a post, has the max: no whole number of posts lies between min and max
    | 'floors-above-budget' // needs the locks and minima together (in whole posts), has the budget
    | 'ceilings-below-budget'; // needs the budget, has the locks and maxima together
  segments: readonly string[];
  needs: number;
  has: number;
}

/** What makes it impossible to spend at most the budget within all bounds; none when it is possible. */
export function clashes(segments: readonly Segment[], budget: number): Clash[] {
  const own = segments.flatMap((segment) => ownClash(segment) ?? []);
  return own.length > 0 ? own : floorsAbove(segments, budget);
}

/** All segments at their locks and maxima do not take the whole budget: no fault, but a reason for what is left. */
export function ceilingsBelow(segments: readonly Segment[], budget: number): Clash | null {
  const has = sum(segments.map((segment) => rangeOf(segment).high));
  return has < budget
    ? { kind: 'ceilings-below-budget', segments: segments.map(({ id }) => id), needs: budget, has }
    : null;
}

function ownClash(segment: Segment): Clash | null {
  const { id, lock, min = 0, max = Infinity, price = 1 } = segment;
  const { low, high, unit } = rangeOf(segment);
  const clash = (kind: Clash['kind'], needs: number, has: number): Clash => ({
    kind,
    segments: [id],
    needs,
    has,
  });
  if (min > max) return clash('min-above-max', min, max);
  if (lock === undefined) return low > high ? clash('no-post-between', price, max) : null;
  if (lock < min) return clash('lock-below-min', min, lock);
  if (lock > max) return clash('lock-above-max', lock, max);
  return lock % unit ? clash('lock-between-posts', price, lock) : null;
}

/** The largest floors until they exceed the budget: fewest names, and without any one of them the rest fits. */
function floorsAbove(segments: readonly Segment[], budget: number): Clash[] {
  const floors = segments
    .map((segment): Range & { id: string } => ({ ...rangeOf(segment), id: segment.id }))
    .sort((a, b) => b.low - a.low);
  let needs = 0;
  for (const [i, { low }] of floors.entries()) {
    needs += low;
    if (needs > budget)
      return [
        {
          kind: 'floors-above-budget',
          segments: floors.slice(0, i + 1).map((f) => f.id),
          needs,
          has: budget,
        },
      ];
  }
  return [];
}
