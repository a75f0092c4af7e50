import { creditsFigure } from '../charts/attribution-credits.ts';
import { modelsFigure } from '../charts/attribution-models.ts';
import { orderFigure } from '../charts/attribution-order.ts';
import { switchFigure } from '../charts/attribution-switch.ts';
import type { CreditView } from '../site/credits.ts';
import { redraw } from './redraw.ts';

export { sentence } from './picker-view.ts';
export { viewLoader } from './view-loader.ts';

const FIGURES = [modelsFigure, switchFigure, creditsFigure, orderFigure];

/** Draws the figures of a view anew. @param source address of the folder of views */
export function drawFigures(host: HTMLElement, view: CreditView, source: string): void {
  const { names, view: shown } = view.results;
  const whole = names.length < shown.names ? `${source}${shown.id}.csv` : null;
  for (const make of FIGURES) {
    const content = make(view);
    const figure = host.querySelector(`#${content.id}`);
    if (figure) redraw(figure, content, whole);
  }
}
