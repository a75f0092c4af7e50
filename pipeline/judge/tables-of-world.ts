import { brands } from '../schema/datasets/brands.ts';
import { conversions } from '../schema/datasets/conversions.ts';
import { influencers } from '../schema/datasets/influencers.ts';
import { liftTests } from '../schema/datasets/lift-tests.ts';
import { posts } from '../schema/datasets/posts.ts';
import { spend } from '../schema/datasets/spend.ts';
import { touchpoints } from '../schema/datasets/touchpoints.ts';
import { brandRows } from '../simulate/tables/brands.ts';
import { influencerRows } from '../simulate/tables/influencers.ts';
import { conversionRows, NOT_IN_LOG, touchRows } from '../simulate/tables/journeys.ts';
import { liftRows } from '../simulate/tables/lift-tests.ts';
import { postRows } from '../simulate/tables/posts.ts';
import { spendRows } from '../simulate/tables/spend.ts';
import type { Tables } from '../tables/tables.ts';
import type { MadeWorld } from './observe.ts';
import { tableOf } from './table-of.ts';

/** Every table of a world, without the way over files. */
export function tablesOfWorld({ happened: { stage, log, truth }, recorded }: MadeWorld): Tables {
  const { world, posts: facts } = stage;
  const given = { ...recorded, world, posts: facts, log };
  return {
    brands: tableOf(brands, brandRows(world, { ...given, names: recorded.brandNames })),
    influencers: tableOf(influencers, influencerRows(world, { ...given, names: recorded.handles })),
    posts: tableOf(posts, postRows(world, given)),
    conversions: tableOf(conversions, conversionRows(given)),
    touchpoints: tableOf(touchpoints, touchRows(given), NOT_IN_LOG),
    spend: tableOf(spend, spendRows(world, recorded)),
    lift_tests: tableOf(liftTests, liftRows(world, { truth, log })),
  };
}
