import type { Estimate } from '../../pipeline/report/contract.ts';
import { measureIn, type CreditView } from './credits.ts';

const NOTHING: Estimate = { value: 0, low: 0, high: 0, low50: 0, high50: 0 };

/** Credit under one model minus credit under another, name by name; only the largest have one. */
export function differences(view: CreditView, from: string, to: string): Map<string, Estimate> {
  const measure = measureIn(view);
  if (from === to) return new Map(view.results.names.map((c) => [c.id, NOTHING]));
  const forth = view.results.differences.find((d) => d.from === from && d.to === to);
  if (forth) return new Map(forth.credits.map((c) => [c.name, measure.pick(c)]));
  const back = view.results.differences.find((d) => d.from === to && d.to === from);
  return new Map((back?.credits ?? []).map((c) => [c.name, reversed(measure.pick(c))]));
}

const minus = (end: number | null) => (end === null ? null : -end);

const reversed = (e: Estimate): Estimate => ({
  value: -e.value,
  low: minus(e.high),
  high: minus(e.low),
  low50: minus(e.high50),
  high50: minus(e.low50),
});

/**
 * Does the interval of a difference leave out zero, and by more than a hundredth of its width? An end that prints as 0.0 is
 * not clear of zero to a reader. Null where there is no interval and nothing can be said.
 */
export function clearlyDiffers(difference: Estimate | undefined): boolean | null {
  if (!difference || difference.low === null || difference.high === null) return null;
  const gap = Math.max(difference.low, -difference.high);
  return gap > 0 && gap >= (difference.high - difference.low) / 100;
}
