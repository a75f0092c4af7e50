import type { influencers } from '../schema/datasets/influencers.ts';
import { tierOf } from '../schema/tiers.ts';
import { wordAt, type Table } from '../tables/table.ts';

/** The creators, column by column, in ascending order of their ids. Texts are empty and numbers NaN where the roster says nothing. */
export interface Roster {
  readonly size: number;
  readonly ids: readonly string[];
  readonly usernames: readonly string[];
  readonly platforms: readonly string[];
  /** By the followers where they are given: a declared tier may contradict them. */
  readonly tiers: readonly string[];
  readonly categories: readonly string[];
  readonly countries: readonly string[];
  readonly ages: readonly string[];
  readonly genders: readonly string[];
  readonly followers: Float64Array;
  /** Declared share of followers who are real. */
  readonly declared: Float64Array;
  /** Asked for a sponsored post. */
  readonly asked: Float64Array;
  /** Number of a creator by id; -1 for none. */
  find(id: string): number;
}

/** Of two rows with one id the first counts. */
export function rosterOf(table: Table<typeof influencers>): Roster {
  const id = table.words('influencer_id');
  const first = new Map<string, number>();
  for (let row = 0; row < table.rows; row++) {
    const name = wordAt(id, row);
    if (name !== null && !first.has(name)) first.set(name, row);
  }
  const ids = [...first.keys()].sort();
  const rows = ids.map((name) => first.get(name) as number);
  const places = new Map(ids.map((name, at) => [name, at]));
  const numbers = (column: 'follower_count' | 'audience_authenticity_score' | 'avg_collaboration_cost') => {
    const cells = table.numbers(column);
    return Float64Array.from(rows, (row) => cells[row] as number);
  };
  const words = (
    column: 'username' | 'platform' | 'tier' | 'content_category' | 'country' | 'age_group' | 'gender',
  ) => {
    const cells = table.words(column);
    return rows.map((row) => wordAt(cells, row) ?? '');
  };
  const followers = numbers('follower_count');
  const declaredTiers = words('tier');
  return {
    size: ids.length,
    ids,
    usernames: words('username'),
    platforms: words('platform'),
    tiers: declaredTiers.map((tier, c) =>
      (followers[c] as number) > 0 ? tierOf(followers[c] as number) : tier,
    ),
    categories: words('content_category'),
    countries: words('country'),
    ages: words('age_group'),
    genders: words('gender'),
    followers,
    declared: numbers('audience_authenticity_score'),
    asked: numbers('avg_collaboration_cost'),
    find: (name) => places.get(name) ?? -1,
  };
}
