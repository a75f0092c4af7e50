import { sum } from '../stats/sum.ts';
import { CHANNELS, PLATFORMS } from './names.ts';
import type { World } from './posts.ts';
import { channelSum, type Truth } from './truth.ts';

/** What something really causes, in expected orders and in money before returns. */
export interface Cause {
  /** Shapley value: all of them and the baseline sum to all orders. For shares. */
  shapley: { orders: number; revenue: number; share: number };
  /** What would be lost without it; mediated orders count for both ends, so these do not sum. For budgets. */
  leaveOneOut: { orders: number; revenue: number };
}

/** Turns expected orders by brand into causes. */
export interface Ledger {
  money(byBrand: readonly number[]): number;
  cause(orders: { shapley: readonly number[]; lost: readonly number[] }): Cause;
  channel(c: number): Cause;
  /** Leave-one-out orders of a creator, scaled so that the creators of a platform sum to its Shapley value. */
  creator(k: number): Cause;
  /** The same for tiers, which lie across platforms: together they sum to the Shapley value of all platforms. */
  tier(t: number): Cause;
  /** And for the formats of posts. */
  format(f: number): Cause;
  brand(b: number): Cause;
}

/** @param values mean money of an order by brand */
export function ledger({ creators }: World, truth: Truth, values: readonly number[]): Ledger {
  const all = sum(truth.all);
  const money = (byBrand: readonly number[]): number =>
    sum(byBrand.map((orders, b) => orders * (values[b] as number)));
  const column = (cells: Float64Array, at: number, columns: number): number[] =>
    values.map((_, b) => cells[b * columns + at] as number);
  const scaled = (lost: number[], scale: number): Cause =>
    cause({ shapley: lost.map((orders) => orders * scale), lost });

  function lostOn(platform: number): number {
    const own = creators.flatMap((creator, k) => (creator.platform === platform ? [k] : []));
    return sum(own.flatMap((k) => column(truth.creator, k, creators.length))) || 1;
  }

  function cause({ shapley, lost }: { shapley: readonly number[]; lost: readonly number[] }): Cause {
    const orders = sum(shapley);
    return {
      shapley: { orders, revenue: money(shapley), share: all > 0 ? orders / all : 0 },
      leaveOneOut: { orders: sum(lost), revenue: money(lost) },
    };
  }

  const scales = PLATFORMS.map((_, platform) => channelSum(truth.shapley, platform) / lostOn(platform));
  const platforms = sum(PLATFORMS.map((_, platform) => channelSum(truth.shapley, platform)));
  /** @param lost brand x kind, of kinds that lie across platforms */
  function across(lost: Float64Array, kind: number): Cause {
    const all = sum(lost);
    return scaled(column(lost, kind, lost.length / values.length), all > 0 ? platforms / all : 0);
  }

  return {
    money,
    cause,
    channel: (c) =>
      cause({
        shapley: column(truth.shapley, c, CHANNELS.length),
        lost: column(truth.leaveOneOut, c, CHANNELS.length),
      }),
    creator: (k) =>
      scaled(
        column(truth.creator, k, creators.length),
        scales[(creators[k] as { platform: number }).platform] as number,
      ),
    tier: (t) => across(truth.tier, t),
    format: (f) => across(truth.format, f),
    brand(b) {
      const caused = values.map((_, other) =>
        other === b ? (truth.all[b] as number) - (truth.baseline[b] as number) : 0,
      );
      return cause({ shapley: caused, lost: caused });
    },
  };
}
