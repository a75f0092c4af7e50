import type { brands } from '../schema/datasets/brands.ts';
import type { conversions } from '../schema/datasets/conversions.ts';
import type { influencers } from '../schema/datasets/influencers.ts';
import type { liftTests } from '../schema/datasets/lift-tests.ts';
import type { posts } from '../schema/datasets/posts.ts';
import type { spend } from '../schema/datasets/spend.ts';
import type { touchpoints } from '../schema/datasets/touchpoints.ts';
import type { Table } from './table.ts';

/** Everything that was read, by table; null for a table without a file or one that was set aside. */
export interface Tables {
  readonly brands: Table<typeof brands> | null;
  readonly influencers: Table<typeof influencers> | null;
  readonly posts: Table<typeof posts> | null;
  readonly conversions: Table<typeof conversions> | null;
  readonly touchpoints: Table<typeof touchpoints> | null;
  readonly spend: Table<typeof spend> | null;
  readonly lift_tests: Table<typeof liftTests> | null;
}
