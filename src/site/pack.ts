import type {
  Amounts,
  AttributionResults,
  EndColumns,
  Estimate,
  EstimateColumn,
  ModelCredits,
  RankColumns,
  ViewCredits,
  ViewSummary,
} from '../../pipeline/report/contract.ts';
import { DRAWN, type CreditResults } from './credits.ts';
import { creditResults, type Said } from './rows.ts';

/** /data/credits/<view>.json: everything that the picker needs to show one view. */
export interface Packed {
  said: Said;
  view: ViewSummary;
  credits: ViewCredits;
}

/** Beyond this many, a page lists the largest; all of them are in the CSV of the view. */
export const LISTED = 100;

/** A view with no more digits, names and ranks than a page can show. */
export function pack(
  { models, primaryModel, draws, level, hasValue }: AttributionResults,
  view: ViewSummary,
  credits: ViewCredits,
): Packed {
  return {
    said: { models, primaryModel, draws, level, hasValue },
    view,
    credits: {
      ...credits,
      names: credits.names.slice(0, LISTED),
      models: credits.models.map(model),
      differences: credits.differences.map(({ from, to, moved, ends }) => ({
        from,
        to,
        moved,
        ends: ends && each(ends, endColumns),
      })),
    },
  };
}

export const unpack = ({ said, view, credits }: Packed): CreditResults => creditResults(said, view, credits);

function each<T, U>(of: Record<keyof Amounts, T>, change: (one: T) => U): Record<keyof Amounts, U> {
  return {
    conversions: change(of.conversions),
    value: change(of.value),
    share: change(of.share),
    valueShare: change(of.valueShare),
  };
}

const model = ({ credits, baseline, removalEffect, ranks, ...rest }: ModelCredits): ModelCredits => ({
  ...rest,
  credits: credits && each(credits, column),
  baseline: baseline && each(baseline, shortEstimate),
  removalEffect: removalEffect && column(removalEffect),
  ranks: ranks && {
    conversions: rankColumns(ranks.conversions),
    value: ranks.value && rankColumns(ranks.value),
  },
});

const column = ({ value, low, high, low50, high50 }: EstimateColumn): EstimateColumn => ({
  value: value.slice(0, LISTED),
  low: ends(low),
  high: ends(high),
  low50: ends(low50),
  high50: ends(high50),
});

const endColumns = ({ low, high, low50, high50 }: EndColumns): EndColumns => ({
  low: low.slice(0, DRAWN).map(short),
  high: high.slice(0, DRAWN).map(short),
  low50: low50.slice(0, DRAWN).map(short),
  high50: high50.slice(0, DRAWN).map(short),
});

const rankColumns = ({ rank, low, high, first, top, each: all }: RankColumns): RankColumns => ({
  rank: rank.slice(0, LISTED),
  low: low && low.slice(0, LISTED),
  high: high && high.slice(0, LISTED),
  first: first && first.slice(0, LISTED),
  top: top && top.slice(0, LISTED),
  each: all && all.slice(0, LISTED).map(untilLast),
});

/** Ranks that no draw gave are left out at the end of a list. */
const untilLast = (shares: number[]): number[] =>
  shares.slice(0, shares.findLastIndex((share) => share > 0) + 1);

// Five digits are more than any interval end is known to; values keep all that the report has.
const short = (end: number): number => Number(end.toPrecision(5));
const ends = (all: number[] | null): number[] | null => all && all.slice(0, LISTED).map(short);

const shortEstimate = ({ value, low, high, low50, high50 }: Estimate): Estimate => ({
  value,
  low: low === null ? null : short(low),
  high: high === null ? null : short(high),
  low50: low50 === null ? null : short(low50),
  high50: high50 === null ? null : short(high50),
});
