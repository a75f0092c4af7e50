import { describe, expect, test } from 'vitest';
import { readTable } from '../schema/read.ts';
import { brands } from '../schema/datasets/brands.ts';
import { influencers } from '../schema/datasets/influencers.ts';
import { posts } from '../schema/datasets/posts.ts';
import { touchpoints } from '../schema/datasets/touchpoints.ts';
import type { Dataset } from '../schema/dataset.ts';
import { tableBuilder } from '../tables/builder.ts';
import type { Table } from '../tables/table.ts';
import type { Tables } from '../tables/tables.ts';
import { isTold } from './dimension.ts';
import { dimensions } from './index.ts';
import { pathsIn } from './paths.ts';

async function tableOf<D extends Dataset>(dataset: D, csv: string): Promise<Table<D>> {
  const builder = tableBuilder(dataset);
  const read = await readTable({ name: 'x.csv', blocks: [csv] }, dataset);
  read.rows.forEach((row, at) => {
    builder.add(row, at + 2);
  });
  return builder.table({ file: 'x.csv', present: read.present });
}

const LOG = `customer_id,touchpoint_date,channel,platform,post_id,touchpoint_type,campaign
c1,2024-01-01,influencer,Instagram,p1,view,
c1,2024-01-02,search,Website,,website_visit,spring
c2,2024-01-01,influencer,TikTok,p2,click,
c2,2024-01-03,organic,TikTok,p3,like,
c3,2024-01-01,influencer,Instagram,p9,view,spring
c3,2024-01-02,direct,Website,,,
`;
const POSTS = `post_id,influencer_id,post_date,content_type,brand_id
p1,i1,2024-01-01,reel,b1
p2,i2,2024-01-01,video,b2
p3,i7,2024-01-01,video,
`;
const CREATORS = `influencer_id,username,tier
i1,ann.wears,nano
i2,,mega
`;

const whole = async (): Promise<Tables> => ({
  touchpoints: await tableOf(touchpoints, LOG),
  posts: await tableOf(posts, POSTS),
  influencers: await tableOf(influencers, CREATORS),
  brands: await tableOf(brands, 'brand_id,brand_name\nb1,Maison One\nb2,Two\n'),
  conversions: null,
  spend: null,
  lift_tests: null,
});

async function namesIn(id: string, change: Partial<Tables> = {}): Promise<string[] | string> {
  const found = dimensions.find((dimension) => dimension.id === id)?.name({ ...(await whole()), ...change });
  if (!found) throw new Error(`no dimension ${id}`);
  return isTold(found) ? Array.from(found.of, (number) => found.names[number] ?? 'none') : found.missing;
}

describe('the name of each touch', () => {
  test.each([
    ['platform', ['Instagram', 'search', 'TikTok', 'TikTok', 'Instagram', 'direct']],
    ['tier', ['nano', 'search', 'mega', 'organic', 'Instagram', 'direct']],
    ['influencer', ['i1', 'search', 'i2', 'organic', 'Instagram', 'direct']],
    ['content-type', ['reel', 'search', 'video', 'video', 'Instagram', 'direct']],
    ['brand', ['b1', 'search', 'b2', 'organic', 'Instagram', 'direct']],
    ['campaign', ['Instagram', 'spring', 'TikTok', 'organic', 'spring', 'direct']],
    ['touchpoint-type', ['view', 'website_visit', 'click', 'like', 'view', 'direct']],
  ])('%s', async (id, expected) => {
    expect(await namesIn(id)).toEqual(expected);
  });
});

test('names are shown as people know them', async () => {
  const tables = await whole();
  const labels = (id: string): Record<string, string> => {
    const found = dimensions.find((dimension) => dimension.id === id)?.name(tables);
    return found && isTold(found) ? Object.fromEntries(found.labels) : {};
  };
  expect(labels('influencer')).toEqual({ i1: 'ann.wears', i2: 'i2' });
  expect(labels('brand')).toEqual({ b1: 'Maison One', b2: 'Two' });
});

describe('a dimension that the data do not tell says what it needs', () => {
  test.each([
    ['tier', { influencers: null }, 'needs the table of influencers with the column tier'],
    ['influencer', { posts: null }, 'needs the table of posts with the column influencer_id'],
    ['content-type', { posts: null }, 'needs the table of posts with the column content_type'],
    ['brand', { touchpoints: null }, 'needs the table of touchpoints with the column post_id'],
  ])('%s', async (id, change, message) => {
    expect(await namesIn(id, change)).toBe(message);
  });

  test('platform, where it says nothing that the channel does not say', async () => {
    const log = LOG.replace('c2,2024-01-03,organic,TikTok,p3', 'c2,2024-01-03,organic,TikTok,');
    expect(await namesIn('platform', { touchpoints: await tableOf(touchpoints, log) })).toBe(
      'is the same as the channel in these data',
    );
  });

  test('campaign, where no touch has one', async () => {
    const log = LOG.replaceAll('spring', '');
    expect(await namesIn('campaign', { touchpoints: await tableOf(touchpoints, log) })).toBe(
      'needs the table of touchpoints with the column campaign',
    );
  });
});

test('journeys keep their touches, times and weights in every dimension', async () => {
  const tables = await whole();
  const tier = dimensions.find(({ id }) => id === 'tier')?.name(tables);
  if (!tier || !isTold(tier)) throw new Error('no tier');
  const one = new Float64Array([1]);
  const paths = {
    names: ['x'],
    offsets: new Int32Array([0, 2]),
    steps: new Int32Array([0, 0]),
    daysToEnd: new Float64Array([1, 0]),
    daysAfter: one,
    visits: null,
    weights: { orders: one, value: one, nulls: one },
    unit: one,
  };
  const data = {
    paths,
    creators: new Set<string>(),
    rows: new Int32Array([0, 1]),
    untouched: { orders: 0, value: 0 },
    touchesOutsideWindow: 0,
    lookbackDays: 90,
    ordersFrom: 'table' as const,
    span: null,
    period: null,
  };
  const named = pathsIn(data, tier);
  expect(Array.from(named?.steps ?? [], (step) => named?.names[step])).toEqual(['nano', 'search']);
  expect(named).toMatchObject({ daysToEnd: paths.daysToEnd, weights: paths.weights });
  expect(pathsIn({ ...data, rows: null }, tier)).toBeNull();
});
