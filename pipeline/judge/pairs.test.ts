import { randomNormal } from 'd3';
import { describe, expect, test } from 'vitest';
import { source } from '../random/source.ts';
import { pairsOf } from './pairs.ts';

describe('models in the same worlds', () => {
  test('the nearer comes first, with the interval of the paired t-test', () => {
    const [pair] = pairsOf(
      new Map([
        ['far', [0.5, 0.7, 0.6, 0.9]],
        ['near', [0.4, 0.5, 0.5, 0.6]],
      ]),
      0.9,
    );
    // Differences .1 .2 .1 .3: mean .175, sd .0957, error .0479; t(3) at 90 % is 2.353, so the reach is .1127; t = 3.656, p = .0354.
    expect(pair).toMatchObject({ nearer: 'near', farther: 'far', ahead: 4, worlds: 4 });
    expect(pair?.difference).toBeCloseTo(0.175, 12);
    expect(pair?.low).toBeCloseTo(0.0623, 3);
    expect(pair?.high).toBeCloseTo(0.2877, 3);
    expect(pair?.p).toBeCloseTo(0.0354, 3);
  });

  test('every pair once, and p of each is adjusted for all', () => {
    const pairs = pairsOf(
      new Map([
        ['a', [0.1, 0.2, 0.1, 0.2]],
        ['b', [0.4, 0.5, 0.5, 0.6]],
        ['c', [0.5, 0.7, 0.6, 0.9]],
      ]),
      0.9,
    );
    expect(pairs.map(({ nearer, farther }) => `${nearer} ${farther}`)).toEqual(['a b', 'a c', 'b c']);
    // The largest p is that of b and c, alone at the end of Holm's steps.
    expect(pairs[2]?.p).toBeCloseTo(0.0354, 3);
  });

  test.each([
    ['equal models', [0.3, 0.4, 0.2], [0.3, 0.4, 0.2], { difference: 0, p: 1, ahead: 0, worlds: 3 }],
    ['one world', [0.3], [0.5], { difference: 0.2, p: 1, low: -Infinity, worlds: 1 }],
    ['worlds in which one could not run', [0.3, NaN, 0.1], [0.5, 0.4, NaN], { p: 1, worlds: 1 }],
    ['no world in common', [NaN], [0.4], { difference: 0, p: 1, worlds: 0 }],
  ])('%s', (_, a, b, expected) => {
    const [pair] = pairsOf(new Map(Object.entries({ a, b })), 0.9);
    expect(pair).toMatchObject(expected);
  });

  test('of models that are all alike, some pair is called clear in no more than a tenth of all trials', () => {
    const normal = randomNormal.source(source('test', 'pairs'))();
    const models = ['a', 'b', 'c', 'd', 'e', 'f'];
    const trials = 600;
    let [some, bare] = [0, 0];
    for (let t = 0; t < trials; t++) {
      const world = Array.from({ length: 20 }, normal);
      const errors = new Map(models.map((m) => [m, world.map((shared) => shared + normal())]));
      const pairs = pairsOf(errors, 0.9);
      if (pairs.some(({ p }) => p <= 0.1)) some++;
      if (pairs.some(({ low }) => low > 0)) bare++;
    }
    expect(some / trials).toBeLessThan(0.13);
    // Without the adjustment every other trial would find a winner.
    expect(bare / trials).toBeGreaterThan(0.4);
  });
});
