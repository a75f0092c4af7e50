import type { CreatorCredits } from '../scoring/credits.ts';
import type { Scores } from '../scoring/scores.ts';
import { engagementRates, naiveScore } from './naive-score.ts';

/** A number by which creators could be chosen. */
export interface Guide {
  id: string;
  label: string;
  /** Ours, or what others go by. */
  own: boolean;
  /** By number in the roster: to tell who sells much, and who is worth the money. */
  sales: Float64Array;
  perDollar: Float64Array;
}

const same = (values: Float64Array): Pick<Guide, 'sales' | 'perDollar'> => ({
  sales: values,
  perDollar: values,
});

/** What others go by, as the data of the scores tell it. @param last credits of the last touch */
export function baselines(scores: Scores, last: CreatorCredits): Guide[] {
  const { evidence, credits } = scores;
  const { roster, facts } = evidence;
  return [
    { id: 'engagement-rate', label: 'Engagement rate', own: false, ...same(engagementRates(evidence)) },
    { id: 'followers', label: 'Followers', own: false, ...same(roster.followers) },
    {
      id: 'reach',
      label: 'Reach',
      own: false,
      sales: facts.reach,
      perDollar: facts.reach.map((reach, c) => reach / (facts.spend[c] as number)),
    },
    {
      id: 'last-touch',
      label: 'Last-touch sales',
      own: false,
      sales: last.creators.orders,
      perDollar: last.creators.value.map((value, c) => value / (facts.spend[c] as number)),
    },
    {
      id: 'naive-return',
      label: 'Naive return',
      own: false,
      ...same(credits.creators.value.map((value, c) => value / (facts.spend[c] as number))),
    },
    { id: 'naive-score', label: 'Naive min-max score', own: false, ...same(naiveScore(evidence, credits)) },
  ];
}

/** The score, and the two estimates that stand beside it. */
export const ownGuides = (
  { score }: Pick<Scores, 'score'>,
  estimate: Pick<Guide, 'sales' | 'perDollar'>,
): Guide[] => [
  { id: 'estimate', label: 'Estimated sales and return', own: true, ...estimate },
  { id: 'score', label: 'Score', own: true, ...same(score) },
];
