import { doubles, push } from './growing.ts';
import { enter, entry, hashTable, mixed, probe } from './hash-table.ts';

/** Numbers ids from 0 in order of first appearance. */
export interface Ids {
  readonly size: number;
  number(id: string): number;
  /** The number of the id that is text[from] up to text[to]: nothing is cut out of the text. */
  numberIn(text: string, from: number, to: number): number;
  /** The id of a number. */
  at(number: number): string;
}

/**
 * Tens of millions of ids in typed arrays, compared character by character. Strings in a Map take several times the
 * memory, each may hold the block of the file that it was cut from, and a Map ends at 16 million of them.
 */
export function ids(): Ids {
  const table = hashTable();
  let text = new Uint16Array(1 << 14);
  const ends = doubles();
  // Logs are often sorted by customer: the same id comes many times in a row.
  let lastId: string | null = null;
  let lastNumber = -1;

  const startOf = (number: number): number => (number === 0 ? 0 : (ends.items[number - 1] as number));

  /** Whether a text goes on from `from` as the whole of an id does. */
  function goesOn(number: number, given: string, from: number): boolean {
    const start = startOf(number);
    const length = (ends.items[number] as number) - start;
    for (let i = 0; i < length; i++) if (text[start + i] !== given.charCodeAt(from + i)) return false;
    return true;
  }

  function append(given: string, from: number, to: number): void {
    const start = startOf(ends.length);
    while (start + to - from > text.length) text = doubled(text);
    for (let i = from; i < to; i++) text[start + i - from] = given.charCodeAt(i);
    push(ends, start + to - from);
  }

  function numberIn(given: string, from: number, to: number): number {
    const hash = hashOf(given, from, to);
    let slot = probe(table, hash, hash);
    for (let known = entry(table, slot); known >= 0; known = entry(table, slot)) {
      const length = (ends.items[known] as number) - startOf(known);
      if (length === to - from && goesOn(known, given, from)) return known;
      slot = probe(table, hash, slot + 1);
    }
    append(given, from, to);
    return enter(table, hash, slot);
  }

  return {
    get size() {
      return ends.length;
    },
    numberIn,
    number(id) {
      if (id !== lastId) {
        lastNumber = numberIn(id, 0, id.length);
        lastId = id;
      }
      return lastNumber;
    },
    at(number) {
      const end = ends.items[number] as number;
      let id = '';
      for (let i = startOf(number); i < end; i += CUT)
        id += String.fromCharCode(...text.subarray(i, Math.min(end, i + CUT)));
      return id;
    },
  };
}

/** Arguments that one call is sure to take. */
const CUT = 4096;

function doubled(text: Uint16Array<ArrayBuffer>): Uint16Array<ArrayBuffer> {
  const longer = new Uint16Array(2 * text.length);
  longer.set(text);
  return longer;
}

function hashOf(text: string, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return mixed(hash);
}
