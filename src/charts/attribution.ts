import type { Results } from '../site/credits.ts';
import type { Format } from '../site/format.ts';
import { usualView } from '../site/view.ts';
import { creditsFigure } from './attribution-credits.ts';
import { orderFigure } from './attribution-order.ts';
import { modelsFigure } from './attribution-models.ts';
import { switchFigure } from './attribution-switch.ts';

/** The figures of the Attribution page as a reader first sees them; those of journeys are in `journeys.ts`. */
export function attributionFigures(results: Results, fmt: Format) {
  const view = usualView(results, fmt);
  return {
    models: modelsFigure(view),
    switch: switchFigure(view),
    credits: creditsFigure(view),
    order: orderFigure(view),
  };
}
