import { formats, tiers, touchTypes } from '../schema/datasets/words.ts';
import { byCreator, byPost, byTouch, labelsOf, written } from './by-post.ts';
import type { Dimension } from './dimension.ts';
import { platform } from './platform.ts';

/** Every dimension besides the channel, in the order in which pages offer them. */
export const dimensions: readonly Dimension[] = [
  platform,
  {
    id: 'tier',
    label: 'Tier',
    doc: 'Creators by the size of their following; touches without a post by their channel.',
    name: (tables) => byCreator(tables, 'tier', written(tiers)),
  },
  {
    id: 'influencer',
    label: 'Influencer',
    doc: 'Creators one by one; touches without a post by their channel.',
    name: (tables) =>
      byCreator(tables, 'influencer_id', labelsOf(tables.influencers, 'influencer_id', 'username')),
  },
  {
    id: 'content-type',
    label: 'Content type',
    doc: 'Posts by format; touches without a post by their channel.',
    name: (tables) => byPost(tables, 'content_type', written(formats)),
  },
  {
    id: 'brand',
    label: 'Brand',
    doc: 'Posts by the brand that paid for them; touches without a post by their channel.',
    name: (tables) => byPost(tables, 'brand_id', labelsOf(tables.brands, 'brand_id', 'brand_name')),
  },
  {
    id: 'campaign',
    label: 'Campaign',
    doc: 'Touches by campaign; those of none by their channel.',
    name: (tables) => byTouch(tables, 'campaign'),
  },
  {
    id: 'touchpoint-type',
    label: 'Touchpoint type',
    doc: 'Touches by what the shopper did.',
    name: (tables) => byTouch(tables, 'touchpoint_type', written(touchTypes)),
  },
];
