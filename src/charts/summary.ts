import { DRAWN, measureIn, shares, type CreditView, type Results } from '../site/credits.ts';
import { usualView } from '../site/view.ts';
import type { Format } from '../site/format.ts';
import { creatorsSentence } from '../site/findings/creators.ts';
import { disagreementTitle, extremesSentence } from '../site/findings/disagreement.ts';
import { spreadAxis, spreadRows } from './attribution-spread.ts';
import { modelsFigure } from './attribution-models.ts';
import type { FigureContent } from './figure.ts';
import { intervalNote, join, restNote } from './notes.ts';
import { splitFigure } from './orders-split.ts';

/** The figures of the front page. */
export function summaryFigures(results: Results, fmt: Format) {
  const view = usualView(results, fmt);
  return { split: splitFigure(results, fmt), models: spreadFigure(view) };
}

function spreadFigure(view: CreditView): FigureContent {
  const label = view.results.models.find((m) => m.id === view.choice.model)?.label ?? '';
  const say = `Ring: ${label}. Strokes: the other models. ${measureIn(view).label}, channel by channel.`;
  const drawn = shares(view, view.choice.model)
    .slice(0, DRAWN)
    .map((s) => s.estimate);
  return {
    ...modelsFigure(view),
    id: 'disagreement',
    title: disagreementTitle(view),
    say: [say, creatorsSentence(view.results.names), extremesSentence(view)].filter((s) => s !== null),
    chart: [spreadRows(view)],
    note: join(restNote(view), intervalNote(view, drawn, spreadAxis(view))),
  };
}
