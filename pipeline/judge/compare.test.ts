import { expect, test } from 'vitest';
import { CHANNELS } from '../simulate/names.ts';
import { compare, MEASURES } from './compare.ts';
import { BASELINE, MODELS, SHARES } from './reference.ts';
import type { WorldNumbers } from './reproduce.ts';

const at = (value: number) => ({ value, low: value - 1, high: value + 1 });

/** A world that is as the reference, but for what is given. */
const world = (cost: number, baseline = BASELINE.value): WorldNumbers => ({
  seed: 'test',
  shapley: CHANNELS.map((channel) => ({ channel, share: SHARES[channel].shapley.value })),
  lost: CHANNELS.map((channel) => ({ channel, share: SHARES[channel].lost.value })),
  baseline,
  models: MODELS.map(({ id, lost, caused, withBaseline, over, rank, regret }) => ({
    ...{ id, lost: lost.value, caused: caused.value, withBaseline: withBaseline.value },
    ...{ over: over.value, rank: rank.value, regret: regret.value },
  })),
  budget: 100,
  costs: [
    { id: 'today', cost: at(9) },
    { id: 'linear', cost: at(cost) },
  ],
});

test('worlds as they should be are all within', () => {
  const { outside, models, costs } = compare([world(2), world(4)], true);
  expect(outside).toBe(0);
  expect(models[0]?.cells).toHaveLength(MEASURES.length);
  expect(costs).toEqual([
    { name: 'linear', bySeed: [2, 4], mean: 3, sd: Math.SQRT2 },
    { name: 'today', bySeed: [9, 9], mean: 9, sd: 0 },
  ]);
});

test('the mean over seeds counts, not the single one', () => {
  expect(compare([world(2, 0.66), world(2, 0.69)], true).outside).toBe(0);
  expect(compare([world(2, 0.7)], true).outside).toBe(1);
  expect(compare([world(2, 0.7)], true).shares.at(-1)?.cells[0]).toMatchObject({ sd: null, outside: true });
});

test('what is no number is outside', () => {
  const broken = world(2);
  broken.models = broken.models.map((one) => ({ ...one, rank: Number.NaN }));
  expect(compare([broken], true).outside).toBe(MODELS.length);
});

test('other worlds are compared with nothing', () => {
  const { outside, shares } = compare([world(2, 0.1)], false);
  expect(outside).toBe(0);
  expect(shares.at(-1)?.cells[0]?.expected).toBeNull();
});
