import { describe, expect, test } from 'vitest';
import { badSegments } from '../budget/check.ts';
import { allocate } from '../budget/allocate.ts';
import { worthOf } from '../budget/crowding.ts';
import { meanLine } from '../budget/curve.ts';
import { bookingsOf } from '../budget/offers.ts';
import { curveOf } from '../budget/packed.ts';
import { settings, type Config } from '../config.ts';
import { resolve } from '../config/resolve.ts';
import { journeysOfTables } from '../judge/journeys-of-tables.ts';
import { makeWorld } from '../judge/observe.ts';
import { tablesOfWorld } from '../judge/tables-of-world.ts';
import { budgetFiles } from '../report/budget.ts';
import { scoreInfluencers } from '../scoring/scores.ts';
import type { Dataset } from '../schema/dataset.ts';
import { pickRows } from '../tables/pick.ts';
import type { Table } from '../tables/table.ts';
import type { Tables } from '../tables/tables.ts';
import { sized } from '../testing/world.ts';
import { isResponse, responsesOf, type Responses } from './index.ts';

const config: Config = resolve(settings, { budget: { draws: 40 }, uncertainty: { draws: 60 } }, 'test');
const world = tablesOfWorld(
  makeWorld(sized({ touchpoints: 12_000, conversions: 3000, posts: 6000, influencers: 250, brands: 6 })),
);

function respond(tables: Tables, own: Config = config): Responses {
  const journeys = journeysOfTables(tables, 90);
  const responses = responsesOf(scoreInfluencers({ tables, journeys }, own), {
    tables,
    journeys,
    config: own,
  });
  if (!isResponse(responses)) throw new Error(`no responses: ${responses.reason}`);
  return responses;
}

const found = respond(world);
const { market, all, brands } = found;
const segments = market.segments.map(({ id, label }, s) => ({
  id,
  label,
  curve: curveOf((all.responses[s] as (typeof all.responses)[number]).curve),
}));
const period = journeysOfTables(world, 90).period;
const files = budgetFiles(found, config, period);
const report = (responses: Responses): string =>
  JSON.stringify(budgetFiles(responses, config, period).report);

describe('curves of a small world', () => {
  test('every view is taken by the allocation: concave draws, breakpoints in cents', () => {
    for (const view of [all, ...brands])
      expect(
        badSegments(
          view.responses.map(({ curve }, s) => ({ id: String(s), label: '', curve: curveOf(curve) })),
        ),
      ).toBeNull();
    expect(brands.length).toBe(6);
  });

  test('the mean over draws is what the posts behind a breakpoint are expected to bring', () => {
    all.responses.forEach(({ curve, booked }, s) => {
      const line = meanLine(curveOf(curve));
      booked.forEach((counts, k) => {
        const expected = (all.offers[s] ?? []).reduce(
          (total, { revenue }, o) => total + revenue * worthOf(counts[o] as number, market.crowding),
          0,
        );
        expect(Math.abs((line.revenue[k] as number) / (expected || 1) - (expected ? 1 : 0))).toBeLessThan(
          0.01,
        );
      });
    });
  });

  test('at a breakpoint the booking list is the posts behind it, and costs what is spent', () => {
    all.responses.forEach(({ curve, booked }, s) => {
      const offers = all.offers[s] ?? [];
      curve.spend.forEach((spend, k) => {
        const { list, spent, left } = bookingsOf(offers, spend, market.crowding);
        expect([spent, left]).toEqual([spend, 0]);
        expect(list.map(({ offer, posts }) => [offer, posts])).toEqual(
          [...(booked[k] as Int32Array)].flatMap((posts, offer) => (posts > 0 ? [[offer, posts]] : [])),
        );
      });
    });
  });

  test('the best plan spends today’s money, brings more than today’s split, and the cautious one loses less', () => {
    const { best, cautious } = files.report.results?.all.plans ?? {};
    const today = files.report.results?.all.today.total;
    expect((best?.spend ?? []).reduce((a, b) => a + b, 0) + (best?.unspent ?? 0)).toBe(today?.spend);
    expect(best?.beatsTodaysSplit).toBeGreaterThan(0.5);
    expect(cautious?.revenue.value).toBeLessThanOrEqual((best?.revenue.value ?? 0) * 1.001);
    const more = allocate(segments, 2 * (today?.spend ?? 0));
    expect(more.ok && more.outcome).toBeGreaterThan(best?.revenue.value ?? Infinity);
  });

  test('the order of rows does not matter', () => {
    const turned = <D extends Dataset>(table: Table<D> | null): Table<D> | null =>
      table &&
      pickRows(
        table,
        Array.from({ length: table.rows }, (_, row) => table.rows - 1 - row),
      );
    const other: Tables = {
      ...world,
      influencers: turned(world.influencers),
      posts: turned(world.posts),
      brands: turned(world.brands),
    };
    expect(report(respond(other)) === report(found)).toBe(true);
  });

  test('a currency without cents is counted in whole units', () => {
    const yen = respond(world, { ...config, site: { ...config.site, currency: 'JPY' } });
    expect(yen.cents).toBe(1);
    expect(yen.all.observed.spend.reduce((a, b) => a + b, 0)).toBeCloseTo(
      all.observed.spend.reduce((a, b) => a + b, 0) / 100,
      -2,
    );
  });

  test('without lift tests the level rests on the log, and is less sure', () => {
    const log = respond({ ...world, lift_tests: null });
    expect([market.levels.basis, log.market.levels.basis]).toEqual(['calibrated', 'data-driven']);
    const spread = (responses: Responses): number => {
      const { share, draws } = responses.market.levels.of('Instagram');
      return Math.sqrt(draws.reduce((a, d) => a + (d / share - 1) ** 2, 0) / draws.length);
    };
    expect(spread(log)).toBeGreaterThan(spread(found));
  });
});

test.each([
  ['no influencers', { influencers: null }, 'There is no table of influencers'],
  ['no posts', { posts: null }, 'There is no table of posts'],
  ['no log', { touchpoints: null }, 'There is no log of touches'],
])('%s', (_, change, text) => {
  const tables: Tables = { ...world, ...change };
  const journeys = journeysOfTables(world, 90);
  const none = responsesOf(scoreInfluencers({ tables, journeys }, config), { tables, journeys, config });
  const { report: empty, creators, brands: own } = budgetFiles(none, config, journeys.period);
  expect(empty.results).toBeNull();
  expect(empty.empty?.text).toContain(text);
  expect([creators, own.size]).toEqual([null, 0]);
});
