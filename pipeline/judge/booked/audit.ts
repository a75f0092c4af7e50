import { allocate } from '../../budget/allocate.ts';
import { estimate } from '../../budget/estimate.ts';
import { outcomes } from '../../budget/outcome.ts';
import { curveOf } from '../../budget/packed.ts';
import type { Plan, Segment } from '../../budget/segment.ts';
import type { Model } from '../../attribution/model.ts';
import type { Config } from '../../config.ts';
import type { JourneyData } from '../../journeys/journey-data.ts';
import { source } from '../../random/source.ts';
import type { Responses } from '../../response/index.ts';
import type { TruthFile } from '../../simulate/truth-file.ts';
import { sum } from '../../stats/sum.ts';
import type { Tables } from '../../tables/tables.ts';
import { gapOf, type Gap } from '../gap.ts';
import { oracleOf } from './oracle.ts';
import { playsOf, type Played, type Plays } from './plays.ts';
import { proportional, segmentCredits } from './rivals.ts';

/** Response curves against what plans really bring. Money in cents, before what is sent back. */
export interface ResponseAudit {
  shoppers: number;
  /** Width of the intervals. */
  level: number;
  /** The posts that were really there. */
  today: Prediction;
  /** Random plans, a quarter to three times today in each segment. */
  plans: Prediction[];
  /** What each segment brings alone, with the spend of today. */
  segments: (Prediction & { id: string; label: string })[];
  budgets: BudgetAudit[];
}

export interface Prediction {
  spend: number;
  predicted: number;
  low: number;
  high: number;
  real: number;
  /** Standard error of `real`, from the groups of shoppers. */
  error: number;
}

/** Plans for one budget. */
export interface BudgetAudit {
  /** Against today. */
  times: number;
  budget: number;
  /** What somebody would book who knows everything. */
  best: number;
  plans: RivalPlan[];
}

export interface RivalPlan {
  /** `best`, `cautious`, `today` (the posts that were there), `split` (today's split), `equal`, or the model whose credit is followed. */
  id: string;
  spent: number;
  real: number;
  /** Less than the best. */
  regret: Gap;
  /** Less than our plan. */
  behind: Gap;
}

interface Given {
  truth: TruthFile;
  tables: Tables;
  journeys: JourneyData;
  models: readonly Model[];
  config: Config;
}

/** Budgets against today. */
const TIMES = [0.5, 1, 1.5, 2];
const [LEAST, MOST] = [0.25, 3];

export function responseAudit(responses: Responses, given: Given): ResponseAudit {
  const { config } = given;
  const { market, all } = responses;
  const plays = playsOf(responses, given);
  const segments = market.segments.map(({ id, label }, s): Segment => ({
    id,
    label,
    curve: curveOf((all.responses[s] as (typeof all.responses)[number]).curve),
  }));
  const { level } = config.uncertainty;
  const told = teller({ plays, segments, level });
  const today = all.observed.spend;
  const real = plays.real();
  return {
    shoppers: Math.min(config.judge.bookedShoppers, given.truth.population.shoppers),
    level,
    today: {
      spend: sum(today),
      ...predictedOf(totalOf(all.observed.draws), level),
      predicted: sum(all.observed.revenue),
      ...measuredOf(real),
    },
    plans: randomPlans(today, segments, config).map(told),
    segments: segments.map(({ id, label }, s) => ({
      id,
      label,
      ...told(today.map((spend, other) => (other === s ? capped(spend, segments[s] as Segment) : 0))),
    })),
    budgets: budgetAudits(responses, { given, plays, segments, real }),
  };
}

const mostOf = ({ curve }: Segment): number => curve.spend.at(-1) as number;
const capped = (spend: number, segment: Segment): number => Math.min(spend, mostOf(segment));

/** Predicts and plays a plan. */
function teller({ plays, segments, level }: { plays: Plays; segments: readonly Segment[]; level: number }) {
  return (plan: Plan): Prediction => ({
    spend: sum(plan),
    ...predictedOf(outcomes(segments, plan, { keep: 1, cost: 0 }), level),
    ...measuredOf(plays.play(plays.book(plan))),
  });
}

function predictedOf(draws: Float64Array, level: number): Pick<Prediction, 'predicted' | 'low' | 'high'> {
  const { mean, low, high } = estimate(draws, level);
  return { predicted: mean, low, high };
}

function measuredOf(played: Played): Pick<Prediction, 'real' | 'error'> {
  const mean = sum(played) / played.length;
  const spread = sum(played.map((own) => (own - mean) ** 2)) / (played.length - 1);
  return { real: mean, error: Math.sqrt(spread / played.length) };
}

function totalOf(draws: readonly Float64Array[]): Float64Array {
  return Float64Array.from(draws[0] ?? [], (_, d) => sum(draws.map((own) => own[d] as number)));
}

function randomPlans(today: Plan, segments: readonly Segment[], config: Config): number[][] {
  const uniform = source(config.uncertainty.seed, 'judge/plans');
  return Array.from({ length: config.judge.bookedPlans }, () =>
    today.map((spend, s) =>
      capped(Math.round(spend * (LEAST + (MOST - LEAST) * uniform())), segments[s] as Segment),
    ),
  );
}

function budgetAudits(
  { market, all }: Responses,
  { given, plays, segments, real }: { given: Given; plays: Plays; segments: Segment[]; real: Played },
): BudgetAudit[] {
  const { truth, config } = given;
  const oracle = oracleOf(
    plays,
    all.offers.flat().map(({ creator, price, most }) => ({
      creator: plays.worldOf[creator] as number,
      price,
      most,
    })),
    truth.brands.map(({ orderValue }) => orderValue),
  );
  const credits = segmentCredits(market, given);
  const today = all.observed.spend;
  const most = segments.map(mostOf);
  return TIMES.map((times) => {
    const budget = Math.round(times * sum(today));
    const best = plays.play(oracle.best(budget));
    const split = (weights: readonly number[]): number[] => proportional(weights, most, budget);
    const allocated = (risk: 'mean' | 'cautious'): number[] => {
      const found = allocate(segments, budget, { risk, tail: config.budget.cautiousTail });
      if (!found.ok) throw new Error(`judge, budget ${String(budget)}: got no plan, expected one`);
      return found.plan;
    };
    const planned = [
      { id: 'best', plan: allocated('mean') },
      { id: 'cautious', plan: allocated('cautious') },
      { id: 'split', plan: split(today) },
      { id: 'equal', plan: split(today.map(() => 1)) },
      ...credits.map(({ id, value }) => ({ id, plan: split(value.map((own) => Math.max(0, own))) })),
    ].map(({ id, plan }) => ({ id, spent: sum(plan), played: plays.play(plays.book(plan)) }));
    const own = planned[0]?.played as Played;
    const everything = times === 1 ? [...planned, { id: 'today', spent: budget, played: real }] : planned;
    return {
      times,
      budget,
      best: measuredOf(best).real,
      plans: everything.map(({ id, spent, played }) => ({
        id,
        spent,
        real: measuredOf(played).real,
        regret: gapOf(best, played),
        behind: gapOf(own, played),
      })),
    };
  });
}
