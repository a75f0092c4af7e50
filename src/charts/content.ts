import type { ContentResults } from '../../pipeline/report/contract.ts';
import { scoped, viewOf } from '../site/content.ts';
import type { Format } from '../site/format.ts';
import { experimentsFigure } from './content-experiments.ts';
import { hoursFigure } from './content-hours.ts';
import { SCOPED } from './content-scoped.ts';
import type { FigureContent } from './figure.ts';

/** All figures of the content page as a reader first sees them. */
export function contentFigures(
  results: ContentResults,
  fmt: Format,
): { scoped: FigureContent[]; fixed: FigureContent[] } {
  const view = viewOf(scoped(results), 'all', fmt);
  return {
    scoped: SCOPED.flatMap((make) => make(view) ?? []),
    fixed: [hoursFigure(results, fmt), experimentsFigure(results, fmt)],
  };
}
