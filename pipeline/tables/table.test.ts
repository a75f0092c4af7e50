import { expect, test } from 'vitest';
import { influencers } from '../schema/datasets/influencers.ts';
import { posts } from '../schema/datasets/posts.ts';
import { readRows } from '../schema/read.ts';
import type { Dataset } from '../schema/index.ts';
import { tableBuilder } from './builder.ts';
import { link } from './link.ts';
import { wordAt, type Table } from './table.ts';

async function tableOf<D extends Dataset>(
  dataset: D,
  csv: string,
  skip: readonly (keyof D['columns'] & string)[] = [],
): Promise<Table<D>> {
  const builder = tableBuilder(dataset, { skip });
  const input = { name: `${dataset.name}.csv`, blocks: [csv] };
  const { present } = await readRows(input, dataset, {}, builder.add);
  return builder.table({ file: input.name, present });
}

const POSTS = `post_id,influencer_id,brand_id,post_date,likes,is_sponsored
p1,i2,,1970-01-02,10,true
p2,i9,b1,1970-01-03,,false

p3,i1,b1,1970-01-04,5,
p4,i2,b2,1970-01-05,7,true
`;

test('words are numbered in order of first appearance, -1 is empty', async () => {
  const table = await tableOf(posts, POSTS);
  expect(table.words('brand_id')).toMatchObject({ codes: [-1, 0, 0, 1], names: ['b1', 'b2'] });
  expect(table.words('brand_id').find('b2')).toBe(1);
  expect(table.words('brand_id').find('b3')).toBe(-1);
  expect([0, 1, 3].map((row) => wordAt(table.words('brand_id'), row))).toEqual([null, 'b1', 'b2']);
});

test('numbers, times and booleans are numbers, NaN is empty', async () => {
  const table = await tableOf(posts, POSTS);
  expect(table.numbers('likes')).toEqual([10, Number.NaN, 5, 7]);
  expect(table.numbers('is_sponsored')).toEqual([1, 0, Number.NaN, 1]);
  expect(table.numbers('post_date').map((time) => time / 86_400_000)).toEqual([1, 2, 3, 4]);
});

test('rows know their line and their file', async () => {
  const table = await tableOf(posts, POSTS);
  expect([table.file, table.rows, table.lines]).toEqual(['posts.csv', 4, [2, 3, 5, 6]]);
});

test('columns that the file lacks, and skipped ones, read as empty', async () => {
  const table = await tableOf(posts, POSTS, ['likes']);
  expect(table.present).toEqual(
    new Set(['post_id', 'influencer_id', 'brand_id', 'post_date', 'is_sponsored']),
  );
  expect(table.numbers('likes')).toEqual([NaN, NaN, NaN, NaN]);
  expect(table.words('platform').codes).toEqual([-1, -1, -1, -1]);
});

test('a file without rows', async () => {
  const table = await tableOf(posts, 'post_id,influencer_id,post_date\n');
  expect([table.rows, table.words('post_id').codes, table.numbers('post_date')]).toEqual([0, [], []]);
});

test('a link finds the row that an id names', async () => {
  const from = await tableOf(posts, POSTS);
  const to = await tableOf(influencers, 'influencer_id\ni1\ni2\n');
  const creator = link(from.words('influencer_id'), to.words('influencer_id'));
  expect([0, 1, 2, 3].map(creator)).toEqual([1, -1, 0, 1]);
  expect(link(from.words('platform'), to.words('influencer_id'))(0)).toBe(-1);
});
