/**
 * One record of a file as positions in a text, so that cells which nobody reads are never copied.
 * One such object serves a whole file; its arrays hold as many cells as the header has.
 */
export interface Line {
  text: string;
  /** The code units of `text`: reading them from an array costs a third of charCodeAt. */
  codes: Uint16Array;
  /** Physical line of its first character, 1 is the first of the file. */
  number: number;
  /** The whole record in `text`, without its line end. */
  from: number;
  to: number;
  /** Cells found; may be more or fewer than the header has. */
  count: number;
  /** Cells that are not empty. */
  filled: number;
  /** Whether a cell may have space around it: exact below U+1680, beyond it a guess on the safe side. */
  padded: boolean;
  hasNul: boolean;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Two independent 32-bit hashes of each cell: the cache and the search for repeated rows live on them. */
  readonly hashA: Int32Array;
  readonly hashB: Int32Array;
}

export const newLine = (width: number): Line => ({
  text: '',
  codes: new Uint16Array(0),
  number: 0,
  from: 0,
  to: 0,
  count: 0,
  filled: 0,
  padded: false,
  hasNul: false,
  starts: new Int32Array(width),
  ends: new Int32Array(width),
  hashA: new Int32Array(width),
  hashB: new Int32Array(width),
});

/** Makes `text` the one that positions refer to. */
export function setText(line: Line, text: string): void {
  line.text = text;
  if (line.codes.length <= text.length) line.codes = new Uint16Array(text.length * 2 + 1);
  Buffer.from(line.codes.buffer).write(text, 'utf16le');
  line.codes[text.length] = lineFeed;
}

export const lineFeed = 10;
export const carriageReturn = 13;

const seedA = 0x811c9dc5 | 0;
const seedB = 0x2545f491;
const primeA = 0x01000193;
const primeB = 0x9e3779b1 | 0;

/**
 * Fills `line` with the record without quotes that starts at `from` and returns the position after its line end.
 * This loop sees every character of an input once; splitting, hashing and the search for NUL share it on purpose.
 */
export function scanLine(line: Line, from: number, delimiter: number): number {
  const { codes, starts, ends, hashA, hashB } = line;
  let count = 0;
  let filled = 0;
  let start = from;
  let a = seedA;
  let b = seedB;
  let at = from;
  let padded = false;
  let hasNul = false;
  // setText puts a line feed behind the text, so no position needs a check.
  for (; ; at++) {
    const code = codes[at] ?? lineFeed;
    if (code === delimiter || code === lineFeed || code === carriageReturn) {
      starts[count] = start;
      ends[count] = at;
      hashA[count] = a;
      hashB[count] = b;
      count++;
      if (at > start) {
        filled++;
        if (!isSolid(codes[start] ?? 0) || !isSolid(codes[at - 1] ?? 0)) padded = true;
      }
      if (code !== delimiter) break;
      start = at + 1;
      a = seedA;
      b = seedB;
    } else {
      a = Math.imul(a ^ code, primeA);
      b = Math.imul(((b << 5) | (b >>> 27)) ^ code, primeB);
      if (code === 0) hasNul = true;
    }
  }
  line.from = from;
  line.to = at;
  line.count = count;
  line.filled = filled;
  line.padded = padded;
  line.hasNul = hasNul;
  return (
    at + (codes[at] === carriageReturn && codes[at + 1] === lineFeed && at + 1 < line.text.length ? 2 : 1)
  );
}

/** Neither space nor beyond U+1680, where most other spaces are. */
const isSolid = (code: number): boolean => code > 32 && code !== 0xa0 && code < 0x1680;

/** Fills `line` with cells that were taken out of their quotes. */
export function setCells(line: Line, cells: readonly string[], delimiter: string): void {
  setText(line, cells.join(delimiter));
  placeCells(line, cells, { at: 0, gap: delimiter.length });
}

/** Fills `line` with cells that stand in its text from `at` on, with `gap` characters between them. */
export function placeCells(
  line: Line,
  cells: readonly string[],
  { at, gap }: { at: number; gap: number },
): void {
  line.from = at;
  line.count = cells.length;
  line.filled = 0;
  line.padded = false;
  line.hasNul = false;
  let start = at;
  for (let i = 0; i < cells.length; i++) {
    const end = start + (cells[i] as string).length;
    if (end > start) {
      line.filled++;
      if (!isSolid(line.codes[start] ?? 0) || !isSolid(line.codes[end - 1] ?? 0)) line.padded = true;
      if ((cells[i] as string).includes('\0')) line.hasNul = true;
    }
    if (i < line.starts.length) setCell(line, i, { start, end });
    start = end + gap;
  }
  line.to = cells.length === 0 ? at : start - gap;
}

/** Moves the borders of one cell. */
export function setCell(line: Line, index: number, { start, end }: { start: number; end: number }): void {
  let a = seedA;
  let b = seedB;
  for (let at = start; at < end; at++) {
    const code = line.codes[at] ?? 0;
    a = Math.imul(a ^ code, primeA);
    b = Math.imul(((b << 5) | (b >>> 27)) ^ code, primeB);
  }
  line.starts[index] = start;
  line.ends[index] = end;
  line.hashA[index] = a;
  line.hashB[index] = b;
}
