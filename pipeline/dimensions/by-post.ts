import type { Dataset } from '../schema/dataset.ts';
import { cellText, has } from '../tables/cell.ts';
import { link } from '../tables/link.ts';
import type { AnyTable, Table } from '../tables/table.ts';
import { wordAt } from '../tables/table.ts';
import type { Tables } from '../tables/tables.ts';
import type { Naming, Untold } from './dimension.ts';
import { channelsOf, namingOf } from './naming.ts';

/**
 * Names the touches of posts by a column of posts; a touch without a post keeps its channel, and is never dropped. So does
 * one whose post says nothing, or is not in the table.
 */
export function byPost(
  tables: Tables,
  column: 'content_type' | 'brand_id',
  labels?: ReadonlyMap<string, string>,
): Naming | Untold {
  const { touchpoints, posts } = tables;
  if (!has(touchpoints, 'post_id')) return missing('touchpoints', 'post_id');
  if (!has(posts, column)) return missing('posts', column);
  const post = link(touchpoints.words('post_id'), posts.words('post_id'));
  const words = posts.words(column);
  const channel = channelsOf(touchpoints);
  return namingOf(touchpoints.rows, (row) => wordAt(words, post(row)) ?? channel(row), labels);
}

/** The same by a column of the creators who posted. */
export function byCreator(
  tables: Tables,
  column: 'influencer_id' | 'tier',
  labels?: ReadonlyMap<string, string>,
): Naming | Untold {
  const { touchpoints, posts, influencers } = tables;
  if (!has(touchpoints, 'post_id')) return missing('touchpoints', 'post_id');
  if (!has(posts, 'influencer_id')) return missing('posts', 'influencer_id');
  if (!has(influencers, column)) return missing('influencers', column);
  const post = link(touchpoints.words('post_id'), posts.words('post_id'));
  const creator = link(posts.words('influencer_id'), influencers.words('influencer_id'));
  const words = influencers.words(column);
  const channel = channelsOf(touchpoints);
  return namingOf(
    touchpoints.rows,
    (row) => {
      const at = post(row);
      return (at < 0 ? null : wordAt(words, creator(at))) ?? channel(row);
    },
    labels,
  );
}

/** Names the touches by a column of their own. */
export function byTouch(
  { touchpoints }: Tables,
  column: 'campaign' | 'touchpoint_type',
  labels?: ReadonlyMap<string, string>,
): Naming | Untold {
  if (!has(touchpoints, column)) return missing('touchpoints', column);
  const words = touchpoints.words(column);
  if (words.names.length === 0) return missing('touchpoints', column);
  const channel = channelsOf(touchpoints);
  return namingOf(
    touchpoints.rows,
    (row) => (channel(row) === null ? null : (wordAt(words, row) ?? channel(row))),
    labels,
  );
}

/** Words of the data dictionary as a page writes them: `add_to_cart` is `Add to cart`. A user's own words are shown as they are. */
export const written = (known: readonly string[]): ReadonlyMap<string, string> =>
  new Map(
    known.map((word) => [word, `${word.charAt(0).toUpperCase()}${word.slice(1).replaceAll('_', ' ')}`]),
  );

export const missing = (table: string, column: string): Untold => ({
  missing: `needs the table of ${table} with the column ${column}`,
});

/** Id -> how it is shown, of a table that may be absent. */
export function labelsOf<D extends Dataset>(
  table: Table<D> | null,
  id: keyof D['columns'] & string,
  label: keyof D['columns'] & string,
): ReadonlyMap<string, string> {
  if (table === null) return new Map();
  const any: AnyTable = table;
  const shown = (row: number): string => cellText(any, label, row) || cellText(any, id, row);
  return new Map(Array.from({ length: table.rows }, (_, row) => [cellText(any, id, row), shown(row)]));
}
