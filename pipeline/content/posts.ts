import { engagementsOf } from '../posts/engagements.ts';
import { link } from '../tables/link.ts';
import type { Table } from '../tables/table.ts';
import { wordAt } from '../tables/table.ts';
import type { Tables } from '../tables/tables.ts';

/** The posts whose engagement rate is known, in an order that does not depend on that of the file. */
export interface RatedPosts {
  table: NonNullable<Tables['posts']>;
  /** Row of the table, by post. */
  row: Int32Array;
  /** Row of the roster, by post. */
  creator: Int32Array;
  /** Number of the account (a creator on one platform), by post; posts of an account stand together, accounts from 0 up. */
  account: Int32Array;
  /** Platform of the post, else that of the account; empty when neither says. */
  platform: readonly string[];
  /** (likes + comments + shares + saves) / followers, as a fraction. */
  rate: Float64Array;
  /**
   * ln((engagements + 1/2) / followers): effects multiply, so they add here. The half lets a post without a reaction in and hardly moves
   * any other (Anscombe 1948).
   */
  logRate: Float64Array;
  /** The same by people reached; NaN where reach is not known. */
  logReachRate: Float64Array;
}

/** Posts that cannot be rated, by what they lack. */
export interface LeftOut {
  followers: number;
  likes: number;
}

export interface Rating {
  posts: RatedPosts;
  leftOut: LeftOut;
}

export function ratePosts(
  table: NonNullable<Tables['posts']>,
  roster: NonNullable<Tables['influencers']>,
): Rating {
  const engagements = engagementsOf(table);
  const followers = roster.numbers('follower_count');
  const creatorOf = link(table.words('influencer_id'), roster.words('influencer_id'));
  const followersOf = (row: number): number => followers[creatorOf(row)] ?? Number.NaN;
  const leftOut: LeftOut = { followers: 0, likes: 0 };
  const kept: number[] = [];
  for (let row = 0; row < table.rows; row++) {
    if (!(followersOf(row) > 0)) leftOut.followers++;
    else if (Number.isNaN(engagements(row))) leftOut.likes++;
    else kept.push(row);
  }
  const platformOf = platformsOf(table, roster, creatorOf);
  const row = Int32Array.from(inOrder(kept, table, platformOf));
  const platform = Array.from(row, platformOf);
  const reach = table.numbers('reach');
  const perReach = (at: number): number => ((reach[at] as number) > 0 ? (reach[at] as number) : Number.NaN);
  return {
    leftOut,
    posts: {
      table,
      row,
      creator: row.map(creatorOf),
      account: accountsOf(row.map(creatorOf), platform),
      platform,
      rate: Float64Array.from(row, (at) => engagements(at) / followersOf(at)),
      logRate: Float64Array.from(row, (at) => Math.log((engagements(at) + 0.5) / followersOf(at))),
      logReachRate: Float64Array.from(row, (at) => Math.log((engagements(at) + 0.5) / perReach(at))),
    },
  };
}

function platformsOf(
  table: NonNullable<Tables['posts']>,
  roster: NonNullable<Tables['influencers']>,
  creatorOf: (row: number) => number,
): (row: number) => string {
  const [own, account] = [table.words('platform'), roster.words('platform')];
  return (row) => wordAt(own, row) ?? wordAt(account, creatorOf(row)) ?? '';
}

/** By creator, platform and id: sums come out the same whatever the order of rows. */
function inOrder(
  rows: readonly number[],
  table: Table<NonNullable<Tables['posts']>['dataset']>,
  platformOf: (row: number) => string,
): number[] {
  const [creators, ids] = [table.words('influencer_id'), table.words('post_id')];
  return rows
    .map((row) => ({
      row,
      key: [wordAt(creators, row) ?? '', platformOf(row), wordAt(ids, row) ?? ''] as const,
    }))
    .sort((a, b) => compare(a.key[0], b.key[0]) || compare(a.key[1], b.key[1]) || compare(a.key[2], b.key[2]))
    .map(({ row }) => row);
}

/** By code unit: no locale decides. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function accountsOf(creator: Int32Array, platform: readonly string[]): Int32Array {
  let account = -1;
  return creator.map((one, i) =>
    i > 0 && creator[i - 1] === one && platform[i - 1] === platform[i] ? account : ++account,
  );
}
