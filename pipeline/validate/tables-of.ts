import type { TableName } from '../schema/issue.ts';
import type { AnyTable } from '../tables/table.ts';
import type { Tables } from '../tables/tables.ts';

/** The tables that are there, in the order of the schema. */
export const tablesOf = (tables: Tables): AnyTable[] =>
  [
    tables.brands,
    tables.influencers,
    tables.posts,
    tables.conversions,
    tables.touchpoints,
    tables.spend,
    tables.lift_tests,
  ].filter((table) => table !== null);

/** What a row of each table is called, in the plural. */
export const ROWS: Record<TableName, string> = {
  brands: 'brands',
  influencers: 'influencers',
  posts: 'posts',
  conversions: 'orders',
  touchpoints: 'touches',
  spend: 'rows of spend',
  lift_tests: 'lift tests',
  paths: 'paths',
};
