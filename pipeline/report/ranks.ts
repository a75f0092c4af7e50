import { drawOf } from '../attribution/draws.ts';
import type { Run } from './credits.ts';
import { places } from '../stats/places.ts';
import { round } from '../stats/round.ts';
import { sum } from '../stats/sum.ts';
import type { RankColumns } from './contract.ts';

/** More names than this have no list of all their ranks. */
const MANY = 40;

interface Listing {
  /** Numbers of the names in the order in which they are shown. */
  order: readonly number[];
  level: number;
  /** How many places count as the top. */
  among: number;
}

/** How many places `among` looks at. */
export const amongOf = (names: number): number => Math.max(3, Math.ceil(names / 10));

/** Ranks of the names under one model, and how sure they are. @param of what is ranked: orders or money */
export function rankColumns(
  { credits, draws }: Run,
  of: 'conversions' | 'value',
  { order, level, among }: Listing,
): RankColumns {
  const names = credits[of].length;
  const rank = new Int32Array(names);
  places(credits[of], sum(credits[of]) + (credits.baseline?.[of] ?? 0), rank);
  const listed = order.map((name) => rank[name] as number);
  if (!draws) return { rank: listed, low: null, high: null, first: null, top: null, each: null };
  const wholes = of === 'value' ? draws.money : draws.orders;
  const all = new Int32Array(names * draws.draws);
  const one = new Float64Array(names);
  for (let draw = 0; draw < draws.draws; draw++) {
    places(drawOf(draws, draws[of], { draw, into: one }), wholes[draw] as number, rank);
    for (let name = 0; name < names; name++) all[name * draws.draws + draw] = rank[name] as number;
  }
  const told = order.map((name) =>
    tell(all.subarray(name * draws.draws, (name + 1) * draws.draws).sort(), { level, among }),
  );
  return {
    rank: listed,
    low: told.map(({ low }) => low),
    high: told.map(({ high }) => high),
    first: told.map(({ first }) => first),
    top: told.map(({ top }) => top),
    each: names > MANY ? null : told.map(({ sorted }) => sharesByRank(sorted, names)),
  };
}

interface Told {
  sorted: Int32Array;
  low: number;
  high: number;
  first: number;
  top: number;
}

/** @param sorted ranks of one name in all draws */
function tell(sorted: Int32Array, { level, among }: { level: number; among: number }): Told {
  const upTo = (rank: number): number => {
    let next = 0;
    while (next < sorted.length && (sorted[next] as number) <= rank) next++;
    return round(next / sorted.length);
  };
  return {
    sorted,
    low: quantile(sorted, (1 - level) / 2),
    high: quantile(sorted, (1 + level) / 2),
    first: upTo(1),
    top: upTo(among),
  };
}

/** The smallest rank that a part of the draws does not exceed. */
function quantile(sorted: Int32Array, q: number): number {
  // A hair below: (1 + 0.9) / 2 x 200 is 190 only up to rounding.
  return sorted[Math.max(0, Math.ceil(q * sorted.length - 1e-9) - 1)] as number;
}

function sharesByRank(sorted: Int32Array, names: number): number[] {
  const counts = new Array<number>(names).fill(0);
  for (const rank of sorted) counts[rank - 1] = (counts[rank - 1] ?? 0) + 1;
  return counts.map((n) => round(n / sorted.length));
}
