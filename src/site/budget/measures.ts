import type { Format } from '../format.ts';
import type { BudgetFacts } from './model.ts';

export const MEASURES = [
  'spend',
  'posts',
  'reach',
  'engagements',
  'orders',
  'revenue',
  'profit',
  'return',
  'next',
] as const;

export type MeasureId = (typeof MEASURES)[number];

/** In units of the currency, counts, or shares of 1; an interval where the number is an estimate of what is caused. */
export interface Amount {
  value: number;
  low: number | null;
  high: number | null;
}

/** Null: cannot be said, such as a return without spend. */
export type Figures = Record<MeasureId, Amount | null>;

/** What `next` is counted by: one unit of the currency, or a hundred where there are no cents. */
export const nextUnit = ({ cents }: Pick<BudgetFacts, 'cents'>): number => (cents > 1 ? 1 : 100);

/** What a measure is called here: a report without causal evidence must not say caused. */
export function measureLabel(id: MeasureId, facts: BudgetFacts, fmt: Format): string {
  const caused = facts.basis === 'credited' ? 'Credited' : 'Caused';
  const labels: Record<MeasureId, string> = {
    spend: 'Spend',
    posts: 'Posts',
    reach: 'Reach',
    engagements: 'Engagements',
    orders: `${caused} orders`,
    revenue: `${caused} revenue`,
    profit: 'Profit',
    return: 'Return',
    next: `Next ${fmt.money(nextUnit(facts))} brings`,
  };
  return labels[id];
}

/** As written everywhere on the page. */
export function writeMeasure(id: MeasureId, value: number, fmt: Format): string {
  switch (id) {
    case 'return':
      return fmt.signed(value, (v) => fmt.percent(v));
    case 'spend':
    case 'revenue':
    case 'profit':
    case 'next':
      return fmt.money(value);
    case 'posts':
    case 'reach':
    case 'engagements':
    case 'orders':
      return fmt.count(value);
  }
}
