import type { Market } from './market.ts';

/** What was really booked in the period, by segment. Money in cents. */
export interface Observed {
  readonly spend: number[];
  readonly posts: number[];
  readonly reach: number[];
  readonly engagements: number[];
  /** What these posts bring in full, also after the period: incremental orders, and revenue with its draws. */
  readonly orders: number[];
  readonly revenue: number[];
  readonly draws: readonly Float64Array[];
}

/** @param brand null for all */
export function observedOf(
  { scores, segments, worth, draws }: Market,
  { brand, cents }: { brand: string | null; cents: number },
): Observed {
  const { posts } = scores.evidence;
  const { inFull, valueInFull } = scores.expectation;
  const place = new Map(segments.flatMap(({ creators }, s) => creators.map((c) => [c, s] as const)));
  const zero = (): number[] => segments.map(() => 0);
  const cost = zero();
  const found = { posts: zero(), reach: zero(), engagements: zero(), orders: zero(), revenue: zero() };
  const byCreator = new Float64Array(scores.evidence.roster.size);
  for (let post = 0; post < posts.size; post++) {
    const c = posts.creator[post] as number;
    const s = place.get(c);
    if (s === undefined || posts.sponsored[post] !== 1) continue;
    if (brand !== null && posts.brands[post] !== brand) continue;
    const add = (to: number[], amount: number): void => {
      to[s] = (to[s] as number) + amount;
    };
    add(cost, posts.cost[post] || 0);
    add(found.posts, 1);
    add(found.reach, posts.reach[post] || 0);
    for (const kind of [posts.likes, posts.comments, posts.shares, posts.saves])
      add(found.engagements, kind[post] || 0);
    const caused = worth.mean[c] as number;
    add(found.orders, (inFull[post] as number) * caused);
    add(found.revenue, cents * (valueInFull[post] as number) * caused);
    byCreator[c] = (byCreator[c] as number) + cents * (valueInFull[post] as number);
  }
  const drawn = segments.map(({ creators }) =>
    Float64Array.from({ length: draws }, (_, d) =>
      creators.reduce(
        (total, c) => total + (byCreator[c] as number) * (worth.draws[c * draws + d] as number),
        0,
      ),
    ),
  );
  return { ...found, spend: cost.map((amount) => Math.round(amount * cents)), draws: drawn };
}
