import type { Results } from '../site/credits.ts';
import type { Format } from '../site/format.ts';
import { usualView } from '../site/view.ts';
import { creditsFigure } from './attribution-credits.ts';
import { endsFigure } from './attribution-ends.ts';
import { flowFigure } from './attribution-flow.ts';
import { lengthsFigure } from './attribution-lengths.ts';
import { orderFigure } from './attribution-order.ts';
import { modelsFigure } from './attribution-models.ts';
import { pathsFigure } from './attribution-paths.ts';
import { switchFigure } from './attribution-switch.ts';
import { timesFigure } from './attribution-times.ts';
import { transitionsFigure } from './attribution-transitions.ts';

/** The figures of the Attribution page as a reader first sees them. */
export function attributionFigures(results: Results, fmt: Format) {
  const view = usualView(results, fmt);
  return {
    models: modelsFigure(view),
    switch: switchFigure(view),
    credits: creditsFigure(view),
    order: orderFigure(view),
    ends: endsFigure(results, fmt),
    flow: flowFigure(results, fmt),
    transitions: transitionsFigure(results, fmt),
    paths: pathsFigure(results, fmt),
    lengths: lengthsFigure(results, fmt),
    times: timesFigure(results, fmt),
  };
}
