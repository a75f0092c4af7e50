import type { ViewSummary } from '../../pipeline/report/contract.ts';

/** What the names of a view are called. */
export interface Noun {
  /** Head of a column. */
  head: string;
  one: string;
  many: string;
}

const CHANNEL: Noun = { head: 'Channel', one: 'channel', many: 'channels' };

/** Touches without a post keep their channel in every dimension, so most hold both. */
const NOUNS = new Map<string, Noun>([
  ['channel', CHANNEL],
  ['platform', { head: 'Platform', one: 'platform or channel', many: 'platforms and channels' }],
  ['tier', { head: 'Tier', one: 'tier or channel', many: 'tiers and channels' }],
  ['influencer', { head: 'Influencer', one: 'creator or channel', many: 'creators and channels' }],
  ['content-type', { head: 'Content type', one: 'format or channel', many: 'formats and channels' }],
  ['brand', { head: 'Brand of the post', one: 'brand or channel', many: 'brands and channels' }],
  ['campaign', { head: 'Campaign', one: 'campaign or channel', many: 'campaigns and channels' }],
  ['touchpoint-type', { head: 'Touchpoint type', one: 'kind of touch', many: 'kinds of touch' }],
]);

/** A brand is shown by channel. */
export const nounOf = ({ kind, id, label }: Pick<ViewSummary, 'kind' | 'id' | 'label'>): Noun =>
  kind === 'brand' ? CHANNEL : (NOUNS.get(id) ?? { head: label, one: 'name', many: 'names' });
