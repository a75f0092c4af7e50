import { evaluate, type Estimate, type Plan, type Returns } from '../../../pipeline/budget/index.ts';
import { revenueAt } from '../../../pipeline/budget/curve.ts';
import { estimate, rescaled } from '../../../pipeline/budget/estimate.ts';
import { outcomes } from '../../../pipeline/budget/outcome.ts';
import { sum } from '../../../pipeline/stats/sum.ts';
import { nextUnit, type Amount, type Figures } from './measures.ts';
import type { Model } from './model.ts';

/** A plan, or what was really done, with all that it brings. */
export interface Column {
  /** Cents by segment. */
  plan: number[];
  segments: Figures[];
  total: Figures;
  /** Kept revenue of the whole in units of the currency, with its middle half. */
  revenue: Estimate;
  /** Revenue in cents before what is sent back, draw by draw. */
  draws: Float64Array;
}

const COUNTS = ['posts', 'reach', 'engagements', 'orders'] as const;
type Counts = Record<(typeof COUNTS)[number], number>;

/** What a plan brings when its posts are booked best first. @param plan cents by segment */
export function plannedColumn(model: Model, plan: Plan): Column {
  const { segments, facts, view } = model;
  const found = evaluate(segments, plan, facts.terms);
  if (!found.ok) throw new Error(`plan, ${found.place}: got ${found.value}, expected ${found.expected}`);
  const counts = segments.map(({ curve: { spend } }, i): Counts => {
    const at = (column: readonly number[][]) =>
      revenueAt({ spend, revenue: column[i] ?? [0] }, plan[i] as number);
    const { posts, reach, engagements, orders } = view.segments;
    return { posts: at(posts), reach: at(reach), engagements: at(engagements), orders: at(orders) };
  });
  return {
    plan: [...plan],
    segments: found.segments.map((part, i) => figuresOf(part, counts[i] as Counts, model)),
    total: figuresOf(found.total, totalOf(counts), model),
    revenue: rescaled(found.total.revenue, 1 / facts.cents),
    draws: outcomes(segments, plan, { keep: 1, cost: 0 }),
  };
}

const totalOf = (counts: readonly Counts[]): Counts =>
  Object.fromEntries(COUNTS.map((name) => [name, sum(counts.map((own) => own[name]))])) as Counts;

function figuresOf(of: Returns, counts: Counts, { facts }: Model): Figures {
  const money = 1 / facts.cents;
  const unit = nextUnit(facts);
  const { right } = of.marginalRoi;
  return {
    ...countFigures(counts, of.revenue),
    spend: counted(of.spend * money),
    revenue: amount(rescaled(of.revenue, money)),
    profit: amount(rescaled(of.profit, money)),
    return: of.roi && amount(of.roi),
    next: right && amount(rescaled(right, unit, unit)),
  };
}

const amount = ({ mean, low, high }: Estimate): Amount => ({ value: mean, low, high });
const counted = (value: number): Amount => ({ value, low: null, high: null });

/** Orders are known as well as the revenue that they bring. */
function countFigures(
  { posts, reach, engagements, orders }: Counts,
  { mean, low, high }: Pick<Estimate, 'mean' | 'low' | 'high'>,
): Pick<Figures, 'posts' | 'reach' | 'engagements' | 'orders'> {
  const part = (end: number) => (mean > 0 ? (orders * end) / mean : null);
  return {
    posts: counted(posts),
    reach: counted(reach),
    engagements: counted(engagements),
    orders: { value: orders, low: part(low), high: part(high) },
  };
}

/** What was really booked: nothing is known of a next unit of money, as posts were not chosen best first. */
export function todayColumn({ view: { today }, facts }: Model): Column {
  const { margin, returns, level } = facts.terms;
  const figures = (spend: number, counts: Counts, revenue: Pick<Estimate, 'mean' | 'low' | 'high'>) => {
    const kept = (cents: number) => (cents * (1 - returns)) / facts.cents;
    const paid = spend / facts.cents;
    const ends = (of: (kept: number) => number): Amount => ({
      value: of(kept(revenue.mean)),
      low: of(kept(revenue.low)),
      high: of(kept(revenue.high)),
    });
    return {
      ...countFigures(counts, revenue),
      spend: counted(paid),
      revenue: ends((v) => v),
      profit: ends((v) => margin * v - paid),
      return: paid > 0 ? ends((v) => (v - paid) / paid) : null,
      next: null,
    };
  };
  const counts = today.spend.map(
    (_, i) => Object.fromEntries(COUNTS.map((name) => [name, today[name][i] ?? 0])) as Counts,
  );
  const draws = Float64Array.from(today.total.draws);
  const total = estimate(draws, level);
  const { value, low, high } = today.revenue;
  return {
    plan: [...today.spend],
    segments: today.spend.map((spend, i) =>
      figures(spend, counts[i] as Counts, { mean: value[i] ?? 0, low: low[i] ?? 0, high: high[i] ?? 0 }),
    ),
    total: figures(today.total.spend, totalOf(counts), total),
    revenue: rescaled(total, (1 - returns) / facts.cents),
    draws,
  };
}
