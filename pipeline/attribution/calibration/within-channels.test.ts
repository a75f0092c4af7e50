import fc from 'fast-check';
import { expect, test } from 'vitest';
import { settings } from '../../config.ts';
import { resolve } from '../../config/resolve.ts';
import type { Paths } from '../../journeys/paths.ts';
import { sum } from '../../stats/sum.ts';
import { pathsOf, type Given } from '../../testing/paths.ts';
import { attribute } from '../attribute.ts';
import type { Evidence } from '../evidence.ts';
import type { Credits } from '../model.ts';
import { calibrated } from '../models/calibrated.ts';

const { attribution } = resolve(settings, {}, 'test');

const timed = (rows: readonly Given[]): Paths => ({
  ...pathsOf(rows),
  daysToEnd: Float64Array.from(rows.flatMap(({ path, days }) => days ?? path.map(() => 0))),
  daysAfter: Float64Array.from(rows, ({ after = 0 }) => after),
});

/** The same journeys by channel and by tier: a touch is written `Instagram/nano`. */
function both(rows: readonly Given[]): { channel: Paths; tier: Paths } {
  const named = (part: number): Given[] =>
    rows.map((row) => ({ ...row, path: row.path.map((touch) => touch.split('/')[part] ?? touch) }));
  return { channel: timed(named(0)), tier: timed(named(1)) };
}

const credit = (paths: Paths, evidence: Evidence): Credits => {
  const [only] = attribute(paths, [calibrated], attribution, evidence);
  if (!only?.credits) throw new Error(only?.unavailable ?? 'did not run');
  return only.credits;
};

const tests = (channel: string, effect: number): Evidence => ({
  liftTests: [{ channel, effect, standardError: 0, unit: 'orders' }],
  orders: 100,
});

function byTier(
  rows: readonly Given[],
  evidence: Evidence,
): { tier: Credits; channel: Credits; paths: Paths } {
  const { channel, tier } = both(rows);
  const byChannel = credit(channel, evidence);
  const channels = { paths: channel, credits: () => byChannel };
  return { tier: credit(tier, { ...evidence, channels }), channel: byChannel, paths: tier };
}

test('the names behind a channel share what its test measured', () => {
  const rows = [
    { path: ['Instagram/nano'], orders: 30, value: 300, nulls: 100, days: [1], after: 30 },
    { path: ['Instagram/mega'], orders: 10, value: 200, nulls: 100, days: [1], after: 30 },
  ];
  const { tier, paths } = byTier(rows, tests('Instagram', 8));
  // Both were met as often at the same time; nano is followed by three times the orders.
  const [mega, nano] = [...tier.conversions] as [number, number];
  expect(paths.names).toEqual(['mega', 'nano']);
  expect(mega + nano).toBeCloseTo(8, 9);
  expect(nano / mega).toBeCloseTo(3, 1);
  expect(tier.baseline?.conversions).toBeCloseTo(32, 9);
});

test('a channel that no order met shares its credit over all its touches', () => {
  const rows = [
    { path: ['Instagram/nano'], nulls: 30, days: [1], after: 30 },
    { path: ['TikTok/nano'], orders: 10, value: 100, nulls: 5, days: [0], after: 30 },
    { path: ['Instagram/mega'], nulls: 10, days: [1], after: 30 },
  ];
  const { tier, channel } = byTier(rows, tests('Instagram', 4));
  const [instagram, tiktok] = [...channel.conversions] as [number, number];
  expect(instagram).toBeGreaterThan(2);
  expect(tier.conversions[0]).toBeCloseTo(instagram / 4, 9);
  expect(tier.conversions[1]).toBeCloseTo((3 * instagram) / 4 + tiktok, 9);
});

test('a channel whose journeys count for nothing shares its credit over their touches', () => {
  const rows = [
    { path: ['Instagram/nano', 'TikTok/nano'], days: [1, 0], after: 10 },
    { path: ['TikTok/nano'], orders: 1, value: 7, days: [0], after: 10 },
  ];
  const { tier, channel } = byTier(rows, tests('Instagram', 3));
  expect(channel.conversions[0]).toBeGreaterThan(0);
  expect(sum(tier.conversions)).toBeCloseTo(sum(channel.conversions), 9);
});

test('summed over names it is the credit by channel, for orders and for money', () => {
  const touch = fc.constantFrom('A/x', 'A/y', 'B/x', 'B/z', 'direct/direct', 'C/y');
  const journey = fc
    .record({
      path: fc.array(touch, { minLength: 1, maxLength: 5 }),
      orders: fc.nat({ max: 9 }),
      nulls: fc.nat({ max: 40 }),
      gap: fc.double({ min: 0, max: 20, noNaN: true }),
    })
    .map(({ path, orders, nulls, gap }): Given => ({
      path,
      orders,
      value: orders * 7,
      nulls,
      days: path.map((_, i) => gap * (path.length - i)),
      after: 10,
    }));
  fc.assert(
    fc.property(fc.array(journey, { minLength: 1, maxLength: 12 }), (rows) => {
      const some = rows[0]?.path[0]?.split('/')[0] ?? 'A';
      const { tier, channel } = byTier(rows, tests(some, 3));
      for (const of of ['conversions', 'value'] as const) {
        const whole = sum(channel[of]);
        expect(Math.abs(sum(tier[of]) - whole)).toBeLessThanOrEqual(1e-9 * Math.max(1, whole));
        expect(tier[of].every((amount) => amount >= 0)).toBe(true);
      }
      expect(tier.baseline).toEqual(channel.baseline);
    }),
  );
});
