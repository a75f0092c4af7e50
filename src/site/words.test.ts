import { expect, it } from 'vitest';
import { list, named, plural, shown, spell } from './words.ts';

it.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a and b'],
  [['a', 'b', 'c'], 'a, b and c'],
])('lists %j as %j', (words, text) => expect(list(words)).toBe(text));
it('spells up to ten', () => expect([spell(1), spell(10), spell(11)]).toEqual(['one', 'ten', '11']));
it('knows one from many', () =>
  expect([plural(1, 'order'), plural(0, 'order')]).toEqual(['order', 'orders']));
it('cuts long names', () => expect(named('x'.repeat(200))).toHaveLength(28));
it('isolates names that run from right to left', () => expect(named('قناة')).toBe('\u2068قناة\u2069'));
it('drops what could hide or reorder the words around it', () => {
  expect(shown('a\u202eb\u0000c')).toBe('a b c');
  expect(shown('\u200f')).toBe('(no name)');
});
