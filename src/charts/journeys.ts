import type { AttributionResults } from '../../pipeline/report/contract.ts';
import type { Format } from '../site/format.ts';
import { endsFigure } from './attribution-ends.ts';
import { flowFigure } from './attribution-flow.ts';
import { lengthsFigure } from './attribution-lengths.ts';
import { pathsFigure } from './attribution-paths.ts';
import { timesFigure } from './attribution-times.ts';
import { transitionsFigure } from './attribution-transitions.ts';

/** How journeys run, whatever a model makes of them; in reading order. */
export const journeyFigures = (results: AttributionResults, fmt: Format) => ({
  ends: endsFigure(results, fmt),
  flow: flowFigure(results, fmt),
  transitions: transitionsFigure(results, fmt),
  paths: pathsFigure(results, fmt),
  lengths: lengthsFigure(results, fmt),
  times: timesFigure(results, fmt),
});
