import { ADVICES, recommend, type Advice } from '../scoring/recommendation.ts';
import { adviceCase } from '../scoring/advice-case.ts';
import type { Scores } from '../scoring/scores.ts';
import type { CreatorTruth } from './post-truth.ts';

/** What the creators of one advice really returned. */
export interface AdviceReturn {
  advice: Advice;
  creators: number;
  spend: number;
  /** Caused revenue less spend, per unit of spend; NaN where nothing was spent. */
  realReturn: number;
}

export function adviceReturns(scores: Scores, { revenue }: CreatorTruth): AdviceReturn[] {
  const { facts, settings, roster } = scores.evidence;
  const advice = roster.ids.map((_, c) => recommend(adviceCase(scores, c), settings).advice);
  return ADVICES.map((one) => {
    const own = [...advice.keys()].filter((c) => advice[c] === one);
    const total = (of: Float64Array): number => own.reduce((a, c) => a + (of[c] as number), 0);
    const spend = total(facts.spend);
    return { advice: one, creators: own.length, spend, realReturn: total(revenue) / spend - 1 };
  });
}
