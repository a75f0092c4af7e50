import { describe, expect, test } from 'vitest';
import { settings, type Config } from '../config.ts';
import { resolve } from '../config/resolve.ts';
import { journeysOfTables } from '../judge/journeys-of-tables.ts';
import { makeWorld } from '../judge/observe.ts';
import { tablesOfWorld } from '../judge/tables-of-world.ts';
import { influencersReport } from '../report/influencers.ts';
import { influencerScores } from '../report/influencer-scores.ts';
import { processedCsv } from '../report/processed.ts';
import type { Dataset } from '../schema/dataset.ts';
import { brands } from '../schema/datasets/brands.ts';
import { conversions } from '../schema/datasets/conversions.ts';
import { influencers } from '../schema/datasets/influencers.ts';
import { posts } from '../schema/datasets/posts.ts';
import { touchpoints } from '../schema/datasets/touchpoints.ts';
import { pickRows } from '../tables/pick.ts';
import type { Table } from '../tables/table.ts';
import type { Tables } from '../tables/tables.ts';
import { tableOfCsv } from '../testing/tables.ts';
import { sized } from '../testing/world.ts';
import { fairness } from './fairness.ts';
import { isScored, scoreInfluencers, type Scores } from './scores.ts';

const config: Config = resolve(settings, { uncertainty: { draws: 100 } }, 'test');

function scored(tables: Tables, own: Config = config): Scores {
  const scores = scoreInfluencers({ tables, journeys: journeysOfTables(tables, 90) }, own);
  if (!isScored(scores)) throw new Error(`no scores: ${scores.reason}`);
  return scores;
}

const ROSTER = `influencer_id,username,platform,tier,follower_count,content_category,country,gender,age_group,audience_authenticity_score,avg_collaboration_cost
i1,ann,Instagram,nano,2000,Streetwear,US,Female,25-34,0.9,50
i2,bob,Instagram,nano,4000,Streetwear,US,Male,18-24,0.8,60
i3,no.posts,Instagram,nano,5000,Footwear,UK,Male,18-24,0.8,60
i4,no.reach,Instagram,nano,5000,Footwear,UK,Female,18-24,0.7,
i5,no.followers,TikTok,,0,Footwear,,,,,
i6,wrong.tier,TikTok,mega,3000,Footwear,UK,Female,45+,0.6,70
i7,organic,TikTok,nano,1500,Streetwear,US,Male,25-34,0.85,40
`;
const POSTS = `post_id,influencer_id,brand_id,platform,post_date,is_sponsored,likes,comments,shares,saves,reach,cost
p1,i1,b1,Instagram,2024-01-10,true,80,6,2,4,900,50
p2,i1,,Instagram,2024-01-12,false,60,4,1,2,700,0
p3,i2,b1,Instagram,2024-01-11,true,90,8,2,3,1500,60
p4,i2,b2,Instagram,2024-01-20,true,100,7,4,6,1600,60
p5,i4,b2,Instagram,2024-01-15,true,40,3,1,1,,
p6,i5,b1,TikTok,2024-01-16,true,10,1,0,0,300,20
p7,i6,b2,TikTok,2024-01-17,true,50,3,2,2,1000,70
p8,i7,,TikTok,2024-01-18,false,45,2,1,1,800,0
`;
const LOG = `customer_id,touchpoint_date,channel,platform,post_id,touchpoint_type
c1,2024-01-11,influencer,Instagram,p1,click
c2,2024-01-12,influencer,Instagram,p3,view
c2,2024-01-21,influencer,Instagram,p4,click
c3,2024-01-18,influencer,TikTok,p7,view
c4,2024-01-16,influencer,Instagram,p5,view
c5,2024-01-19,search,Website,,website_visit
c6,2024-02-20,influencer,TikTok,p6,view
`;
const ORDERS = `conversion_id,customer_id,brand_id,conversion_date,order_value
o0,c9,b1,2024-01-02,90
o1,c1,b1,2024-01-12,100
o2,c2,b2,2024-01-22,60
o3,c5,b1,2024-02-25,80
`;
const BRANDS = `brand_id,brand_name,target_demographic
b1,One,25-34
b2,Two,18-24
`;

const tiny = async (
  change: Partial<Record<'roster' | 'posts' | 'log' | 'orders', string>> = {},
): Promise<Tables> => ({
  influencers: await tableOfCsv(influencers, change.roster ?? ROSTER),
  posts: await tableOfCsv(posts, change.posts ?? POSTS),
  touchpoints: await tableOfCsv(touchpoints, change.log ?? LOG),
  conversions: await tableOfCsv(conversions, change.orders ?? ORDERS),
  brands: await tableOfCsv(brands, BRANDS),
  spend: null,
  lift_tests: null,
});

const factor = (scores: Scores, id: string) => {
  const found = scores.measured.find((one) => one.factor.id === id);
  if (!found) throw new Error(`no factor ${id}`);
  return found.measurement;
};

describe('a roster of seven, by hand', () => {
  test('credits of the primary model: 40/20/40 of a path of two posts of one creator is one order', async () => {
    const { credits, evidence } = scored(await tiny());
    expect(evidence.roster.ids).toEqual(['i1', 'i2', 'i3', 'i4', 'i5', 'i6', 'i7']);
    expect([...credits.creators.orders]).toEqual([1, 1, 0, 0, 0, 0, 0]);
    expect([...credits.creators.value]).toEqual([100, 60, 0, 0, 0, 0, 0]);
    expect([...credits.posts.orders].map((n) => n.toFixed(1))).toEqual([
      '1.0',
      '0.0',
      '0.5',
      '0.5',
      '0.0',
      '0.0',
      '0.0',
      '0.0',
    ]);
  });

  test('what is counted', async () => {
    const { facts, roster } = scored(await tiny()).evidence;
    expect([...facts.sponsored]).toEqual([1, 2, 0, 1, 1, 1, 0]);
    expect([...facts.spend]).toEqual([50, 120, 0, 0, 20, 70, 0]);
    expect([...facts.reach]).toEqual([900, 3100, 0, 0, 300, 1000, 0]);
    expect(roster.tiers).toEqual(['nano', 'nano', 'nano', 'nano', '', 'nano', 'nano']);
  });

  test('authenticity is what is declared where nothing is odd', async () => {
    expect([...factor(scored(await tiny()), 'authenticity').values]).toEqual([90, 80, 80, 70, NaN, 60, 85]);
  });

  // Of all four bookings of i1..i2 with a category, see below; b1 books Streetwear twice and Footwear once, b2 the reverse.
  test('alignment rises with what a brand books and whom it sells to', async () => {
    const { alignment } = scored(await tiny()).evidence;
    const [one, two] = alignment.fits;
    expect(alignment.brands.map(({ name }) => name)).toEqual(['One', 'Two']);
    expect((one?.[0] ?? 0) - (one?.[5] ?? 0)).toBeGreaterThan(30);
    expect((two?.[5] ?? 0) > (one?.[5] ?? 0)).toBe(true);
    expect(alignment.mean[0]).toBeCloseTo(((one?.[0] ?? 0) + (two?.[0] ?? 0)) / 2, 12);
  });

  test.each([
    ['engagement-quality', [null, null, 'no posts', null, 'no followers given', null, null]],
    ['authenticity', [null, null, null, null, 'no audience authenticity declared', null, null]],
    [
      'conversion-rate',
      [null, null, 'no posts', 'no reach of sponsored posts given', null, null, 'no sponsored posts'],
    ],
    [
      'cost-efficiency',
      [null, null, 'no posts', 'no cost of sponsored posts given', null, null, 'no sponsored posts'],
    ],
  ])('%s says why it cannot be told', async (id, reasons) => {
    const measurement = factor(scored(await tiny()), id);
    expect(reasons.map((_, c) => measurement.missing(c))).toEqual(reasons);
    reasons.forEach((reason, c) => {
      expect(Number.isNaN(measurement.values[c])).toBe(reason !== null);
    });
  });

  test('who cannot be scored is told why; everybody else has a score from 0 to 100', async () => {
    const scores = scored(await tiny());
    expect(scores.missing(2)).toBe('no posts');
    expect([...scores.scored]).toEqual([0, 1, 3, 4, 5, 6]);
    for (const c of scores.scored) {
      expect(scores.low[c]).toBeGreaterThanOrEqual(0);
      expect(scores.low[c]).toBeLessThanOrEqual(scores.score[c] as number);
      expect(scores.score[c]).toBeLessThanOrEqual(scores.high[c] as number);
      expect(scores.high[c]).toBeLessThanOrEqual(100);
    }
  });
});

describe('odd input ends in numbers or reasons, never in NaN', () => {
  const one = ROSTER.split('\n').slice(0, 2).join('\n');
  test.each([
    ['as it is', {}],
    ['one creator', { roster: `${one}\n` }],
    ['no orders', { orders: ORDERS.split('\n')[0] + '\n' }],
    ['no sponsored posts', { posts: POSTS.replaceAll(',true,', ',false,') }],
    ['no reach at all', { posts: POSTS.replace(/,\d*,(\d*)$/gm, ',,$1') }],
    ['hostile names', { roster: ROSTER.replace('ann', '"=1+1<script>"').replace('bob', '../../etc') }],
    ['all alike', { roster: ROSTER.replace(/,0\.\d+,\d*$/gm, ',0.5,50') }],
  ])('%s', async (_, change) => {
    const report = influencersReport(scored(await tiny(change)));
    expect(JSON.stringify(report)).not.toMatch(/NaN|Infinity|undefined/);
    expect(() =>
      JSON.stringify(report, (_key, item: unknown) => {
        if (typeof item === 'number' && !Number.isFinite(item)) throw new Error(`got ${String(item)}`);
        return item;
      }),
    ).not.toThrow();
  });

  test('a single creator has nobody to be compared with', async () => {
    const scores = scored(await tiny({ roster: `${one}\n` }));
    expect([scores.scored.length, scores.missing(0)]).toEqual([0, 'nobody to compare with']);
  });

  test.each([
    ['influencers', 'no-influencers'],
    ['posts', 'no-posts'],
    ['touchpoints', 'no-log'],
  ] as const)('without %s there are no scores, and the reason', async (table, reason) => {
    const tables = { ...(await tiny()), [table]: null };
    const scores = scoreInfluencers({ tables, journeys: journeysOfTables(await tiny(), 90) }, config);
    expect(scores).toEqual({ reason });
    expect(influencersReport(scores).empty?.reason).toBe(reason);
  });

  test('a formula in a name does not run in a spreadsheet, and addresses are safe', async () => {
    const { results } = influencersReport(
      scored(await tiny({ roster: ROSTER.replace('ann', '"=1+1<script>"').replace('bob', '../../etc') })),
    );
    if (!results) throw new Error('no results');
    const csv = processedCsv(influencerScores(results));
    expect(csv).toContain(`i1,"'=1+1<script>",Instagram`);
    expect(results.creators.slug.slice(0, 2)).toEqual(['1-1-script', 'etc']);
    expect(csv.split('\n')).toHaveLength(7 + 2);
  });
});

describe('laws, on a small simulated world', () => {
  const world = makeWorld(sized({ influencers: 220, posts: 6000, touchpoints: 12_000 }));
  const tables = tablesOfWorld(world);
  const own = resolve(settings, { uncertainty: { draws: 60 } }, 'test');
  const scores = scored(tables, own);
  const report = JSON.stringify(influencersReport(scores));

  test('the order of rows does not matter', () => {
    const turned = <D extends Dataset>(table: Table<D> | null): Table<D> | null =>
      table &&
      pickRows(
        table,
        Array.from({ length: table.rows }, (_, i) => table.rows - 1 - i),
      );
    const other: Tables = {
      ...tables,
      influencers: turned(tables.influencers),
      posts: turned(tables.posts),
      brands: turned(tables.brands),
    };
    expect(JSON.stringify(influencersReport(scored(other, own))) === report).toBe(true);
  });

  test('names do not matter', () => {
    const roster = tables.influencers;
    if (!roster) throw new Error('no roster');
    const renamed = {
      ...roster,
      words: (column: Parameters<typeof roster.words>[0]) => {
        const words = roster.words(column);
        return column === 'username'
          ? { ...words, names: words.names.map((_, i) => `name ${String(i)}`) }
          : words;
      },
    } as typeof roster;
    expect([...scored({ ...tables, influencers: renamed }, own).score]).toEqual([...scores.score]);
  });

  test('every chance is one, and the three of a creator sum to 1', () => {
    for (const c of scores.scored)
      expect(scores.chances.slice(3 * c, 3 * c + 3).reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
  });

  test('all segments are populated, and weights are within 3 points of what is stated', () => {
    const { results } = influencersReport(scores);
    expect(new Set(results?.creators.segment)).toEqual(new Set(['high', 'medium', 'low']));
    for (const { weight, realWeight } of results?.factors ?? [])
      expect(Math.abs(weight - realWeight)).toBeLessThan(0.03);
  });

  test('without draws there are scores and no intervals', () => {
    const none = influencersReport(
      scored(tables, resolve(settings, { uncertainty: { draws: 0 } }, 'test')),
    ).results;
    expect(none?.draws).toBe(0);
    expect(none?.creators.score.low.every((low) => low === null)).toBe(true);
    expect(none?.creators.score.value.every((value) => value !== null && value >= 0 && value <= 100)).toBe(
      true,
    );
  });

  test('fairness: groups of thirty or more are judged, by rate and by mean', () => {
    const found = fairness(scores);
    expect(found.map(({ rule, column }) => `${rule} ${String(column)}`)).toEqual([
      'score-selection-rate gender',
      'score-gap gender',
    ]);
  });

  test('fairness: a group that never scores high is found, and what chance explains is not', () => {
    const unfair = { ...scores, score: scores.score.slice() };
    for (const c of scores.scored) if (scores.evidence.roster.genders[c] === 'Male') unfair.score[c] = 10;
    const all = {
      ...unfair,
      score: unfair.score.map((score, c) =>
        scores.evidence.roster.genders[c] === 'Female' && c % 2 === 0 ? 90 : score,
      ),
    };
    expect(fairness(all).map(({ severity }) => severity)).toEqual(['review', 'review']);
    expect(fairness(scores).every(({ severity, count }) => severity === 'pass' && count === 0)).toBe(true);
    const [rate] = fairness(all);
    expect(rate?.message).toContain('below four fifths, by more than chance explains');
  });
});
