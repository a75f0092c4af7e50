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
  /** Credited minus caused, by name, as a share of all orders. */
  bias: number[];
}

/** How far a model's credit lies from the truth of a simulated world. */
export function modelError(compared: Comparison): ModelError {
  const { credited, caused, lost, other, baseline, uncredited } = compared;
  const [all, real] = [sum(credited) + other.credited, sum(caused) + other.caused];
  const orders = real + baseline;
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
    topHits: topHits(credited, caused),
    bias: credited.map((amount, i) => (amount - (caused[i] as number)) / orders),
  };
}

/** A tenth of the names, and never fewer than three. */
function topHits(credited: readonly number[], caused: readonly number[]): { k: number; hits: number } {
  const k = Math.min(caused.length, Math.max(3, Math.round(caused.length / 10)));
  const top = (values: readonly number[]): Set<number> =>
    new Set(
      [...values.keys()].sort((a, b) => (values[b] as number) - (values[a] as number) || a - b).slice(0, k),
    );
  const best = top(caused);
  return { k, hits: [...top(credited)].filter((name) => best.has(name)).length };
}
