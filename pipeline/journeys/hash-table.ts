import { integers, push, type Growing } from './growing.ts';

/** Finds numbered things by their hash; the things themselves, and whether two are equal, are the caller's. */
export interface HashTable {
  /** Number of a thing + 1; 0 is free. A power of two long, at most half full. */
  slots: Int32Array;
  /** By number. */
  readonly hashes: Growing<Int32Array<ArrayBuffer>>;
}

export const hashTable = (): HashTable => ({ slots: new Int32Array(1 << 12), hashes: integers() });

/** The next slot from `at` on that is free or whose thing has this hash. Begin at the hash, go on at the slot + 1. */
export function probe({ slots, hashes }: HashTable, hash: number, at: number): number {
  const mask = slots.length - 1;
  let slot = at & mask;
  while (slots[slot] !== 0 && hashes.items[(slots[slot] as number) - 1] !== hash) slot = (slot + 1) & mask;
  return slot;
}

/** The number of the thing in a slot, -1 in a free one. */
export const entry = ({ slots }: HashTable, slot: number): number => (slots[slot] as number) - 1;

/** Puts the next thing into a free slot and returns its number. */
export function enter(table: HashTable, hash: number, slot: number): number {
  push(table.hashes, hash);
  table.slots[slot] = table.hashes.length;
  if (table.hashes.length * 2 > table.slots.length) grow(table);
  return table.hashes.length - 1;
}

function grow(table: HashTable): void {
  const slots = new Int32Array(table.slots.length * 2);
  const mask = slots.length - 1;
  for (let number = 0; number < table.hashes.length; number++) {
    let slot = (table.hashes.items[number] as number) & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = number + 1;
  }
  table.slots = slots;
}

/** The finaliser of MurmurHash3: every bit of the input reaches every bit of the result. */
export function mixed(hash: number): number {
  let h = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
