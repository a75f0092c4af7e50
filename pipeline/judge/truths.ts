import type { TruthFile } from '../simulate/truth-file.ts';
import { PLATFORMS } from '../simulate/names.ts';
import { sum } from '../stats/sum.ts';

/** What the names of one dimension really cause, and what lies outside of them. */
export interface DimensionTruth {
  /** Id of the dimension, `channel` for the channels themselves. */
  id: string;
  names: string[];
  /** Expected orders, scaled to the orders that happened. */
  caused: number[];
  lost: number[];
  /** Caused by everything else. */
  other: number;
}

/** The dimensions for which a world knows the truth. */
export function dimensionTruths(truth: TruthFile): DimensionTruth[] {
  const scale = scaleOf(truth);
  const all = sum(truth.channels.map(({ shapley }) => shapley.orders));
  const paid = truth.channels.filter(({ channel }) => channel !== 'direct');
  const booked = truth.influencers.filter(({ sponsoredPosts }) => sponsoredPosts > 0);
  const platforms = PLATFORMS.map((_, c) => c);

  const dimension = (
    id: string,
    rows: readonly { name: string; caused: number; lost: number }[],
  ): DimensionTruth => ({
    id,
    names: rows.map(({ name }) => name),
    caused: rows.map(({ caused }) => scale * caused),
    lost: rows.map(({ lost }) => scale * lost),
    other: scale * (all - sum(rows.map(({ caused }) => caused))),
  });

  return [
    dimension(
      'channel',
      paid.map(({ channel, ...cause }) => named(channel, cause)),
    ),
    dimension(
      'tier',
      truth.tiers.map(({ tier, ...cause }) => named(tier, cause)),
    ),
    dimension(
      'content-type',
      truth.formats
        .filter(({ leaveOneOut }) => leaveOneOut.orders > 0)
        .map(({ format, ...cause }) => named(format, cause)),
    ),
    dimension(
      'influencer',
      booked.map(({ influencer_id: id, ...cause }) => named(id, cause)),
    ),
    dimension(
      'brand',
      truth.brands.map(({ brand_id: id, byChannel }) => {
        const caused = sum(platforms.map((c) => byChannel[c] as number));
        return { name: id, caused, lost: caused };
      }),
    ),
  ];
}

/** Expected orders -> orders that happened. */
export const scaleOf = ({ orders }: Pick<TruthFile, 'orders'>): number => orders.realised / orders.all;

const named = (
  name: string,
  { shapley, leaveOneOut }: { shapley: { orders: number }; leaveOneOut: { orders: number } },
): { name: string; caused: number; lost: number } => ({
  name,
  caused: shapley.orders,
  lost: leaveOneOut.orders,
});
