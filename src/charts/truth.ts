import type { TruthReport } from '../../pipeline/report/contract.ts';
import type { Format } from '../site/format.ts';
import { errorsOf, isJudged } from '../site/truth.ts';
import type { FigureContent } from './figure.ts';
import { biasFigure } from './truth-bias.ts';
import { causedFigure } from './truth-caused.ts';
import { dialsFigure } from './truth-dials.ts';
import { dimensionsFigure } from './truth-dimensions.ts';
import { coverageFigure } from './truth-coverage.ts';
import { errorsFigure, overFigure } from './truth-errors.ts';
import { pairsFigure } from './truth-pairs.ts';
import { plansFigure } from './truth-plans.ts';
import { responseFigures } from './truth-response.ts';
import { scoreFigures } from './truth-scores.ts';

/** The figures of the page on truth, those that its data can fill, in reading order. */
export function truthFigures(
  truth: TruthReport,
  { primary, fmt }: { primary: string; fmt: Format },
): FigureContent[] {
  if (!isJudged(truth)) return [];
  const { world } = truth;
  const some = errorsOf(truth).length > 0;
  return [
    world && causedFigure(world, primary, fmt),
    some ? overFigure(truth, fmt) : null,
    some ? errorsFigure(truth, fmt) : null,
    pairsFigure(truth, fmt),
    world && biasFigure(world, fmt),
    plansFigure(truth, fmt),
    coverageFigure(truth, fmt),
    dialsFigure(truth, fmt),
    dimensionsFigure(truth, fmt),
    ...scoreFigures(truth.scores, fmt),
    ...responseFigures(truth.responses, fmt),
  ].filter((f) => f !== null);
}
