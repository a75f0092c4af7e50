import type { AttributionResults, Estimate } from '../../pipeline/report/contract.ts';
import { DRAWN, type CreditView } from '../site/credits.ts';
import { weighted } from '../site/key-figures.ts';
import { nounOf } from '../site/nouns.ts';
import type { Axis, Scale } from './scale.ts';

/** What the lines around a ring mean; or, without draws, that there are none and why. */
export function intervalNote(
  { results: { draws, level }, fmt }: CreditView,
  drawn: readonly Estimate[],
  { x }: Axis,
  width = ROW_WIDTH,
): string {
  if (draws === 0) {
    return 'Counted, without intervals: this report was built with no bootstrap draws.';
  }
  const lines = `${fmt.percent(level)} intervals (thin) and their middle half (thick) from ${fmt.count(draws)} bootstrap draws.`;
  const hidden = drawn.filter((e) => hides(e, x, width)).length;
  const narrow =
    hidden === 0
      ? ''
      : ` ${hidden === drawn.length ? 'All are' : 'Where no line is seen, the interval is'} narrower than the ring.`;
  return `${lines}${narrow} They show sampling noise only, not a model’s bias.`;
}

/** Pixels that the marks of a row have on a wide page; and of a panel. */
const ROW_WIDTH = 430;
export const PANEL_WIDTH = 170;

/** A ring with its stroke, in pixels. */
const RING = 10;

const hides = ({ low, high }: Estimate, x: Scale, width: number): boolean =>
  low !== null && high !== null && (x(high) - x(low)) * width < RING;

/** What is counted in a figure of orders, and what is not: a journey on record may stand for many shoppers. */
export function countedNote(totals: AttributionResults['totals'], withShares: boolean): string {
  if (!weighted(totals)) return 'Counted, not estimated.';
  const own = totals.ordersFrom === 'table' && Number.isInteger(totals.creditedOrders);
  if (!own) return 'Not plain counts: each journey on record is weighted by the shoppers that it stands for.';
  return withShares
    ? 'Orders are counted. The share that bought is an estimate, here without an interval: it weights each journey on record by the shoppers that it stands for.'
    : 'Counted, not estimated.';
}

/** Said where a figure leaves small names to its table. */
export function restNote(view: CreditView, listed = view.results.names.length): string | null {
  const { view: shown } = view.results;
  if (shown.names <= DRAWN) return null;
  const rest =
    listed < shown.names
      ? `The table lists the ${listed} largest, the CSV holds all of them under every model.`
      : 'The table and the CSV hold them all.';
  return `Drawn: the ${DRAWN} largest of ${view.fmt.count(shown.names)} ${nounOf(shown).many}. ${rest}`;
}

export const join = (...notes: (string | null)[]) => notes.filter(Boolean).join(' ') || null;

/** An interval as words: `12.1% to 14.0%`. */
export function between({ low, high }: Estimate, write: (v: number) => string): string | null {
  return low === null || high === null ? null : `${write(low)} to ${write(high)}`;
}
