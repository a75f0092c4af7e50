import type { Line } from './line.ts';

/**
 * Remembers rows by 64-bit hashes of their key and of all their cells instead of their text, so that logs of millions of
 * rows fit. Two different rows of ten million share a hash with probability 3e-6.
 */
export interface Seen {
  /**
   * Notes a row and says whether its key is new, or known with the same cells, or known with other cells.
   * @param key index of the key cell, or -1 when the whole row is its own key
   */
  add(line: Line, key: number): 'new' | 'same' | 'different';
  /** Forgets every row. */
  clear(): void;
}

/** Open addressing: `slot * stride` is the key's hash, then the row's, or nothing more when rows are their own keys. */
interface Table {
  readonly stride: 2 | 4;
  slots: number;
  used: number;
  entries: Int32Array;
}

/**
 * @param hasKeys whether some rows have a key of their own
 * @param first slots to begin with, a power of two
 */
export function seen(hasKeys: boolean, first = 1 << 16): Seen {
  const stride = hasKeys ? 4 : 2;
  const table: Table = { stride, slots: first, used: 0, entries: new Int32Array(first * stride) };
  const row = new Int32Array(2);
  return {
    add(line, key) {
      if (table.used * 3 > table.slots * 2) grow(table);
      hashRow(line, row);
      const rowA = row[0] ?? 0;
      const rowB = row[1] ?? 0;
      const keyA = key < 0 ? rowA : mix(line.hashA[key] ?? 0);
      // Zero marks a free slot.
      const keyB = (key < 0 ? rowB : mix(line.hashB[key] ?? 0)) || 1;
      const { entries } = table;
      const at = find(table, keyA, keyB);
      if (entries[at + 1] !== 0)
        return !hasKeys || (entries[at + 2] === rowA && entries[at + 3] === rowB) ? 'same' : 'different';
      entries[at] = keyA;
      entries[at + 1] = keyB;
      if (hasKeys) entries[at + 2] = rowA;
      if (hasKeys) entries[at + 3] = rowB;
      table.used++;
      return 'new';
    },
    clear() {
      if (table.slots === first) table.entries.fill(0);
      else table.entries = new Int32Array(first * stride);
      table.slots = first;
      table.used = 0;
    },
  };
}

function hashRow(line: Line, row: Int32Array): void {
  let a = 1;
  let b = 1;
  for (let i = 0; i < line.count; i++) {
    a = Math.imul(a ^ (line.hashA[i] ?? 0), 0x85ebca6b);
    b = Math.imul(((b << 13) | (b >>> 19)) ^ (line.hashB[i] ?? 0), 0xc2b2ae35);
    a ^= a >>> 15;
  }
  row[0] = mix(a);
  row[1] = mix(b);
}

/** The finaliser of MurmurHash3: every bit of the input reaches every bit of the result. */
function mix(hash: number): number {
  let h = hash | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** Position of the entry with this key, or of the free slot where it belongs. */
function find({ entries, slots, stride }: Table, keyA: number, keyB: number): number {
  const mask = slots - 1;
  let at = (keyA & mask) * stride;
  while (entries[at + 1] !== 0 && (entries[at] !== keyA || entries[at + 1] !== keyB))
    at = at / stride + 1 === slots ? 0 : at + stride;
  return at;
}

function grow(table: Table): void {
  const { entries: old, stride } = table;
  // Small tables leap, to be moved rarely; large ones double, to waste no memory.
  table.slots *= table.slots < 1 << 20 ? 4 : 2;
  table.entries = new Int32Array(table.slots * stride);
  for (let from = 0; from < old.length; from += stride) {
    if (old[from + 1] === 0) continue;
    const to = find(table, old[from] ?? 0, old[from + 1] ?? 0);
    for (let i = 0; i < stride; i++) table.entries[to + i] = old[from + i] ?? 0;
  }
}
