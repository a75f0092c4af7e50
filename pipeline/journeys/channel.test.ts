import { expect, test } from 'vitest';
import { channelOf, fromCreator } from './channel.ts';

const touch = (channel: string | null, platform: string | null, post_id: string | null = null) => ({
  channel,
  platform,
  post_id,
});

test.each([
  [touch('influencer', 'TikTok', 'P1'), 'TikTok', true],
  [touch('influencer', null), 'influencer', true],
  [touch(null, 'TikTok', 'P1'), 'TikTok', true],
  [touch('TikTok', 'TikTok', 'P1'), 'TikTok', true],
  [touch(null, 'TikTok'), 'TikTok', false],
  // An ad that shows a creator's post is an ad.
  [touch('paid_social', 'TikTok', 'P1'), 'paid_social', false],
  [touch(null, null), null, false],
])('case %#: its channel, and whether a creator stood behind it', (source, channel, creator) => {
  expect(channelOf(source)).toBe(channel);
  expect(fromCreator(source)).toBe(creator);
});
