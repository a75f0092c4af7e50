import type { CellReader } from './cell-reader.ts';
import { setCell, type Line } from './line.ts';
import type { Fault } from './fault.ts';

interface Context {
  readonly readers: readonly CellReader[];
  readonly names: readonly string[];
  readonly faults: Fault[];
}

/** The record as it stands in the file. */
export const rowText = (line: Line): string => line.text.slice(line.from, line.to);

/** Whether the record has no cell with anything but spaces: an empty line, or `,,,` as spreadsheets leave at the end. */
export function isBlank(line: Line, width: number): boolean {
  if (line.filled === 0) return true;
  if (!line.padded) return false;
  if (line.count > width) return /^[\s,;|]*$/.test(rowText(line));
  for (let i = 0; i < line.count; i++)
    if (line.text.slice(line.starts[i], line.ends[i]).trim() !== '') return false;
  return true;
}

/** Takes the space around cells away; a finding for each cell that is read. */
export function trimCells(line: Line, { readers, faults }: Context): void {
  const size = Math.min(line.count, line.starts.length);
  for (let i = 0; i < size; i++) {
    const start = line.starts[i] ?? 0;
    const cell = line.text.slice(start, line.ends[i]);
    const trimmed = cell.trim();
    if (trimmed.length === cell.length) continue;
    const from = start + cell.length - cell.trimStart().length;
    setCell(line, i, { start: from, end: from + trimmed.length });
    const name = readers.find(({ index }) => index === i)?.name;
    if (name !== undefined) faults.push(padded(name, cell));
  }
}

const padded = (column: string, value: string): Fault => ({
  column,
  code: 'deviated-value',
  value,
  expected: 'no space around the value; trimmed',
  fatal: false,
});

/** Faults for too few or too many cells, and for every cell with a NUL character. */
export function checkShape(line: Line, { names, faults }: Context): void {
  const width = names.length;
  if (line.count !== width) {
    const code = line.count < width ? 'missing-cell' : 'extra-cell';
    const expected = `${cells(width)}, found ${String(line.count)}`;
    faults.push({ column: null, code, value: rowText(line), expected, fatal: true });
    return;
  }
  names.forEach((column, i) => {
    const value = line.text.slice(line.starts[i], line.ends[i]);
    if (!value.includes('\0')) return;
    faults.push({
      column,
      code: 'type-error',
      value,
      expected: 'text without NUL characters',
      fatal: true,
    });
  });
}

const cells = (count: number): string => `${String(count)} ${count === 1 ? 'cell' : 'cells'}`;
