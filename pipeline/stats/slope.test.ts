import { expect, test } from 'vitest';
import { slopeWithin } from './slope.ts';

/** Anscombe 1973, Graphs in Statistical Analysis, table: data set 1; slope .500, standard error .118. */
const anscombe = {
  x: [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5],
  y: [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68],
};

test('one kind: the slope of a line, as published', () => {
  const found = slopeWithin([anscombe], 0.9);
  expect(found?.value).toBeCloseTo(0.5001, 4);
  expect(found?.df).toBe(9);
  // t(9) of 95 % is 1.8331 (any table).
  expect(((found?.high ?? 0) - (found?.value ?? 0)) / 1.8331).toBeCloseTo(0.1179, 4);
});

test('a level that differs between kinds is no slope', () => {
  const lifted = { x: anscombe.x.map((x) => x + 20), y: anscombe.y.map((y) => y - 100) };
  const found = slopeWithin([anscombe, lifted], 0.9);
  expect(found?.value).toBeCloseTo(0.5001, 4);
  expect(found?.df).toBe(19);
});

test.each([
  ['no pairs', []],
  ['two pairs', [{ x: [1, 2], y: [1, 3] }]],
  ['one x', [{ x: [1, 1, 1], y: [1, 2, 3] }]],
  ['a line without error', [{ x: [1, 2, 3], y: [1, 2, 3] }]],
])('%s: nothing to say', (_, kinds) => expect(slopeWithin(kinds, 0.9)).toBeNull());
