import { allocate } from '../../budget/allocate.ts';
import { worthOf } from '../../budget/crowding.ts';
import { estimate } from '../../budget/estimate.ts';
import { outcomes } from '../../budget/outcome.ts';
import { curveOf } from '../../budget/packed.ts';
import type { Plan, Segment, Terms } from '../../budget/segment.ts';
import type { Bookable, Market, View } from '../../response/index.ts';
import { roundDrawn } from '../../stats/round.ts';
import { sum } from '../../stats/sum.ts';
import type { BudgetPlan, BudgetToday, BudgetView, SegmentColumns } from '../contract.ts';
import { engagementsOf } from './offers.ts';

interface Given {
  id: string;
  label: string;
  market: Market;
  terms: Omit<Terms, 'risk'>;
}

/** Curves, today, and the best plans for today's spend. */
export function budgetView(view: View, { id, label, market, terms }: Given): BudgetView {
  const columns = segmentColumns(view, market);
  const segments = columns.id.map((segment, s): Segment => ({
    id: segment,
    label: columns.label[s] as string,
    curve: curveOf(columns.curve[s] as SegmentColumns['curve'][number]),
  }));
  const today = todayOf(view, terms.level);
  const plan = (risk: Terms['risk']): BudgetPlan => planOf({ segments, today }, { ...terms, risk });
  return {
    id,
    label,
    segments: columns,
    today,
    plans: { best: plan('mean'), cautious: plan('cautious') },
    mostPosts: view.offers[0]?.[0]?.most ?? 0,
  };
}

/** What the posts behind each breakpoint come to. */
function segmentColumns({ offers, responses, orderValue }: View, market: Market): SegmentColumns {
  const { facts } = market.scores.evidence;
  const at = (amount: (offer: Bookable, posts: number) => number): number[][] =>
    responses.map(({ booked }, s) =>
      booked.map((counts) =>
        roundDrawn(
          sum((offers[s] as readonly Bookable[]).map((offer, o) => amount(offer, counts[o] as number) || 0)),
        ),
      ),
    );
  const reach = (c: number): number => (facts.reachOfAll[c] as number) / (facts.postsWithReach[c] as number);
  return {
    id: market.segments.map(({ id }) => id),
    label: market.segments.map(({ label }) => label),
    platform: market.segments.map(({ platform }) => platform),
    tier: market.segments.map(({ tier }) => tier),
    creators: offers.map((own) => own.length),
    curve: responses.map(({ curve }) => curve),
    posts: at((_, posts) => posts),
    reach: at(({ creator }, posts) => posts * reach(creator)),
    engagements: at(({ creator }, posts) => posts * engagementsOf(market, creator)),
    orders: at(
      ({ creator, revenue }, posts) => (worthOf(posts, market.crowding) * revenue) / orderValue(creator),
    ),
  };
}

function todayOf({ observed }: View, level: number): BudgetToday {
  const rounded = (values: readonly number[]): number[] => values.map(roundDrawn);
  const own = observed.draws.map((draws) => estimate(draws, level));
  const draws = Array.from(observed.draws[0] ?? [], (_, d) =>
    Math.round(sum(observed.draws.map((drawn) => drawn[d] as number))),
  );
  const { low, high } = estimate(Float64Array.from(draws), level);
  return {
    spend: observed.spend,
    posts: observed.posts,
    reach: observed.reach,
    engagements: observed.engagements,
    orders: rounded(observed.orders),
    revenue: {
      value: rounded(observed.revenue),
      low: rounded(own.map((one) => one.low)),
      high: rounded(own.map((one) => one.high)),
    },
    total: {
      spend: sum(observed.spend),
      revenue: roundDrawn(sum(observed.revenue)),
      low: roundDrawn(low),
      high: roundDrawn(high),
      draws,
    },
  };
}

function planOf(
  { segments, today }: { segments: readonly Segment[]; today: BudgetToday },
  terms: Terms,
): BudgetPlan {
  const found = allocate(segments, today.total.spend, terms);
  if (!found.ok)
    throw new Error(`budget, ${found.reason}: got curves that cannot be allocated, expected concave ones`);
  const outcome = (plan: Plan): Float64Array => outcomes(segments, plan, { keep: 1, cost: 0 });
  const [own, split, before] = [
    outcome(found.plan),
    outcome(today.spend),
    Float64Array.from(today.total.draws),
  ];
  const short = (draws: Float64Array) => {
    const { mean, low, high } = estimate(draws, terms.level);
    return { value: roundDrawn(mean), low: roundDrawn(low), high: roundDrawn(high) };
  };
  return {
    spend: found.plan,
    unspent: today.total.spend - found.spent,
    revenue: short(own),
    gain: short(own.map((revenue, d) => revenue - (before[d] as number))),
    beatsToday: chance(own, before),
    beatsTodaysSplit: chance(own, split),
  };
}

/** Share of the draws in which the first is larger; equal ones count half. */
const chance = (first: Float64Array, second: Float64Array): number =>
  roundDrawn(
    first.reduce((wins, own, d) => {
      const other = second[d] as number;
      return wins + (own > other ? 1 : own === other ? 0.5 : 0);
    }, 0) / first.length,
  );
