import type { Format } from './format.ts';
import type { Cell } from './table.ts';

export type Unit = { type: 'number'; unit: string | null } | { type: 'string'; unit: null };

type Writer = (value: number, fmt: Format) => string[];

/** How numbers of a unit are written: a column that is written so throughout has that unit. */
const WRITERS: readonly [unit: string, write: Writer][] = [
  ['share of 1', (v, fmt) => [fmt.percent(v), fmt.percent(v, 1), fmt.percent(v, 2), fmt.share(v)]],
  ['money', (v, fmt) => [fmt.money(v)]],
  ['days', (v, fmt) => [fmt.days(v)]],
  ['difference of shares of 1', (v, fmt) => [fmt.points(v), fmt.points(v, 0), fmt.points(v, 2)]],
];

/** Cells from all over a column; writing each of 20,000 in eight ways would take a minute. */
const ENOUGH = 60;

/**
 * The type and the unit of a column. The file holds `0.123`, the page `12.3%`: the unit of the number is read off the way in which the
 * page writes it, so that it cannot be at odds with what a reader sees. Null where the page writes a bare number.
 */
export function unitOf(cells: readonly Cell[], fmt: Format, currency: string): Unit {
  const filled = cells.filter(({ value }) => value !== null && value !== '');
  const numbers = filled.flatMap(({ value, text }) => (typeof value === 'number' ? [{ value, text }] : []));
  if (filled.length === 0 || numbers.length < filled.length) return { type: 'string', unit: null };
  const looked = numbers.filter((_, i) => i % Math.ceil(numbers.length / ENOUGH) === 0);
  const unit = WRITERS.find(([, write]) => looked.every((cell) => writtenAs(cell, write, fmt)))?.[0];
  return { type: 'number', unit: unit === 'money' ? currency : (unit ?? null) };
}

/** With or without a plus: differences carry one. */
const writtenAs = ({ value, text }: { value: number; text: string }, write: Writer, fmt: Format) =>
  write(value, fmt).some(
    (own, i) => text === own || text === fmt.signed(value, (v) => write(v, fmt)[i] ?? ''),
  );
