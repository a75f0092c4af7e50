import { describe, expect, test } from 'vitest';
import { contentReport } from '../report/content.ts';
import { influencers } from '../schema/datasets/influencers.ts';
import { posts } from '../schema/datasets/posts.ts';
import { readRows } from '../schema/read.ts';
import type { Dataset } from '../schema/index.ts';
import { tableBuilder } from '../tables/builder.ts';
import type { Table } from '../tables/table.ts';
import { binNames, binOf, CAPTION, HASHTAGS } from './bins.ts';
import { contentOf } from './index.ts';

const SETTINGS = { draws: 20, level: 0.9, seed: 'test' };

async function tableOf<D extends Dataset>(dataset: D, csv: string): Promise<Table<D>> {
  const builder = tableBuilder(dataset);
  const { present } = await readRows(
    { name: `${dataset.name}.csv`, blocks: [csv] },
    dataset,
    {},
    builder.add,
  );
  return builder.table({ file: `${dataset.name}.csv`, present });
}

const ROSTER =
  'influencer_id,platform,tier,follower_count\ni1,Instagram,micro,1000\ni2,Instagram,macro,2000\ni3,TikTok,nano,0\n';
const HEAD = 'post_id,influencer_id,post_date,post_time_hour,content_type,has_cta,likes,comments,reach\n';

const found = async (rows: string, roster = ROSTER) =>
  contentOf(
    { posts: await tableOf(posts, HEAD + rows), influencers: await tableOf(influencers, roster) },
    SETTINGS,
  );

const row = (
  i: number,
  change: Partial<Record<'who' | 'hour' | 'type' | 'cta' | 'likes', string | number>> = {},
) =>
  `p${String(i)},${String(change.who ?? 'i1')},2024-01-0${String(1 + (i % 7))},${String(change.hour ?? 12)},${String(change.type ?? 'reel')},${String(change.cta ?? 'true')},${String(change.likes ?? 50)},2,500\n`;

const many = (n: number, change: (i: number) => Parameters<typeof row>[1]) =>
  Array.from({ length: n }, (_, i) => row(i, change(i))).join('');

describe('bins', () => {
  test('names', () => {
    expect(binNames(HASHTAGS)).toEqual(['0', '1-2', '3-5', '6-10', '11+']);
    expect(binNames(CAPTION)).toEqual(['0-50', '51-125', '126-250', '251-500', '501+']);
  });
  test.each([
    [0, 0],
    [1, 1],
    [2, 1],
    [3, 2],
    [10, 3],
    [11, 4],
    [1000, 4],
  ])('%i hashtags are in level %i', (value, level) => expect(binOf(HASHTAGS, value)).toBe(level));
});

describe('the engagement rate', () => {
  test('is all reactions over followers; posts that lack either are counted and left out', async () => {
    const content = await found(
      row(1) +
        row(2, { who: 'i2', likes: 8 }) +
        row(3, { who: 'i3' }) +
        row(4, { who: 'i9' }) +
        row(5, { likes: '' }),
    );
    if (typeof content === 'string') throw new Error(content);
    expect([...content.posts.rate]).toEqual([0.052, 0.005]);
    expect(content.posts.logRate[1]).toBeCloseTo(Math.log(10.5 / 2000), 12);
    expect(content.posts.logReachRate[0]).toBeCloseTo(Math.log(52.5 / 500), 12);
    expect(content.leftOut).toEqual({ followers: 2, likes: 1 });
  });

  test.each([
    ['no-posts', '', ROSTER],
    ['no-followers', row(1, { who: 'i9' }), ROSTER],
    ['no-likes', row(1, { likes: '' }), ROSTER],
  ])('%s', async (reason, rows, roster) => expect(await found(rows, roster)).toBe(reason));

  test('no roster', async () =>
    expect(contentOf({ posts: await tableOf(posts, HEAD + row(1)), influencers: null }, SETTINGS)).toBe(
      'no-followers',
    ));
});

/** 40 creators whose reels get twice the reactions of their carousels, and whose posts with a call to action get as many as others. */
const ROSTER_40 = `influencer_id,platform,tier,follower_count\n${Array.from({ length: 40 }, (_, c) => `c${String(c)},Instagram,${c < 20 ? 'micro' : 'macro'},${String(1000 * (c + 1))}\n`).join('')}`;
const twice = many(1600, (i) => {
  const reel = i % 3 === 0;
  const base = 40 * ((i % 40) + 1);
  // A spread that belongs to neither.
  const luck = 1 + 0.2 * Math.sin(i * 12.9898);
  return {
    who: `c${String(i % 40)}`,
    type: reel ? 'reel' : 'carousel',
    cta: String(i % 7 < 3),
    hour: 6 + ((i * 5) % 14),
    likes: Math.round(base * (reel ? 2 : 1) * luck),
  };
});

describe('a world that is known by hand', () => {
  test('twice is found as twice, nothing as nothing', async () => {
    const { results } = contentReport((await found(twice, ROSTER_40)) as never, SETTINGS);
    const of = (id: string) => results?.experiments.find((e) => e.id === id)?.adjusted;
    expect(Math.abs((of('format')?.difference.value ?? 0) - 1)).toBeLessThan(0.05);
    expect(of('format')?.permutation).toBe(1 / 100);
    expect(of('cta')?.difference.low).toBeLessThan(0);
    expect(of('cta')?.difference.high).toBeGreaterThan(0);
    expect(of('sponsored')).toBeNull();
  });

  test('the order of rows does not show', async () => {
    const lines = twice.trim().split('\n');
    const turned = `${lines.toReversed().join('\n')}\n`;
    const report = async (rows: string) =>
      JSON.stringify(contentReport(await found(rows, ROSTER_40), SETTINGS));
    expect(await report(turned)).toBe(await report(twice));
  });
});

describe('odd data', () => {
  const noNumbersMissing = (value: unknown): void => {
    const text = JSON.stringify(value, (_, v: unknown) =>
      typeof v === 'number' && !Number.isFinite(v) ? 'NOT A NUMBER' : v,
    );
    expect(text).not.toContain('NOT A NUMBER');
  };
  test.each([
    ['one post', row(1)],
    [
      'no likes at all',
      many(80, (i) => ({ likes: 0, who: i % 2 ? 'i1' : 'i2', type: i % 3 ? 'reel' : 'photo' })),
    ],
    ['one creator', many(300, (i) => ({ type: i % 2 ? 'reel' : 'photo', likes: 10 + (i % 9) }))],
    ['all the same hour and format', many(300, (i) => ({ who: i % 2 ? 'i1' : 'i2', likes: 10 + (i % 9) }))],
    ['all alike', many(300, (i) => ({ who: i % 2 ? 'i1' : 'i2' }))],
    [
      'every creator keeps to one format',
      many(300, (i) => ({ who: i % 2 ? 'i1' : 'i2', type: i % 2 ? 'reel' : 'photo', likes: 10 + (i % 9) })),
    ],
  ])('%s: every number is one', async (_, rows) => {
    const content = await found(rows);
    noNumbersMissing(contentReport(content, SETTINGS));
  });

  test('formats that no creator has both of cannot be compared', async () => {
    const content = await found(
      many(300, (i) => ({ who: i % 2 ? 'i1' : 'i2', type: i % 2 ? 'reel' : 'photo', likes: 10 + (i % 9) })),
    );
    if (typeof content === 'string') throw new Error(content);
    const format = content.scopes[0]?.effects.find(({ block }) => block.attribute.id === 'format');
    expect(format?.levels.map(({ own }) => own)).toEqual([null, null]);
  });
});
