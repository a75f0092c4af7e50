import type { Dataset } from './dataset.ts';
import { brands } from './datasets/brands.ts';
import { conversions } from './datasets/conversions.ts';
import { influencers } from './datasets/influencers.ts';
import { liftTests } from './datasets/lift-tests.ts';
import { paths } from './datasets/paths.ts';
import { posts } from './datasets/posts.ts';
import { spend } from './datasets/spend.ts';
import { touchpoints } from './datasets/touchpoints.ts';

export type { Dataset } from './dataset.ts';

/** Every input table, in the order in which tables are listed. */
export const datasets: readonly Dataset[] = [
  brands,
  influencers,
  posts,
  conversions,
  touchpoints,
  spend,
  liftTests,
  paths,
];
