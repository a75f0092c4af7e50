import { link } from '../tables/link.ts';
import { wordAt } from '../tables/table.ts';
import type { Tables } from '../tables/tables.ts';
import { PAID_CHANNELS, type PaidChannel } from './replay.ts';

/** Money spent by channel, all months together: posts carry their own cost, the other channels stand in the table of spend. */
export function outlayOf({ posts, influencers, spend }: Tables): Record<PaidChannel, number> {
  const sums = new Map<string, number>();
  const add = (channel: string | null, amount: number): void => {
    if (channel !== null && amount > 0) sums.set(channel, (sums.get(channel) ?? 0) + amount);
  };
  if (posts && influencers) {
    const cost = posts.numbers('cost');
    const creator = link(posts.words('influencer_id'), influencers.words('influencer_id'));
    const platform = influencers.words('platform');
    for (let row = 0; row < posts.rows; row++) add(wordAt(platform, creator(row)), cost[row] as number);
  }
  if (spend) {
    const [channel, amount] = [spend.words('channel'), spend.numbers('spend')];
    for (let row = 0; row < spend.rows; row++) add(wordAt(channel, row), amount[row] as number);
  }
  return Object.fromEntries(PAID_CHANNELS.map((name) => [name, sums.get(name) ?? 0])) as Record<
    PaidChannel,
    number
  >;
}
