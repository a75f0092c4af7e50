import { sum } from '../stats/sum.ts';
import { kendall } from '../stats/kendall.ts';
import { totalVariation } from './measures.ts';

/** What the names of one dimension cause and what a model credits them with, in orders; aligned by name. */
export interface Comparison {
  names: readonly string[];
  credited: readonly number[];
  /** Shapley values: they sum to what marketing causes. */
  caused: readonly number[];
  /** Leave-one-out: what would be lost without the name. */
  lost: readonly number[];
  /** What lies outside the names that are compared: direct visits, for which nothing is paid, or every other channel. */
  other: { credited: number; caused: number };
  /** Orders that would have been bought anyway, and how many of them a model leaves uncredited. */
  baseline: number;
  uncredited: number;
}

export interface ModelError {
  /** Half the sum of absolute differences of shares, 0 to 1: against Shapley values, and against leave-one-out. */
  shareError: number;
  shareErrorLost: number;
  /** The same with what was bought anyway as one more part. */
  shareErrorWithBaseline: number;
  /** Credited over caused, all names together: 2 means that every order caused is counted twice. */
  overCredit: number;
  /** Orders credited although they would have been bought anyway. */
  boughtAnyway: number;
  /** Kendall's tau-b between credited and caused. */
  rankCorrelation: number;
  /** Of the k names that cause most, how many are among the k with most credit. */
  topHits: { k: number; hits: number };
  /** Share of credit less share of what is caused, by name; together 0. */
  bias: number[];
  /** The same for the k names that cause most, together: below 0, credit is spread too evenly. */
  topBias: number;
}

/** How far a model's credit lies from the truth of a simulated world. */
export function modelError(compared: Comparison): ModelError {
  const { credited, caused, lost, other, baseline, uncredited } = compared;
  const [all, real] = [sum(credited) + other.credited, sum(caused) + other.caused];
  const bias = shareBias(credited, caused);
  const best = topOf(caused);
  const found = new Set(topOf(credited));
  return {
    shareError: totalVariation(credited, caused),
    shareErrorLost: totalVariation(credited, lost),
    shareErrorWithBaseline: totalVariation(
      [...credited, other.credited, uncredited],
      [...caused, other.caused, baseline],
    ),
    overCredit: sum(credited) / sum(caused),
    boughtAnyway: Math.max(0, all - real),
    rankCorrelation: kendall(credited, caused),
    topHits: { k: best.length, hits: best.filter((name) => found.has(name)).length },
    bias,
    topBias: sum(best.map((name) => bias[name] as number)),
  };
}

/** Nothing credited, nothing that could be too much. */
function shareBias(credited: readonly number[], caused: readonly number[]): number[] {
  const [all, real] = [sum(credited), sum(caused)];
  const part = (amount: number, whole: number): number => (whole > 0 ? amount / whole : 0);
  return credited.map((amount, i) => part(amount, all) - part(caused[i] as number, real));
}

/** The names with most: a tenth of them, and never fewer than three. */
function topOf(values: readonly number[]): number[] {
  const k = Math.min(values.length, Math.max(3, Math.round(values.length / 10)));
  return [...values.keys()]
    .sort((a, b) => (values[b] as number) - (values[a] as number) || a - b)
    .slice(0, k);
}
