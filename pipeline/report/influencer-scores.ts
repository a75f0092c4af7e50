import type { InfluencerResults, IntervalColumn } from './contract.ts';
import type { Cell } from './processed.ts';

/** Columns of data/processed/influencer_scores.csv, in order: docs/creators.md tells of each. */
export function influencerScores(results: InfluencerResults): ReadonlyMap<string, readonly Cell[]> {
  const { creators, factors, flags, flagRules, peers } = results;
  const columns = new Map<string, readonly Cell[]>();
  const interval = (name: string, { value, low, high }: IntervalColumn): void => {
    columns.set(name, value).set(`${name}_low`, low).set(`${name}_high`, high);
  };
  columns
    .set('influencer_id', creators.id)
    .set('username', creators.name)
    .set('platform', creators.platform)
    .set('tier', creators.tier)
    .set(
      'peer_group',
      creators.peers.map((group) => peers[group]?.id ?? ''),
    );
  interval('score', creators.score);
  interval('rank', creators.rank);
  columns
    .set('segment', creators.segment)
    .set('chance_high', creators.chanceHigh)
    .set('chance_medium', creators.chanceMedium)
    .set('chance_low', creators.chanceLow)
    .set('no_score', creators.noScore);
  factors.forEach(({ id }, k) => {
    const name = id.replaceAll('-', '_');
    const column = creators.factors[k] as InfluencerResults['creators']['factors'][number];
    interval(name, column);
    columns.set(`${name}_percentile`, column.percentile).set(`${name}_missing`, column.missing);
  });
  columns
    .set('posts', creators.posts)
    .set('sponsored_posts', creators.sponsoredPosts)
    .set('reach', creators.reach)
    .set('spend', creators.spend)
    .set('price', creators.price);
  interval('credited_orders', creators.creditedOrders);
  interval('credited_revenue', creators.creditedRevenue);
  interval('caused_orders', creators.causedOrders);
  interval('caused_revenue', creators.causedRevenue);
  interval('caused_return', creators.causedReturn);
  interval('fair_price', creators.fairPrice);
  const found = Map.groupBy([...flags.creator.keys()], (at) => flags.creator[at] as number);
  return columns
    .set('chance_worth_price', creators.chanceWorth)
    .set('advice', creators.advice)
    .set('reason', creators.reason)
    .set(
      'flags',
      creators.id.map((_, c) =>
        (found.get(c) ?? []).map((at) => flagRules[flags.rule[at] as number]?.id).join(' '),
      ),
    );
}
