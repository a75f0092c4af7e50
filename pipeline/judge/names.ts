import type { Credits } from '../attribution/model.ts';
import type { TruthFile } from '../simulate/truth-file.ts';
import { sum } from '../stats/sum.ts';
import { modelError, type ModelError } from './error.ts';
import { scaleOf, type DimensionTruth } from './truths.ts';

/** What one model credits to the names of a dimension, and how far that is from the truth. */
export interface NamesJudgement {
  /** Orders, by name of the truth. */
  credited: number[];
  error: ModelError;
}

/** Where each name of the truth stands among the names of the journeys; -1 for one that no journey met. */
export function placesOf(known: DimensionTruth, names: readonly string[]): number[] {
  const place = new Map(names.map((name, at) => [name, at]));
  return known.names.map((name) => place.get(name) ?? -1);
}

/** Holds the credits of one model against what the names of a dimension cause. @param places of the names of the truth */
export function judgeNames(
  known: DimensionTruth,
  { credits, places }: { credits: Credits; places: readonly number[] },
  { orders }: Pick<TruthFile, 'orders'>,
): NamesJudgement {
  const credited = places.map((place) => credits.conversions[place] ?? 0);
  const all = sum(credits.conversions);
  return {
    credited,
    error: modelError({
      ...known,
      credited,
      other: { credited: all - sum(credited), caused: known.other },
      baseline: scaleOf({ orders }) * orders.baseline,
      uncredited: orders.realised - all,
    }),
  };
}
