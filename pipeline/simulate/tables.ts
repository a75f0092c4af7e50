import type { Dataset, Row } from '../schema/dataset.ts';
import { brands } from '../schema/datasets/brands.ts';
import { conversions } from '../schema/datasets/conversions.ts';
import { influencers } from '../schema/datasets/influencers.ts';
import { liftTests } from '../schema/datasets/lift-tests.ts';
import { posts } from '../schema/datasets/posts.ts';
import { spend } from '../schema/datasets/spend.ts';
import { touchpoints } from '../schema/datasets/touchpoints.ts';
import type { TableName } from '../schema/issue.ts';
import { csvText } from '../schema/write.ts';
import type { Recorded } from './recorded.ts';
import { brandRows } from './tables/brands.ts';
import { influencerRows } from './tables/influencers.ts';
import { conversionRows, NOT_IN_LOG, touchRows } from './tables/journeys.ts';
import { liftRows } from './tables/lift-tests.ts';
import { postRows } from './tables/posts.ts';
import { spendRows } from './tables/spend.ts';
import type { Happened } from './world.ts';

/** A table as CSV text in pieces, to be gone through once; `rows` counts along. */
export interface TableText {
  table: TableName;
  text: Iterable<string>;
  rows: number;
}

/** Every table of a world. */
export function tableTexts(
  { stage: { world, posts: facts }, log, truth }: Happened,
  recorded: Recorded,
): TableText[] {
  const given = { ...recorded, world, posts: facts, log };
  return [
    text(brands, brandRows(world, { ...given, names: recorded.brandNames })),
    text(influencers, influencerRows(world, { ...given, names: recorded.handles })),
    text(posts, postRows(world, given)),
    text(conversions, conversionRows(given)),
    text(touchpoints, touchRows(given), NOT_IN_LOG),
    text(spend, spendRows(world, recorded)),
    text(liftTests, liftRows(world, { truth, log })),
  ];
}

function text<D extends Dataset, W extends keyof Row<D> & string = never>(
  dataset: D,
  rows: Iterable<Omit<Row<D>, W>>,
  without: readonly W[] = [],
): TableText {
  const table: TableText = { table: dataset.name, rows: 0, text: csvText(dataset, counted(), without) };
  function* counted(): Generator<Omit<Row<D>, W>> {
    for (const row of rows) {
      table.rows++;
      yield row;
    }
  }
  return table;
}
