import fc from 'fast-check';
import { expect, test } from 'vitest';
import { doubles, integers, listed, listedUnlessUsual, mostly, push, put } from './growing.ts';
import { ids } from './ids.ts';
import { sequences } from './sequences.ts';

test('ids are numbered as a Map would, and come back unchanged', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 3 })), (given) => {
      const known = ids();
      const map = new Map<string, number>();
      for (const id of given) {
        if (!map.has(id)) map.set(id, map.size);
        expect(known.number(id)).toBe(map.get(id));
        expect(known.numberIn(`x${id}y`, 1, 1 + id.length)).toBe(map.get(id));
      }
      expect(known.size).toBe(map.size);
      expect([...map.keys()]).toEqual(Array.from({ length: known.size }, (_, n) => known.at(n)));
    }),
  );
});

test('a hundred thousand ids, and one of a hundred thousand characters', () => {
  const known = ids();
  for (let i = 0; i < 100_000; i++) expect(known.number(`c${String(i)}`)).toBe(i);
  const long = 'ab'.repeat(50_000);
  expect(known.at(known.number(long))).toBe(long);
  expect(known.number('c4711')).toBe(4711);
});

test('sequences are numbered as a Map of their text would', () => {
  const path = fc.array(fc.nat({ max: 2 }), { maxLength: 4 });
  fc.assert(
    fc.property(fc.array(path), (given) => {
      const known = sequences();
      const map = new Map<string, number>();
      for (const steps of given) {
        const key = steps.join();
        if (!map.has(key)) map.set(key, map.size);
        const inside = Int32Array.from([9, ...steps, 9]);
        expect(known.number(inside, 1, 1 + steps.length)).toBe(map.get(key));
      }
      const { offsets, steps } = known.all();
      expect(
        Array.from({ length: known.size }, (_, s) => steps.slice(offsets[s], offsets[s + 1]).join()),
      ).toEqual([...map.keys()]);
    }),
  );
});

test('sequences of numbers that differ only far behind', () => {
  const known = sequences();
  const numbers = Array.from({ length: 20_000 }, (_, i) => known.number(Int32Array.of(1, 2, i), 0, 3));
  expect(numbers).toEqual([...numbers.keys()]);
  expect(known.number(Int32Array.of(1, 2, 777), 0, 3)).toBe(777);
  expect(known.number(Int32Array.of(1, 2), 0, 2)).toBe(20_000);
});

test('a list grows; a list of usual numbers is nothing until another comes', () => {
  const list = doubles();
  for (let i = 0; i < 5000; i++) push(list, i / 2);
  expect([listed(list).length, listed(list)[4999]]).toEqual([5000, 2499.5]);
  const rows = mostly(-1, integers);
  put(rows, -1);
  put(rows, -1);
  expect(listedUnlessUsual(rows)).toBeNull();
  put(rows, 7);
  put(rows, -1);
  expect([...(listedUnlessUsual(rows) ?? [])]).toEqual([-1, -1, 7, -1]);
});
