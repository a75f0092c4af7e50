import type { Format } from '../site/format.ts';
import type { Roster } from '../site/influencers/roster.ts';
import { scatterFigure } from './influencers-scatter.ts';
import { scoresFigure } from './influencers-scores.ts';
import { sharesFigure } from './influencers-shares.ts';

/** The figures of the Influencers page, in reading order. */
export const influencersFigures = (roster: Roster, fmt: Format) => ({
  scatter: scatterFigure(roster, fmt),
  scores: scoresFigure(roster, fmt),
  shares: sharesFigure(roster, fmt),
});
