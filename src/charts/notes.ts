import type { Estimate } from '../../pipeline/report/contract.ts';
import { DRAWN, type CreditResults, type CreditView } from '../site/credits.ts';
import type { Format } from '../site/format.ts';

/** What the lines around a ring mean; or, without draws, that there are none and why. */
export function intervalNote({ draws, level }: CreditResults, fmt: Format): string {
  if (draws === 0) {
    return 'Counted, without intervals: this report was built with no bootstrap draws.';
  }
  return `${fmt.percent(level)} intervals (thin) and their middle half (thick) from ${fmt.count(draws)} bootstrap draws. They show sampling noise only, not a model’s bias.`;
}

/** Said where a figure leaves small channels to its table. */
export function restNote(view: CreditView): string | null {
  const n = view.results.channels.length;
  if (n <= DRAWN) return null;
  return `Drawn: the ${DRAWN} largest of ${n} channels. The table and the CSV hold them all.`;
}

export const join = (...notes: (string | null)[]) => notes.filter(Boolean).join(' ') || null;

/** An interval as words: `12.1% to 14.0%`. */
export function between({ low, high }: Estimate, write: (v: number) => string): string | null {
  return low === null || high === null ? null : `${write(low)} to ${write(high)}`;
}
