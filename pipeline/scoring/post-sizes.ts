import { medianOf } from '../stats/robust.ts';
import type { PostFacts } from './post-facts.ts';
import type { Roster } from './roster.ts';

/**
 * How many people a post reached, and a guess where that was not counted: what the creator's other posts reached, else the usual
 * share of the followers, else what posts usually reach. Where no post counted it, followers stand for reach. Always above 0.
 */
export function postSizes(posts: PostFacts, roster: Roster): Float64Array {
  const counted = posts.reach.map((reach) => (reach > 0 ? reach : Number.NaN));
  const own = meansByCreator(counted, posts, roster.size);
  const known = [...counted].filter((reach) => !Number.isNaN(reach));
  const usual = known.length > 0 ? medianOf(known) : Number.NaN;
  const shares = [...own].flatMap((reach, c) => {
    const followers = roster.followers[c] as number;
    return reach > 0 && followers > 0 ? [reach / followers] : [];
  });
  const share = shares.length > 0 ? medianOf(shares) : known.length > 0 ? Number.NaN : 1;
  return counted.map((reach, post) => {
    const creator = posts.creator[post] as number;
    const guesses = [reach, own[creator] as number, share * (roster.followers[creator] as number), usual];
    return guesses.find((guess) => guess > 0) ?? 1;
  });
}

function meansByCreator(values: Float64Array, { creator }: PostFacts, size: number): Float64Array {
  const [count, sum] = [new Float64Array(size), new Float64Array(size)];
  values.forEach((value, post) => {
    if (Number.isNaN(value)) return;
    const c = creator[post] as number;
    count[c] = (count[c] as number) + 1;
    sum[c] = (sum[c] as number) + value;
  });
  return sum.map((total, c) => total / (count[c] as number));
}
