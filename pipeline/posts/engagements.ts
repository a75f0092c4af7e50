import type { posts } from '../schema/datasets/posts.ts';
import type { Table } from '../tables/table.ts';

export const KINDS = ['likes', 'comments', 'shares', 'saves'] as const;

/**
 * Engagements of each post: likes, comments, shares and saves, each counted once. NaN where not even likes were counted; any other kind
 * that is missing counts as none. An engagement rate is this by followers of the account; by reach or by impressions it is a different
 * number, and says so where it is shown.
 */
export function engagementsOf(table: Table<typeof posts>): (row: number) => number {
  const [likes, ...others] = KINDS.map((kind) => table.numbers(kind));
  return (row) => others.reduce((sum, kind) => sum + (kind[row] || 0), likes?.[row] ?? Number.NaN);
}
