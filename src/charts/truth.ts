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
  ].filter((f) => f !== null);
}

/** What is said of creators, and plans to book them, against the truth: a page of its own, in reading order. */
export const truthCreatorFigures = ({ scores, responses }: TruthReport, fmt: Format): FigureContent[] =>
  [...responseFigures(responses, fmt), ...scoreFigures(scores, fmt)].filter((f) => f !== null);
