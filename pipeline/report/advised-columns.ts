import { recommend, type Recommendation } from '../scoring/recommendation.ts';
import type { Scores } from '../scoring/scores.ts';
import { quantileSorted } from '../stats/quantile.ts';
import { drawnColumn, endsColumn } from './columns.ts';
import type { CreatorColumns } from './contract.ts';

type Advised = Pick<CreatorColumns, 'fairPrice' | 'chanceWorth' | 'advice' | 'reason'>;

/** Fair prices, and what to do. */
export function advisedColumns(scores: Scores): Advised {
  const { prices, shown } = scores;
  const cases = Array.from(prices.fair, (_, c) => caseOf(scores, c));
  const of = (pick: 'low' | 'high'): number[] => cases.map((one) => one[pick]);
  return {
    fairPrice: endsColumn(prices.fair, { low: of('low'), high: of('high'), shown }),
    chanceWorth: drawnColumn(cases.map(({ chance }) => chance)),
    advice: cases.map(({ advice }) => advice),
    reason: cases.map(({ reason }) => reason),
  };
}

interface Case extends Recommendation {
  low: number;
  high: number;
  chance: number;
}

function caseOf({ prices, evidence: { facts, settings }, draws, level }: Scores, c: number): Case {
  const own = prices.fairDraws.slice(c * draws, (c + 1) * draws).sort();
  const paid = prices.paid[c] as number;
  const told = paid > 0 && !Number.isNaN(prices.fair[c]);
  const one = {
    posts: facts.posts[c] as number,
    sponsored: facts.sponsored[c] as number,
    paid,
    low: quantileSorted(own, (1 - level) / 2),
    high: quantileSorted(own, (1 + level) / 2),
    chance: told ? own.filter((fair) => fair >= paid).length / draws : Number.NaN,
  };
  return { ...one, ...recommend(one, settings) };
}
