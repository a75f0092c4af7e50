import type { posts } from '../schema/datasets/posts.ts';
import { wordAt, type Table } from '../tables/table.ts';
import type { Roster } from './roster.ts';

/** Posts of the creators inside the reported days, column by column, in ascending order of their ids. */
export interface PostFacts {
  readonly size: number;
  readonly ids: readonly string[];
  /** Number in the roster. */
  readonly creator: Int32Array;
  readonly brands: readonly (string | null)[];
  readonly sponsored: Uint8Array;
  /** Midnight of its day, or the moment where that is given, in ms. */
  readonly moment: Float64Array;
  /** Days from the post to the end of the reported days. */
  readonly age: Float64Array;
  /** People reached; NaN where that was not counted. */
  readonly reach: Float64Array;
  readonly likes: Float64Array;
  readonly comments: Float64Array;
  readonly saves: Float64Array;
  readonly shares: Float64Array;
  /** Paid; NaN where that is not given. */
  readonly cost: Float64Array;
}

const DAY = 86_400_000;

/** @param period first and last moment of the reported days; null for all posts */
export function postFacts(
  table: Table<typeof posts>,
  roster: Roster,
  period: { first: number; last: number } | null,
): PostFacts {
  const id = table.words('post_id');
  const creator = creatorsOf(table, roster);
  const day = table.numbers('post_date');
  const last = period?.last ?? day.reduce((a, b) => Math.max(a, b), -Infinity);
  // A post of the first day is dated to its midnight.
  const first = period === null ? -Infinity : period.first - DAY;
  const isWanted = (row: number): boolean =>
    creator(row) >= 0 && (day[row] as number) > first && (day[row] as number) <= last;
  const named = Array.from({ length: table.rows }, (_, row) => ({ row, id: wordAt(id, row) ?? '' }))
    .filter(({ row }) => isWanted(row))
    .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : a.row - b.row));
  const rows = named.map(({ row }) => row);
  const numbers = (column: 'reach' | 'likes' | 'comments' | 'saves' | 'shares' | 'cost') => {
    const cells = table.numbers(column);
    return Float64Array.from(rows, (row) => cells[row] as number);
  };
  const brand = table.words('brand_id');
  const isSponsored = sponsoredIn(table);
  return {
    size: rows.length,
    ids: named.map((one) => one.id),
    creator: Int32Array.from(rows, creator),
    brands: rows.map((row) => wordAt(brand, row)),
    sponsored: Uint8Array.from(rows, (row) => Number(isSponsored(row))),
    moment: Float64Array.from(rows, (row) => day[row] as number),
    age: Float64Array.from(rows, (row) => (last - (day[row] as number)) / DAY),
    reach: numbers('reach'),
    likes: numbers('likes'),
    comments: numbers('comments'),
    saves: numbers('saves'),
    shares: numbers('shares'),
    cost: numbers('cost'),
  };
}

function creatorsOf(table: Table<typeof posts>, roster: Roster): (row: number) => number {
  const who = table.words('influencer_id');
  const places = who.names.map((name) => roster.find(name));
  return (row) => places[who.codes[row] as number] ?? -1;
}

/** Marked as sponsored, or, where nothing is marked, paid by a brand. */
function sponsoredIn(table: Table<typeof posts>): (row: number) => boolean {
  const [mark, brand, cost] = [table.numbers('is_sponsored'), table.words('brand_id'), table.numbers('cost')];
  return (row) => {
    const marked = mark[row] as number;
    if (!Number.isNaN(marked)) return marked === 1;
    return (brand.codes[row] as number) >= 0 || (cost[row] as number) > 0;
  };
}
