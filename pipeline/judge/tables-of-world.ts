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
import type { Recorded } from '../simulate/recorded.ts';
import type { Happened } from '../simulate/world.ts';
import type { Tables } from '../tables/tables.ts';
import { tableOf } from './table-of.ts';

/** A world and what was written down of it. */
export interface MadeWorld {
  happened: Happened;
  recorded: Recorded;
}

/** All that the touches of a world were named by, without the way over files: who posted, for whom, and what was paid. */
export function rosterTables({ happened: { stage, log }, recorded }: MadeWorld): RosterTables {
  const { world, posts: facts } = stage;
  const given = { ...recorded, world, posts: facts, log };
  return {
    brands: tableOf(brands, brandRows(world, { ...given, names: recorded.brandNames })),
    influencers: tableOf(influencers, influencerRows(world, { ...given, names: recorded.handles })),
    posts: tableOf(posts, postRows(world, given)),
    spend: tableOf(spend, spendRows(world, recorded)),
  };
}

type RosterTables = Pick<Tables, 'brands' | 'influencers' | 'posts' | 'spend'>;

/** Every table of a world. */
export function tablesOfWorld(made: MadeWorld): Tables {
  const { stage, log, truth } = made.happened;
  const { world, posts: facts } = stage;
  const given = { ...made.recorded, world, posts: facts, log };
  return {
    ...rosterTables(made),
    conversions: tableOf(conversions, conversionRows(given)),
    touchpoints: tableOf(touchpoints, touchRows(given), NOT_IN_LOG),
    lift_tests: tableOf(liftTests, liftRows(world, { truth, log })),
  };
}
