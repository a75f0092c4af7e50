import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decimals, packDigits, significant3, unpackDigits } from './digits.ts';
import { packRoster, unpackRoster } from './packed.ts';
import type { Numbers, Roster } from './roster.ts';

it.each<[Numbers, string[]]>([
  [[], []],
  [[null, null], []],
  [[5, 5, null], ['BBA']],
  // 0, 62 and 63 above the least are written 1, 63 and 64: the last takes a second digit.
  [
    [10, 72, 73, null],
    ['B_AA', 'AABA'],
  ],
])('%j in digits of base 64, nothing as 0', (values, places) => {
  const packed = packDigits(values);
  expect(packed.places).toEqual(places);
  expect(unpackDigits(packed, values.length)).toEqual(values);
});

it('whole numbers come back as they were, negative ones and billions among them', () =>
  fc.assert(
    fc.property(fc.array(fc.option(fc.integer({ min: -5e9, max: 5e9 }))), (values) => {
      expect(unpackDigits(packDigits(values), values.length)).toEqual(values);
    }),
  ));

it('three significant digits come back to the last bit', () =>
  fc.assert(
    fc.property(fc.double({ min: 1e-9, max: 1e9, noNaN: true }), (value) => {
      const rounded = Number(value.toPrecision(3));
      expect(significant3.unpack(significant3.pack(rounded))).toBe(rounded);
    }),
  ));

it.each([
  [0, 0],
  [0.0999, 0.0999],
  [0.1, 0.1],
  [999, 999],
  [1000, 1000],
])('%d in three digits is %d', (value, back) =>
  expect(significant3.unpack(significant3.pack(value))).toBe(back),
);

it('decimals come back to the last bit', () => {
  const tenths = decimals(1);
  for (let k = -2000; k < 2000; k++) {
    const value = Number((k / 10).toFixed(1));
    expect(tenths.unpack(tenths.pack(value))).toBe(value === 0 ? 0 : value);
  }
});

/** Three creators and one without a score; the second has a slug that does not follow from its name. */
const roster: Roster = {
  level: 0.9,
  basis: 'caused',
  limits: { high: 75, medium: 50 },
  factors: [],
  brands: [
    { id: 'b', name: 'B' },
    { id: 'c-2', name: 'C' },
  ],
  values: { platform: ['TikTok'], tier: ['nano', 'mega'], category: ['x'], country: ['DK', 'FR'] },
  code: { platform: [0, 0, 0, 0], tier: [0, 0, 1, 1], category: [0, 0, 0, 0], country: [0, 1, 0, 1] },
  name: ['a_na', 'ana', 'Cy', 'Di'],
  slug: ['a-na', 'a-na-2', 'cy', 'di'],
  followers: [1000, 0, 1_000_000, null],
  rate: [0.0404, 0, 0.01, null],
  price: [10, 0.776, 500, null],
  score: { value: [80, 80, 0, null], low: [70, null, 0, null], high: [90, null, 10, null] },
  rank: [1, 2, 3, null],
  noScore: [null, null, null, 'no posts'],
  segment: [0, 0, 2, -1],
  returns: { value: [1.25, -0.5, 12, null], low: [1, -1, 5.5, null], high: [2, 0, 20, null] },
  advice: [0, 1, 4, 3],
  chanceHigh: [],
  revenue: { value: [], low: [], high: [] },
  fair: { value: [], low: [], high: [] },
  percentiles: [],
};

it('a roster comes back as it was packed', () =>
  expect(
    unpackRoster(JSON.parse(JSON.stringify(packRoster(roster))) as ReturnType<typeof packRoster>),
  ).toEqual(roster));
