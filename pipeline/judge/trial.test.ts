import { describe, expect, test } from 'vitest';
import { attribute } from '../attribution/attribute.ts';
import type { Draws } from '../attribution/draws.ts';
import { modelById, models } from '../attribution/index.ts';
import { settings } from '../config.ts';
import { resolve } from '../config/resolve.ts';
import { sum } from '../stats/sum.ts';
import { sized } from '../testing/world.ts';
import { coverage } from './coverage.ts';
import { modelError } from './error.ts';
import { namedBy } from './named.ts';
import { makeWorld, observe, truthOf, withRoster } from './observe.ts';
import { panelDimension } from './panel-dimension.ts';
import { trial } from './trial.ts';
import { dimensionTruths } from './truths.ts';

const config = resolve(settings, {}, 'test');
const made = makeWorld(sized({ touchpoints: 1500, conversions: null, influencers: 60, posts: 900 }));
const draws = { channel: 20, tier: 20, 'content-type': 20, brand: 20, influencer: 0 };
const tried = trial(made, { lookbackDays: 90, trackingLoss: 0, draws }, { models, config });

describe('a small world, looked at as an analyst would', () => {
  test('is judged by every dimension whose truth is known', () => {
    expect(tried.dimensions.map(({ id }) => id)).toEqual([
      'channel',
      'tier',
      'content-type',
      'influencer',
      'brand',
    ]);
    expect(tried.tested).toEqual(['Instagram', 'paid_social', 'retargeting', 'search']);
  });

  test.each(['tier', 'content-type', 'influencer', 'brand'])(
    '%s: touches are named as the recorded world has them',
    (id) => {
      const observed = observe(made, { lookbackDays: 90 });
      const named = namedBy(id, { journeys: observed.journeys, tables: withRoster(made, observed) });
      const [linear] = attribute(
        named?.paths ?? observed.journeys.paths,
        [modelById('linear', 'test')],
        config.attribution,
      );
      const known = dimensionTruths(truthOf(made)).find((one) => one.id === id);
      const own = tried.dimensions.find((one) => one.id === id)?.models.find((one) => one.id === 'linear');
      const place = (name: string): number => named?.paths.names.indexOf(name) ?? -1;
      expect(own?.credited).toEqual(
        known?.names.map(
          (name) => expect.closeTo(linear?.credits?.conversions[place(name)] ?? 0, 9) as number,
        ),
      );
      expect(sum(own?.credited ?? [])).toBeGreaterThan(0);
    },
  );

  test('tiers, formats and brands share the credit of all creators: another name for the same touches', () => {
    const whole = (id: string): number =>
      sum(
        tried.dimensions.find((one) => one.id === id)?.models.find((m) => m.id === 'linear')?.credited ?? [],
      );
    expect(whole('tier')).toBeCloseTo(whole('brand'), 6);
    expect(whole('content-type')).toBeCloseTo(whole('brand'), 6);
    expect(whole('influencer')).toBeLessThanOrEqual(whole('tier') + 1e-6);
  });

  test('draws serve coverage where there are some', () => {
    for (const { id, names, models: judged } of tried.dimensions)
      for (const { covered } of judged)
        expect(covered?.caused.length ?? null).toBe(id === 'influencer' ? null : names.length);
  });

  test('another dimension changes nothing by channel', () => {
    const alone = trial(
      made,
      { lookbackDays: 90, trackingLoss: 0, draws: { channel: 20 } },
      { models, config },
    );
    expect(alone.dimensions).toEqual(tried.dimensions.slice(0, 1));
  });
});

describe('many worlds', () => {
  const [channel] = tried.dimensions;
  if (!channel) throw new Error('no channels');
  const ids = models.map(({ id }) => id);

  test('names that all have are told apart from those of one', () => {
    const other = { ...channel, names: channel.names.map((name) => `${name}!`) };
    expect(panelDimension([channel, channel], { ids, level: 0.9 })?.names).toEqual(channel.names);
    expect(panelDimension([channel, other], { ids, level: 0.9 })?.names).toEqual([]);
    expect(panelDimension([], { ids, level: 0.9 })).toBeNull();
  });

  test('equal worlds have no spread, and every pair stands once', () => {
    const all = panelDimension([channel, channel, channel], { ids, level: 0.9 });
    for (const { shareError } of all?.models ?? []) expect(shareError.low).toBe(shareError.high);
    expect(all?.pairs).toHaveLength((15 * 14) / 2);
  });
});

describe('coverage', () => {
  const given = (a: readonly number[], b: readonly number[]): Draws => {
    const draws = a.length;
    const conversions = Float64Array.from([...a, ...b, ...a.map(() => 50)]);
    const none = new Float64Array(draws);
    return {
      names: 3,
      draws,
      conversions,
      value: conversions.map(() => 0),
      removalEffect: null,
      orders: none,
      money: none,
      baseline: null,
    };
  };

  // Shares of the first name: 1/2, 1/2 and 2/3; of the second the rest. The third name is not judged.
  test.each([
    [
      [1, 1],
      [true, true],
    ],
    [
      [3, 2],
      [true, true],
    ],
    [
      [9, 1],
      [false, false],
    ],
  ])('truth %j: %j', (caused, held) => {
    const found = coverage(
      { caused, lost: caused },
      { draws: given([1, 2, 2], [1, 2, 1]), places: [0, 1], level: 1 },
    );
    expect(found.caused).toEqual(held);
  });

  test('a name that no journey met has no share', () => {
    const found = coverage(
      { caused: [1, 1], lost: [1, 0] },
      { draws: given([1, 1], [1, 1]), places: [0, -1], level: 0.9 },
    );
    expect(found).toEqual({ caused: [false, false], lost: [true, true] });
  });
});

test('bias: shares too large and too small, and those of the names that cause most', () => {
  const { bias, topBias, topHits } = modelError({
    names: ['a', 'b', 'c', 'd'],
    credited: [30, 30, 20, 20],
    caused: [5, 3, 1, 1],
    lost: [5, 3, 1, 1],
    other: { credited: 0, caused: 0 },
    baseline: 90,
    uncredited: 0,
  });
  [-0.2, 0, 0.1, 0.1].forEach((expected, i) => {
    expect(bias[i]).toBeCloseTo(expected, 12);
  });
  expect(topBias).toBeCloseTo(-0.1, 12);
  expect(topHits).toEqual({ k: 3, hits: 3 });
});
