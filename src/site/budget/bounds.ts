import { rescale, WHOLE, type Limit } from '../../../pipeline/budget/index.ts';
import { apportion } from '../../../pipeline/budget/apportion.ts';
import { sum } from '../../../pipeline/stats/sum.ts';
import type { Bounds } from './settings.ts';

/** Bounds that contradict each other: which segments, and the two amounts in basis points. */
export interface BoundsClash {
  kind: 'min-above-max' | 'lock-outside' | 'floors' | 'ceilings';
  /** Numbers of segments, those with the largest part first. */
  at: number[];
  needs: number;
  has: number;
}

const floor = ({ min, lock }: Bounds): number => lock ?? min ?? 0;
const ceiling = ({ max, lock }: Bounds): number => lock ?? max ?? WHOLE;

/** What makes it impossible to spend exactly the budget; null when it is possible. */
export function boundsClash(bounds: readonly Bounds[]): BoundsClash | null {
  for (const [i, { min, max, lock }] of bounds.entries()) {
    const [least, most] = [min ?? 0, max ?? WHOLE];
    if (least > most) return { kind: 'min-above-max', at: [i], needs: least, has: most };
    if (lock !== null && (lock < least || lock > most))
      return { kind: 'lock-outside', at: [i], needs: lock, has: lock < least ? least : most };
  }
  return floorsClash(bounds) ?? ceilingsClash(bounds);
}

/** The largest floors until they exceed the whole: the fewest names. */
function floorsClash(bounds: readonly Bounds[]): BoundsClash | null {
  const order = [...bounds.keys()].sort((a, b) => floor(bounds[b] as Bounds) - floor(bounds[a] as Bounds));
  let needs = 0;
  for (const [k, i] of order.entries()) {
    needs += floor(bounds[i] as Bounds);
    if (needs > WHOLE) return { kind: 'floors', at: order.slice(0, k + 1), needs, has: WHOLE };
  }
  return null;
}

function ceilingsClash(bounds: readonly Bounds[]): BoundsClash | null {
  const has = sum(bounds.map((own) => Math.min(WHOLE, ceiling(own))));
  if (has >= WHOLE) return null;
  return { kind: 'ceilings', at: [...bounds.keys()], needs: WHOLE, has };
}

export const limitsOf = (bounds: readonly Bounds[]): Limit[] =>
  bounds.map((own) => ({ min: floor(own), max: ceiling(own), lock: own.lock !== null }));

/**
 * The shares nearest in proportion to those wanted that keep all bounds.
 * @param wanted basis points, together 10,000 @param bounds without a clash
 */
export function fit(wanted: readonly number[], bounds: readonly Bounds[]): number[] {
  const free = bounds.flatMap(({ lock }, i) => (lock === null ? [i] : []));
  const start = bounds.map(({ lock }) => lock ?? 0);
  const [index] = free;
  if (index === undefined) return start;
  const rest = apportion(
    free.map((i) => wanted[i] as number),
    WHOLE - sum(start),
  );
  for (const [k, i] of free.entries()) start[i] = rest[k] as number;
  const found = rescale(start, { index, to: start[index] as number }, limitsOf(bounds));
  return found.ok ? found.shares : start;
}
