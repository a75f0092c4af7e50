import type { ContentView } from '../site/content.ts';
import { choicesFigure } from './content-choices.ts';
import { formatFigure, levelsFigure } from './content-levels.ts';
import { overviewFigure } from './content-overview.ts';
import { seasonFigure } from './content-season.ts';
import type { FigureContent } from './figure.ts';

/** The figures that the platform filter redraws, in reading order; null where the data have no such column. */
export const SCOPED: ((view: ContentView) => FigureContent | null)[] = [
  overviewFigure,
  formatFigure,
  (view) => levelsFigure(view, 'style', 'Visual style'),
  (view) => levelsFigure(view, 'color', 'Dominant colour'),
  choicesFigure,
  seasonFigure,
];
