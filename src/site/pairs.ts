import type { TruthPair, TruthPanelDimension } from '../../pipeline/report/contract.ts';

/** How much farther from the truth a model lies than the nearest one, in the same worlds. */
export interface Behind {
  id: string;
  label: string;
  pair: TruthPair;
  /** Beyond chance, with all pairs of the dimension taken into account. */
  clear: boolean;
}

/** The model with the smallest mean error, and all others against it, nearest first; null without two models. */
export interface Race {
  best: { id: string; label: string };
  behind: Behind[];
}

export const isClear = ({ p }: TruthPair, level: number): boolean => p <= 1 - level + 1e-12;

export function race({ models, pairs }: TruthPanelDimension, level: number): Race | null {
  const [best] = models.toSorted((a, b) => a.shareError.mean - b.shareError.mean);
  if (!best || models.length < 2) return null;
  const behind = models.flatMap(({ id, label }) => {
    const pair = pairs.find(
      (p) => [p.nearer, p.farther].includes(id) && [p.nearer, p.farther].includes(best.id),
    );
    return pair && id !== best.id ? [{ id, label, pair, clear: isClear(pair, level) }] : [];
  });
  return {
    best,
    behind: behind.toSorted((a, b) => a.pair.difference - b.pair.difference),
  };
}

/** Models that cannot be told from the nearest, which comes first. */
export const unbeaten = ({ best, behind }: Race): { id: string; label: string }[] => [
  best,
  ...behind.filter(({ clear }) => !clear),
];
