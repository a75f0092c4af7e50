/** What names a touch's channel; null where the data have no such column or the cell is empty. */
export interface TouchSource {
  channel: string | null;
  platform: string | null;
}

/**
 * The channel of a touch: platform x touch source. A creator's touch counts for the platform that it was seen on; every other
 * source (search, e-mail, direct ...) is a channel of its own. Without a channel column the platform stands for it.
 */
export function channelOf({ channel, platform }: TouchSource): string | null {
  if (channel === null) return platform;
  return channel === 'influencer' && platform !== null ? platform : channel;
}

/** Whether a creator stood behind a touch: it says so, or it names a post and no channel that says otherwise. */
export const fromCreator = ({
  channel,
  platform,
  post_id,
}: TouchSource & { post_id: string | null }): boolean =>
  channel === 'influencer' || (post_id !== null && (channel === null || channel === platform));
