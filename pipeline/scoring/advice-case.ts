import { quantileSorted } from '../stats/quantile.ts';
import type { Case } from './recommendation.ts';
import type { Scores } from './scores.ts';

/** What an advice to one creator rests on. The chance is NaN where price or fair price is unknown. */
export function adviceCase({ prices, evidence: { facts }, draws, level }: Scores, creator: number): Case {
  const own = prices.fairDraws.slice(creator * draws, (creator + 1) * draws).sort();
  const paid = prices.paid[creator] as number;
  const told = paid > 0 && !Number.isNaN(prices.fair[creator]);
  return {
    posts: facts.posts[creator] as number,
    sponsored: facts.sponsored[creator] as number,
    paid,
    low: quantileSorted(own, (1 - level) / 2),
    high: quantileSorted(own, (1 + level) / 2),
    chance: told ? own.filter((fair) => fair >= paid).length / draws : Number.NaN,
  };
}
