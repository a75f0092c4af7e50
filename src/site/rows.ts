import type {
  AmountColumns,
  Amounts,
  EndColumns,
  Estimate,
  EstimateColumn,
  ModelInfo,
  RankColumns,
  ViewCredits,
  ViewSummary,
} from '../../pipeline/report/contract.ts';
import type { Credit, CreditResults, Difference, ModelResult, Rank } from './credits.ts';

/** What is said once for all views. */
export type Said = Pick<CreditResults, 'primaryModel' | 'draws' | 'level' | 'hasValue'> & {
  models: ModelInfo[];
};

/** The columns of a view as rows, one per name, as figures want them. */
export function creditResults(
  { models: known, primaryModel, draws, level, hasValue }: Said,
  view: ViewSummary,
  credits: ViewCredits,
): CreditResults {
  const info = new Map(known.map((model) => [model.id, model]));
  const models = credits.models.flatMap((own): ModelResult[] => {
    const model = info.get(own.id);
    const { unavailable, parameters, baseline } = own;
    return model ? [{ ...model, unavailable, parameters, baseline, credits: creditRows(credits, own) }] : [];
  });
  const byId = new Map(models.map((model) => [model.id, model.credits]));
  return {
    view,
    names: credits.names,
    models,
    differences: credits.differences.map(({ from, to, moved, ends }) => ({
      from,
      to,
      moved,
      credits: differenceRows(ends, byId.get(from) ?? [], byId.get(to) ?? []),
    })),
    primaryModel,
    draws,
    level,
    hasValue,
    totals: { creditedOrders: credits.creditedOrders, creditedValue: credits.creditedValue },
    among: credits.among,
  };
}

const amounts = (of: (amount: keyof Amounts) => Estimate): Amounts => ({
  conversions: of('conversions'),
  value: of('value'),
  share: of('share'),
  valueShare: of('valueShare'),
});

function creditRows(
  { names }: ViewCredits,
  { credits, removalEffect, ranks }: ViewCredits['models'][number],
): Credit[] {
  if (!credits || !ranks) return [];
  return names.map(({ id }, i) => ({
    name: id,
    ...amounts((amount) => estimate(credits[amount], i)),
    removalEffect: removalEffect && estimate(removalEffect, i),
    rank: { conversions: rank(ranks.conversions, i), value: ranks.value && rank(ranks.value, i) },
  }));
}

const estimate = ({ value, ...ends }: EstimateColumn, i: number): Estimate => ({
  value: value[i] ?? 0,
  low: ends.low?.[i] ?? null,
  high: ends.high?.[i] ?? null,
  low50: ends.low50?.[i] ?? null,
  high50: ends.high50?.[i] ?? null,
});

const rank = ({ rank: own, low, high, first, top, each }: RankColumns, i: number): Rank => ({
  rank: own[i] ?? 0,
  low: low?.[i] ?? null,
  high: high?.[i] ?? null,
  first: first?.[i] ?? null,
  top: top?.[i] ?? null,
  each: each?.[i] ?? null,
});

/** The middle follows from the two credits. */
function differenceRows(
  ends: Record<keyof AmountColumns, EndColumns> | null,
  from: Credit[],
  to: Credit[],
): Difference['credits'] {
  if (!ends) return [];
  return ends.share.low.flatMap((_, i) => {
    const [a, b] = [from[i], to[i]];
    if (!a || !b) return [];
    const of = (amount: keyof Amounts): Estimate => {
      const { low, high, low50, high50 } = ends[amount];
      return {
        value: b[amount].value - a[amount].value,
        low: low[i] ?? null,
        high: high[i] ?? null,
        low50: low50[i] ?? null,
        high50: high50[i] ?? null,
      };
    };
    return [{ name: a.name, ...amounts(of) }];
  });
}
