import type { ContentHours, ContentResults, ContentScope } from '../../../pipeline/report/contract.ts';
import { moreOrLess, rangeOf } from '../content.ts';
import type { Format } from '../format.ts';
import { list, named, plural, spell } from '../words.ts';

export type Timed = ContentScope & { hours: ContentHours };

export const timed = ({ scopes }: ContentResults): Timed[] =>
  scopes.filter((s): s is Timed => s.hours !== null);

export const WEEKDAYS = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;

/** `Monday 11:00`. */
export const cellName = (cell: number) => `${WEEKDAYS[Math.floor(cell / 24)] ?? ''} ${cell % 24}:00`;

interface ClaimedCell {
  cell: number;
  value: number;
  low: number;
  high: number;
}

/** Cells whose effect may be stated, the largest first. */
export function claimedCells({ effect, low, high, q }: ContentHours, alpha: number): ClaimedCell[] {
  return effect
    .flatMap((value, cell) => {
      const clear = (low[cell] ?? 0) > 0 || (high[cell] ?? 0) < 0;
      return value !== null && clear && (q[cell] ?? 1) <= alpha
        ? [{ cell, value, low: low[cell] ?? value, high: high[cell] ?? value }]
        : [];
    })
    .toSorted((a, b) => b.value - a.value);
}

export function hoursTitle(results: ContentResults): string {
  const all = timed(results).map((s) => ({
    label: named(s.label, 16),
    cells: claimedCells(s.hours, results.alpha),
  }));
  const good = all.filter(({ cells }) => cells.some(({ value }) => value > 0));
  if (all.length === 0) return 'Too few posts to compare the hours of the week';
  if (good.length === 0) return 'No hour of the week clearly draws more than the others';
  const names = list(good.map(({ label }) => label));
  return `The hour of posting makes a difference on ${names}`;
}

export function hoursSentences(results: ContentResults, fmt: Format): string[] {
  return timed(results).map(({ label, hours }) => {
    const cells = claimedCells(hours, results.alpha);
    const name = named(label);
    if (cells.length === 0) {
      return hours.smallest === null
        ? `${name}: every cell is too thin to trust.`
        : `${name}: no hour stands out; a typical cell would have to differ by ${fmt.share(hours.smallest)} to be found.`;
    }
    const [best] = cells;
    const rest = cells.length - 1;
    return `${name}: ${best ? `${cellName(best.cell)} draws ${moreOrLess(best.value, fmt)} than the mean post (${fmt.percent(results.level)} interval ${rangeOf(best, fmt)})` : ''}${rest > 0 ? `, and ${spell(rest)} more ${plural(rest, 'hour stands', 'hours stand')} out` : ''}.`;
  });
}
