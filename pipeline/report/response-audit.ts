import type { Gap } from '../judge/gap.ts';
import type { Prediction, ResponseAudit, RivalPlan } from '../judge/booked/audit.ts';
import { round } from '../stats/round.ts';
import type { ResponseAuditReport, ResponseGap, ResponsePlan, ResponsePrediction } from './contract.ts';

const OWN: Readonly<Record<string, Pick<ResponsePlan, 'label' | 'kind'>>> = {
  best: { label: 'Our best plan', kind: 'ours' },
  cautious: { label: 'Our cautious plan', kind: 'ours' },
  split: { label: 'Today’s split, booked anew', kind: 'today' },
  today: { label: 'Today’s posts', kind: 'today' },
  equal: { label: 'Equal split', kind: 'equal' },
};

/** What the judge found of the response curves, in units of the currency. @param label of a model */
export function responseAuditReport(
  { shoppers, level, today, plans, segments, budgets }: ResponseAudit,
  { cents, label }: { cents: number; label: (model: string) => string },
): ResponseAuditReport {
  const money = (amount: number): number => round(amount / cents);
  const told = ({ spend, predicted, low, high, real, error }: Prediction): ResponsePrediction => ({
    spend: money(spend),
    predicted: money(predicted),
    low: money(low),
    high: money(high),
    real: money(real),
    error: money(error),
  });
  const gap = ({ value, low, high }: Gap): ResponseGap => ({
    value: money(value),
    low: money(low),
    high: money(high),
  });
  const planOf = ({ id, real, regret, behind }: RivalPlan): ResponsePlan => ({
    id,
    ...(OWN[id] ?? { label: label(id), kind: 'model' }),
    revenue: money(real),
    regret: gap(regret),
    behind: gap(behind),
  });
  return {
    shoppers,
    level,
    today: told(today),
    plans: plans.map(told),
    segments: segments.map(({ id, label: name, ...prediction }) => ({
      id,
      label: name,
      ...told(prediction),
    })),
    budgets: budgets.map(({ times, budget, best, plans: tried }) => ({
      times,
      budget: money(budget),
      best: money(best),
      plans: tried.map(planOf),
    })),
  };
}
