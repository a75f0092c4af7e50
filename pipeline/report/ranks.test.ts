import { expect, test } from 'vitest';
import { recorder } from '../attribution/draws.ts';
import type { Credits } from '../attribution/model.ts';
import { amongOf, rankColumns } from './ranks.ts';

const credits = (...amounts: number[]): Credits => ({
  conversions: Float64Array.from(amounts),
  value: Float64Array.from(amounts, (amount) => 100 - amount),
  removalEffect: null,
  baseline: null,
});

/** A, B and C in ten draws: A is first in seven, B in two, both in one. */
const DRAWS = [
  ...Array.from({ length: 7 }, () => credits(9, 5, 1)),
  ...Array.from({ length: 2 }, () => credits(4, 5, 1)),
  credits(5, 5, 1),
];

const drawn = (all: readonly Credits[]): ReturnType<ReturnType<typeof recorder>['draws']> => {
  const into = recorder(3, all.length);
  all.forEach((one, draw) => {
    into.record(draw, one);
  });
  return into.draws();
};

const listing = { order: [1, 0, 2], level: 0.8, among: 2 };

test('ranks by orders, listed as names are shown', () => {
  const run = { credits: credits(9, 5, 1), draws: drawn(DRAWS) };
  expect(rankColumns(run, 'conversions', listing)).toEqual({
    rank: [2, 1, 3],
    low: [1, 1, 3],
    high: [2, 2, 3],
    first: [0.3, 0.8, 0],
    top: [1, 1, 0],
    each: [
      [0.3, 0.7, 0],
      [0.8, 0.2, 0],
      [0, 0, 1],
    ],
  });
});

test('ranks by money are their own', () => {
  const run = { credits: credits(9, 5, 1), draws: drawn(DRAWS) };
  const { rank, each } = rankColumns(run, 'value', listing);
  expect(rank).toEqual([2, 3, 1]);
  expect(each?.[1]).toEqual([0, 0.3, 0.7]);
});

test('without draws there are ranks and nothing else', () => {
  const run = { credits: credits(5, 5, 1), draws: null };
  expect(rankColumns(run, 'conversions', listing)).toEqual({
    rank: [1, 1, 3],
    low: null,
    high: null,
    first: null,
    top: null,
    each: null,
  });
});

test.each([
  [1, 3],
  [30, 3],
  [31, 4],
  [1039, 104],
])('of %i names the top holds %i', (names, top) => {
  expect(amongOf(names)).toBe(top);
});

test('the interval of a rank holds its share of draws, over random orders', () => {
  // Each rank equally likely: with 1,000 draws of 3 names, 90 % cannot leave out a rank.
  const all = Array.from({ length: 999 }, (_, i) =>
    credits(
      ...([
        [3, 2, 1],
        [1, 3, 2],
        [2, 1, 3],
      ][i % 3] as [number, number, number]),
    ),
  );
  const { low, high, first } = rankColumns({ credits: all[0] as Credits, draws: drawn(all) }, 'conversions', {
    ...listing,
    level: 0.9,
  });
  expect([low, high]).toEqual([
    [1, 1, 1],
    [3, 3, 3],
  ]);
  expect(first?.every((share) => Math.abs(share - 1 / 3) < 1e-8)).toBe(true);
});
