import type { Roster } from './roster.ts';
import type { Scores } from './scores.ts';
import { isDown, sortKey, type Sort, type SortKey } from './view.ts';

/** All creators in the order asked for: unknown last whichever way, equals by rank. */
export function ordered(roster: Roster, scores: Scores, sort: Sort): number[] {
  const keys = keysOf(roster, scores, sortKey(sort));
  const sign = isDown(sort) ? -1 : 1;
  return roster.name
    .map((_, i) => i)
    .sort((a, b) => sign * compare(keys, a, b) || unknown(keys, a, b) || byRank(scores, a, b));
}

type Key = number | string | null;

/** Names for sorting are folded to code points, so that every browser puts them in the same order as the build. */
function keysOf(roster: Roster, scores: Scores, key: SortKey): Key[] {
  switch (key) {
    case 'name':
      return roster.name.map((name) => name.toLowerCase());
    case 'platform':
    case 'tier':
      return roster.code[key];
    case 'followers':
    case 'price':
      return roster[key];
    case 'engagement':
      return roster.rate;
    case 'score':
      return scores.value;
    case 'return':
      return roster.returns.value;
    case 'advice':
      return roster.advice;
  }
}

function compare(keys: Key[], a: number, b: number): number {
  const [x, y] = [keys[a] ?? null, keys[b] ?? null];
  if (x === null || y === null || x === y) return 0;
  return x < y ? -1 : 1;
}

const unknown = (keys: Key[], a: number, b: number) =>
  Number((keys[a] ?? null) === null) - Number((keys[b] ?? null) === null);

const byRank = ({ rank }: Scores, a: number, b: number) =>
  (rank[a] ?? Infinity) - (rank[b] ?? Infinity) || a - b;
