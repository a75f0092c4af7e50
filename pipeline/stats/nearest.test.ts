import { expect, test } from 'vitest';
import { nearest } from './nearest.ts';

test.each([
  ['markvo', 'markov'],
  ['Markov', 'markov'],
  ['last-touch', null],
  ['zzz', null],
])('%s -> %s', (word, expected) => {
  expect(nearest(word, ['first', 'last', 'linear', 'markov'])).toBe(expected);
});
