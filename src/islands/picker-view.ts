import { modelIn, type CreditView } from '../site/credits.ts';
import { measureOf } from '../site/measure.ts';
import { nounOf } from '../site/nouns.ts';
import type { State } from './picker-state.ts';

/** Id of the view that a state asks for. */
export const viewOf = ({ by, brand }: State): string => (brand === '' ? by : `brand-${brand}`);

/**
 * A brand is shown by channel, so one of the two must give way: the one that was not chosen last.
 * @param last name of the control that was used last
 */
export function fitting(state: State, last: string): { state: State; note: string } {
  if (state.brand === '' || state.by === 'channel') return { state, note: '' };
  return last === 'by'
    ? { state: { ...state, brand: '' }, note: 'Other names than channels are shown for all brands together.' }
    : { state: { ...state, by: 'channel' }, note: 'A single brand is shown by channel.' };
}

/** What a screen reader hears after a change. */
export function sentence({ results, choice: { model, compare, show } }: CreditView): string {
  const label = (id: string) => modelIn(results, id).label;
  const { view } = results;
  const where = view.kind === 'brand' ? `${view.label} by channel` : `by ${nounOf(view).head.toLowerCase()}`;
  return `Figures show ${label(model)} against ${label(compare)}, ${measureOf(show).label.toLowerCase()}, ${where}.`;
}
