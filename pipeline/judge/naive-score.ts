import type { Evidence } from '../scoring/evidence.ts';
import type { CreatorCredits } from '../scoring/credits.ts';

/**
 * The score that is usual in the field, rebuilt to be compared with: engagement per follower, declared authenticity, credited orders per
 * person reached and credited return, each min-max scaled over the whole roster and weighted; no shrinkage, no peers.
 */
export function naiveScore(
  { roster, facts, settings }: Evidence,
  { creators }: CreatorCredits,
): Float64Array {
  const weights = settings.weights;
  const parts = [
    { weight: weights['engagement-quality'], values: engagementRates({ roster, facts }) },
    { weight: weights.authenticity, values: roster.declared },
    {
      weight: weights['conversion-rate'],
      values: creators.orders.map((n, c) => n / (facts.reach[c] as number)),
    },
    {
      weight: weights['cost-efficiency'],
      values: creators.value.map((n, c) => n / (facts.spend[c] as number) - 1),
    },
  ].map(({ weight, values }) => ({ weight, values: minMax(values) }));
  return Float64Array.from({ length: roster.size }, (_, c) =>
    parts.reduce((sum, { weight, values }) => sum + 100 * weight * (values[c] as number), 0),
  );
}

/** Likes, comments, shares and saves of the mean post per follower. */
export const engagementRates = ({ roster, facts }: Pick<Evidence, 'roster' | 'facts'>): Float64Array =>
  facts.likes.map(
    (likes, c) =>
      (likes + (facts.comments[c] as number) + (facts.shares[c] as number) + (facts.saves[c] as number)) /
      (facts.posts[c] as number) /
      (roster.followers[c] as number),
  );

/** 0 for what cannot be told, as the usual tool has it. */
function minMax(values: Float64Array): Float64Array {
  const told = values.filter((value) => Number.isFinite(value));
  const [least, most] = told.reduce(([a, b], v) => [Math.min(a, v), Math.max(b, v)], [Infinity, -Infinity]);
  return values.map((value) =>
    Number.isFinite(value) && most > least ? (value - least) / (most - least) : 0,
  );
}
