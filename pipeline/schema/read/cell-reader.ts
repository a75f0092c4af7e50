import type { CellFormat, Column, Reading } from '../column.ts';
import type { Line } from './line.ts';

/** Reads the cells of one column of one file. */
export interface CellReader {
  readonly name: string;
  /** Position in the file, 0 is the first column. */
  readonly index: number;
  readonly column: Column;
  /** The reading of a cell that is not empty; null when a value map says that it stands for nothing. */
  read(line: Line): Reading | null;
}

export interface CellReaderOptions {
  readonly format: CellFormat;
  /** Their value -> our value. */
  readonly values: ReadonlyMap<string, string>;
}

const slots = 256;

/** After so many cells it is clear whether a column repeats itself. */
const trial = 4096;

/**
 * Most cells repeat (channels, flags, the customer of the row above), so recent readings are kept: a repeated cell is
 * neither copied nor read again, and callers meet the very same string. Slots are few because a kept cell may hold its
 * whole block of text in memory. Columns that hardly repeat (times) stop trying.
 */
export function cellReader(
  { name, index, column }: { name: string; index: number; column: Column },
  { format, values }: CellReaderOptions,
): CellReader {
  const cells = new Array<string>(slots).fill('');
  const marks = new Int32Array(slots);
  const readings = new Array<Reading | null>(slots).fill(null);
  let [reads, hits] = [0, 0];
  const fresh = (cell: string): Reading | null => {
    const mapped = values.size === 0 ? cell : (values.get(cell) ?? cell);
    return mapped === '' ? null : column.read(mapped, format);
  };
  const read = (line: Line): Reading | null => {
    const start = line.starts[index] ?? 0;
    const end = line.ends[index] ?? 0;
    if (reads >= trial && hits * 4 < reads) return fresh(line.text.slice(start, end));
    const slot = (line.hashA[index] ?? 0) & (slots - 1);
    const mark = line.hashB[index] ?? 0;
    reads++;
    if (marks[slot] === mark && equals(cells[slot] ?? '', line.codes, start, end)) {
      hits++;
      return readings[slot] ?? null;
    }
    const cell = line.text.slice(start, end);
    const reading = fresh(cell);
    cells[slot] = cell;
    marks[slot] = mark;
    readings[slot] = reading;
    return reading;
  };
  return { name, index, column, read };
}

// Four parameters: an object per cell would cost more than the comparison.
function equals(known: string, codes: Uint16Array, start: number, end: number): boolean {
  if (known.length !== end - start) return false;
  for (let i = 0; i < known.length; i++) if (known.charCodeAt(i) !== codes[start + i]) return false;
  return true;
}
