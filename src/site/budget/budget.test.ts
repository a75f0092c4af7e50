import { describe, expect, it, test } from 'vitest';
import { compare, evaluate } from '../../../pipeline/budget/index.ts';
import { sampleBudget, SEGMENTS, type SampleOptions } from '../sample-budget.ts';
import { beats } from './beats.ts';
import { boundsClash, fit } from './bounds.ts';
import { openView } from './model.ts';
import { budgetFrom, parseNumber } from './parse.ts';
import { bestPlan, pointsOf, scenes } from './scene.ts';
import { FREE, usualSettings, type Bounds, type Settings } from './settings.ts';

const sceneOf = (part: Partial<Settings> = {}, options: SampleOptions = {}) => {
  const { all, ...facts } = sampleBudget(options);
  const model = openView(facts, all);
  return scenes(model)({ ...usualSettings(model.segments.length), ...part });
};
const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
const bound = (part: Partial<Bounds>): Bounds => ({ ...FREE, ...part });

describe('numbers as they are typed', () => {
  it.each<[string, string, number | null]>([
    ['240,000', 'en-US', 240_000],
    ['$240,000.50', 'en-US', 240_000.5],
    ['1500.', 'en-US', 1500],
    ['.5', 'en-US', 0.5],
    ['240.000,50 €', 'de-DE', 240_000.5],
    ['240.000', 'de-DE', 240_000],
    ['1 234,5', 'fr-FR', 1234.5],
    ['￥１２００', 'ja-JP', 1200],
    ['12 000 USD', 'en-US', 12_000],
    ['240.000,50', 'en-US', null],
    ['1,5', 'en-US', null],
    ['1e15', 'en-US', null],
    ['-5', 'en-US', null],
    ['NaN', 'en-US', null],
    ['Infinity', 'en-US', null],
    ['', 'en-US', null],
    ['0x10', 'en-US', null],
    ['1.2.3', 'en-US', null],
    ['<b>1</b>', 'en-US', null],
  ])('%j in %s is %j', (text, locale, value) => expect(parseNumber(text, locale)).toBe(value));

  it.each<[number | null, number, number | null]>([
    [240_000.5, 100, 24_000_050],
    [1200, 1, 1200],
    [0, 100, null],
    [0.001, 100, null],
    [-1, 100, null],
    [1e15, 100, null],
    [Number.NaN, 100, null],
    [null, 100, null],
  ])('%j at %i cents is a budget of %j', (amount, cents, budget) =>
    expect(budgetFrom(amount, cents)).toBe(budget),
  );
});

describe('bounds', () => {
  it.each<[string, Bounds[], ReturnType<typeof boundsClash>]>([
    ['none', [FREE, FREE], null],
    ['minima that just fit', [bound({ min: 4000 }), bound({ min: 6000 })], null],
    ['all locked', [bound({ lock: 4000 }), bound({ lock: 6000 })], null],
    [
      'minimum above maximum',
      [FREE, bound({ min: 5000, max: 1000 })],
      { kind: 'min-above-max', at: [1], needs: 5000, has: 1000 },
    ],
    [
      'a lock outside',
      [bound({ lock: 100, min: 500 }), FREE],
      { kind: 'lock-outside', at: [0], needs: 100, has: 500 },
    ],
    [
      'floors, the fewest that exceed the whole',
      [bound({ min: 100 }), bound({ min: 6000 }), bound({ lock: 5000 })],
      { kind: 'floors', at: [1, 2], needs: 11_000, has: 10_000 },
    ],
    [
      'locks that leave money',
      [bound({ lock: 2000 }), bound({ max: 3000 })],
      { kind: 'ceilings', at: [0, 1], needs: 10_000, has: 5000 },
    ],
  ])('%s', (_, bounds, clash) => expect(boundsClash(bounds)).toEqual(clash));

  it.each<[string, number[], Bounds[], number[]]>([
    ['kept when there are none', [2000, 3000, 5000], [FREE, FREE, FREE], [2000, 3000, 5000]],
    ['a lock holds', [0, 5000, 5000], [bound({ lock: 2000 }), FREE, FREE], [2000, 4000, 4000]],
    ['a minimum lifts', [0, 5000, 5000], [bound({ min: 1000 }), FREE, FREE], [1000, 4500, 4500]],
    ['a maximum lowers', [8000, 1000, 1000], [bound({ max: 5000 }), FREE, FREE], [5000, 2500, 2500]],
    ['all locked', [10_000, 0, 0], [4000, 3000, 3000].map((lock) => bound({ lock })), [4000, 3000, 3000]],
    ['one segment', [10_000], [bound({ min: 500 })], [10_000]],
    [
      'everything wanted where all is locked',
      [10_000, 0, 0],
      [bound({ lock: 4000 }), FREE, FREE],
      [4000, 3000, 3000],
    ],
  ])('shares fitted: %s', (_, wanted, bounds, shares) => expect(fit(wanted, bounds)).toEqual(shares));
});

describe('a scene', () => {
  it('gives each preset its split of exactly the budget', () => {
    for (const split of ['today', 'equal', 'best', 'cautious'] as const)
      expect([split, sum(sceneOf({ split, budget: 99_999 }).mine.plan)]).toEqual([split, 99_999]);
    expect(pointsOf(sceneOf({ split: 'today' }).mine)).toEqual([1000, 9000]);
    expect(pointsOf(sceneOf({ split: 'equal' }).mine)).toEqual([5000, 5000]);
    expect(pointsOf(sceneOf({ split: 'best' }).mine)).toEqual([10_000, 0]);
  });

  it('shows what the core computes, in units of the currency', () => {
    const scene = sceneOf({ split: [2500, 7500], budget: 80_000 });
    const found = evaluate(scene.model.segments, [20_000, 60_000], scene.model.facts.terms);
    if (!found.ok) throw new Error('refused');
    // Two slopes of 3 and 1: 600 and 600 in currency.
    expect(scene.mine.total.revenue?.value).toBeCloseTo(1200, 9);
    expect(scene.mine.total.revenue?.low).toBeCloseTo(found.total.revenue.low / 100, 9);
    expect(scene.mine.total.spend).toEqual({ value: 800, low: null, high: null });
    expect(scene.mine.total.profit?.value).toBeCloseTo(400, 9);
    expect(scene.mine.total.return?.value).toBeCloseTo(0.5, 9);
    expect(scene.mine.segments[0]?.next?.value).toBeCloseTo(3, 9);
    expect(scene.mine.segments[1]?.posts?.value).toBeCloseTo(60, 9);
    // As uncertain as revenue: the draws lie from 90 to 110 %, their 5th percentile near 91.9.
    expect(scene.mine.segments[1]?.orders?.value).toBeCloseTo(600, 9);
    expect(scene.mine.segments[1]?.orders?.low).toBeCloseTo(600 * 0.919, 9);
    expect(scene.mine.segments[1]?.revenue?.low).toBeCloseTo(600 * 0.919, 9);
  });

  it('compares plans as the core does, and with what was really booked draw by draw', () => {
    const { mine, best, today, mineAgainst, model } = sceneOf({ split: 'equal' });
    const core = compare(model.segments, [mine.plan, best.plan], model.facts.terms);
    if (!core.ok) throw new Error('refused');
    expect(mineAgainst.best.probability).toBe(core.probability);
    expect(mineAgainst.best.difference.mean).toBeCloseTo(core.difference.mean / 100, 9);
    expect(mineAgainst.today.difference.mean).toBeCloseTo(
      (mine.total.revenue?.value ?? 0) - (today.total.revenue?.value ?? 0),
      9,
    );
    expect(beats(best, best, model.facts)).toMatchObject({ probability: 0.5, difference: { mean: 0 } });
  });

  it('counts what is sent back and what goods cost', () => {
    const { today, anew } = sceneOf({}, { terms: { returns: 0.2, margin: 0.5, goal: 'profit' } });
    expect(today.total.revenue?.value).toBeCloseTo(0.8 * 800, 9);
    expect(today.total.profit?.value).toBeCloseTo(0.5 * 0.8 * 800 - 1000, 9);
    expect(anew.total.revenue?.value).toBeCloseTo(0.8 * 1200, 9);
  });

  it('keeps bounds in the best plan', () => {
    const { model } = sceneOf();
    const bounds = [bound({ max: 3000 }), FREE];
    expect(bestPlan(model, { bounds }, { budget: 100_000, risk: 'mean' }).plan).toEqual([30_000, 70_000]);
    const locks = [bound({ lock: 3333 }), bound({ lock: 6667 })];
    expect(sum(bestPlan(model, { bounds: locks }, { budget: 99_999, risk: 'cautious' }).plan)).toBe(99_999);
  });

  test('says that money is left when everything is booked', () => {
    expect(sceneOf({ budget: 1_000_000 }).unspent).toMatchObject({ cents: 700_000, why: 'saturated' });
  });

  test('a segment without a creator brings nothing and breaks nothing', () => {
    const segments = [...SEGMENTS, { ...SEGMENTS[0], platform: 'X', end: 0 } as (typeof SEGMENTS)[0]];
    const scene = sceneOf({ split: 'equal', budget: 90_000 }, { segments });
    expect(scene.mine.plan).toEqual([30_000, 30_000, 30_000]);
    expect(scene.mine.segments[2]?.revenue?.value).toBe(0);
    expect(scene.best.plan[2]).toBe(0);
  });

  test('one segment alone takes the whole budget', () => {
    const scene = sceneOf({ split: 'equal' }, { segments: SEGMENTS.slice(0, 1) });
    expect(pointsOf(scene.mine)).toEqual([10_000]);
    expect(pointsOf(scene.best)).toEqual([10_000]);
  });

  test('nothing spent today is a budget of nothing', () => {
    const segments = SEGMENTS.map((s) => ({ ...s, spent: 0, brought: 0 }));
    const scene = sceneOf({}, { segments });
    expect(scene.mine.total.return).toBeNull();
    expect(pointsOf(scene.mine)).toEqual([5000, 5000]);
  });
});
