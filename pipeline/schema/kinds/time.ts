import { column, type CellFormat, type ColumnOptions, type Reading } from '../column.ts';
import { dayMs, parseIso, parseIsoMonth } from './iso-time.ts';

type InstantOptions = ColumnOptions & {
  /** A cell without a time of day is the first or the last millisecond of its day. */
  readonly dateOnly: 'start' | 'end';
};

const instantExpected = 'a date such as 2024-06-18 or 2024-06-18T14:05:00Z';
const dayExpected = 'a date such as 2024-06-18';
const monthExpected = 'a month such as 2024-06 or 2024-06-01';

/**
 * A moment, epoch ms in UTC; a cell without a zone is in UTC. A date alone is the start or the end of that day, as the
 * column says: so that touches of the day of an order still come before it.
 */
export function instant<const O extends InstantOptions>(options: O) {
  const extra = options.dateOnly === 'end' ? dayMs - 1 : 0;
  const read = (cell: string, format: CellFormat): Reading<number> => {
    const custom = format.date;
    const time = custom === null ? parseIso(cell) : custom.read(cell);
    if (Number.isNaN(time)) return refusal(custom?.expected ?? instantExpected);
    const hasClock = custom === null ? cell.length > isoDateLength : custom.hasClock;
    return hasClock ? time : time + extra;
  };
  return column({ kind: 'instant', unit: 'epoch ms, UTC', expected: instantExpected, read }, options);
}

const isoDateLength = 10;

/** A calendar day as it is written, whatever zone follows it: epoch ms of its midnight in UTC. */
export const day = <const O extends ColumnOptions>(options: O) =>
  column({ kind: 'day', unit: 'epoch ms of midnight, UTC', expected: dayExpected, read: readDay }, options);

function readDay(cell: string, format: CellFormat): Reading<number> {
  if (format.date !== null) return floorTo(format.date.read(cell), format.date.expected);
  // The whole cell must be right, but only its day counts: 23:30-05:00 is the same day, not the next one.
  if (Number.isNaN(parseIso(cell))) return refusal(dayExpected);
  return parseIso(cell.slice(0, isoDateLength));
}

const floorTo = (time: number, expected: string): Reading<number> =>
  Number.isNaN(time) ? refusal(expected) : Math.floor(time / dayMs) * dayMs;

/** A month: epoch ms of its first midnight in UTC. Any day of the month stands for it. */
export const month = <const O extends ColumnOptions>(options: O) =>
  column(
    { kind: 'month', unit: 'epoch ms of the first midnight, UTC', expected: monthExpected, read: readMonth },
    options,
  );

function readMonth(cell: string, format: CellFormat): Reading<number> {
  const short = parseIsoMonth(cell);
  if (!Number.isNaN(short)) return short;
  const found = readDay(cell, format);
  if (typeof found !== 'number') return refusal(format.date?.expected ?? monthExpected);
  const date = new Date(found);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1);
}

const refusal = (expected: string) => ({ code: 'type-error', expected }) as const;
