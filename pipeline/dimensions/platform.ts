import { has } from '../tables/cell.ts';
import { wordAt } from '../tables/table.ts';
import { missing } from './by-post.ts';
import type { Dimension } from './dimension.ts';
import { channelsOf, namingOf } from './naming.ts';

/** Where posts were seen, whoever paid for them; touches without a post by their channel. */
export const platform: Dimension = {
  id: 'platform',
  label: 'Platform',
  doc: 'Posts by the platform on which they were seen; touches without a post by their channel.',
  name({ touchpoints }) {
    if (!has(touchpoints, 'platform', 'post_id')) return missing('touchpoints', 'platform');
    const [platforms, post] = [touchpoints.words('platform'), touchpoints.words('post_id')];
    const channel = channelsOf(touchpoints);
    const nameOf = (row: number): string | null =>
      ((post.codes[row] as number) < 0 ? null : wordAt(platforms, row)) ?? channel(row);
    for (let row = 0; row < touchpoints.rows; row++)
      if (nameOf(row) !== channel(row)) return namingOf(touchpoints.rows, nameOf);
    return { missing: 'is the same as the channel in these data' };
  },
};
