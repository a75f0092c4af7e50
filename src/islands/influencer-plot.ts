import { h } from '../site/node.ts';
import { element } from './elements.ts';

export const HINT =
  'Point at a dot to see whose it is. With the plot in focus, arrow left and right step by followers, up and down by engagement; Enter opens the creator.';

export const moves = new Map<string, { by: 'followers' | 'rate'; to: number | 'first' | 'last' }>([
  ['ArrowRight', { by: 'followers', to: 1 }],
  ['ArrowLeft', { by: 'followers', to: -1 }],
  ['ArrowUp', { by: 'rate', to: 1 }],
  ['ArrowDown', { by: 'rate', to: -1 }],
  ['Home', { by: 'followers', to: 'first' }],
  ['End', { by: 'followers', to: 'last' }],
]);

/** Whether a key means something to the plot: it may be pressed before the numbers are there. */
export const isMove = ({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): boolean =>
  (moves.has(key) || key === 'Enter') && !altKey && !ctrlKey && !metaKey;

/** Makes the plot a stop of the keyboard, with a place beneath it for what it says. */
export function preparePlot(plot: HTMLElement): void {
  plot.tabIndex = 0;
  plot.setAttribute('role', 'group');
  plot.setAttribute('aria-label', 'Creators by followers and engagement; arrow keys step through them');
  const readout = element(h('p', { class: 'pick-readout', 'aria-live': 'polite' }, HINT));
  plot.after(readout);
}
