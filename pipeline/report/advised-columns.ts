import { adviceCase } from '../scoring/advice-case.ts';
import { recommend } from '../scoring/recommendation.ts';
import type { Scores } from '../scoring/scores.ts';
import { drawnColumn, endsColumn } from './columns.ts';
import type { CreatorColumns } from './contract.ts';

type Advised = Pick<CreatorColumns, 'fairPrice' | 'chanceWorth' | 'advice' | 'reason'>;

/** Fair prices, and what to do. */
export function advisedColumns(scores: Scores): Advised {
  const { prices, shown, evidence } = scores;
  const cases = Array.from(prices.fair, (_, c) => {
    const one = adviceCase(scores, c);
    return { ...one, ...recommend(one, evidence.settings) };
  });
  return {
    fairPrice: endsColumn(prices.fair, {
      low: cases.map(({ low }) => low),
      high: cases.map(({ high }) => high),
      shown,
    }),
    chanceWorth: drawnColumn(cases.map(({ chance }) => chance)),
    advice: cases.map(({ advice }) => advice),
    reason: cases.map(({ reason }) => reason),
  };
}
