import { integers, listed, push } from './growing.ts';
import { enter, entry, hashTable, mixed, probe } from './hash-table.ts';

/** Numbers sequences of steps from 0 in order of first appearance; equal ones have one number. */
export interface Sequences {
  /** The number of steps[from] up to steps[to]; a new one when no such sequence was met. */
  number(steps: Int32Array, from: number, to: number): number;
  readonly size: number;
  /** Sequence s owns steps[offsets[s]] up to steps[offsets[s + 1]]. To be asked for once everything is numbered. */
  all(): { offsets: Int32Array; steps: Int32Array };
}

/** A Map would need a key made of every sequence, and ends at 16 million of them. */
export function sequences(): Sequences {
  const table = hashTable();
  const kept = integers();
  const offsets = integers();
  push(offsets, 0);

  /** Whether `steps` goes on from `from` as the whole of a sequence does. */
  function goesOn(number: number, steps: Int32Array, from: number): boolean {
    const start = offsets.items[number] as number;
    const length = (offsets.items[number + 1] as number) - start;
    for (let i = 0; i < length; i++) if (kept.items[start + i] !== steps[from + i]) return false;
    return true;
  }

  const lengthOf = (number: number): number =>
    (offsets.items[number + 1] as number) - (offsets.items[number] as number);

  return {
    number(steps, from, to) {
      const hash = hashOf(steps, from, to);
      let slot = probe(table, hash, hash);
      for (let known = entry(table, slot); known >= 0; known = entry(table, slot)) {
        if (lengthOf(known) === to - from && goesOn(known, steps, from)) return known;
        slot = probe(table, hash, slot + 1);
      }
      for (let i = from; i < to; i++) push(kept, steps[i] as number);
      push(offsets, kept.length);
      return enter(table, hash, slot);
    },
    get size() {
      return table.hashes.length;
    },
    all: () => ({ offsets: listed(offsets), steps: listed(kept) }),
  };
}

/** MurmurHash3 of 32-bit words. */
function hashOf(steps: Int32Array, from: number, to: number): number {
  let hash = to - from;
  for (let i = from; i < to; i++) {
    const word = Math.imul(steps[i] as number, 0xcc9e2d51);
    hash ^= Math.imul((word << 15) | (word >>> 17), 0x1b873593);
    hash = Math.imul((hash << 13) | (hash >>> 19), 5) + 0xe6546b64;
  }
  return mixed(hash);
}
