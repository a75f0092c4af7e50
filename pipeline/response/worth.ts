import { causedMean, causedPart } from '../scoring/caused-part.ts';
import type { Scores } from '../scoring/scores.ts';
import { gammaPosterior } from '../scoring/shrink.ts';
import type { Level, Levels } from './level.ts';

/** Orders that a creator causes per order that his posts make one expect, by number in the roster. */
export interface Worth {
  readonly mean: Float64Array;
  /** Draws of creator c stand side by side from c x draws. */
  readonly draws: Float64Array;
}

/**
 * As in the scores, with the causal level of each platform in the place of one for all: what is credited beyond expectation is shrunk
 * towards the peers, and expectation is caused in part.
 */
export function worthOfCreators(
  { evidence: { roster, sales, peers }, credits, draws: known }: Scores,
  levels: Levels,
  draws: number,
): Worth {
  const { kept, priors, expected, multiplierDraws } = sales;
  const byPlatform = new Map<string, Level>(
    [...new Set(roster.platforms)].map((platform) => [platform, levels.of(platform)]),
  );
  const worth = { mean: new Float64Array(roster.size), draws: new Float64Array(roster.size * draws) };
  for (let c = 0; c < roster.size; c++) {
    const level = byPlatform.get(roster.platforms[c] as string) as Level;
    const posterior = gammaPosterior(priors[peers.of[c] as number] as (typeof priors)[number], {
      count: (credits.creators.orders[c] as number) / kept,
      exposure: (expected[c] as number) / kept,
    });
    worth.mean[c] = causedMean(posterior, { share: level.share, kept });
    for (let d = 0; d < draws; d++)
      worth.draws[c * draws + d] = causedPart(multiplierDraws[c * known + (d % known)] as number, {
        share: level.draws[d] as number,
        kept,
      });
  }
  return worth;
}
