import type { ScoringSettings } from '../config.ts';

export const SEGMENTS = ['high', 'medium', 'low'] as const;
export type Segment = (typeof SEGMENTS)[number];

/** @param score 0 to 100 */
export function segmentOf(score: number, { high, medium }: ScoringSettings['segments']): Segment {
  if (score >= high) return 'high';
  return score >= medium ? 'medium' : 'low';
}

/** Share of draws in each segment, in the order of SEGMENTS. */
export function segmentChances(
  draws: Float64Array,
  limits: ScoringSettings['segments'],
): [high: number, medium: number, low: number] {
  const counts = { high: 0, medium: 0, low: 0 };
  for (const draw of draws) counts[segmentOf(draw, limits)]++;
  return [counts.high / draws.length, counts.medium / draws.length, counts.low / draws.length];
}
