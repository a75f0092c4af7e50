import { named } from '../words.ts';
import type { Spread } from './spread.ts';

/** Models that look at one place of a journey only. */
const PLACES = new Map([
  ['first', 'first touch'],
  ['last', 'last touch'],
]);

const DIRECT = /^\(?(direct|none)\)?$/i;

/** Next to nothing: under a twentieth of what another model gives. */
const LITTLE = 0.05;

/**
 * Why the low end of a gap says little about the name: its model can, by its rule, give next to nothing to a name that
 * hardly ever stands where the model looks. Null where the gap is no such thing.
 */
export function ruleOf({ name: { id, label }, low, high }: Spread): string | null {
  const { value } = low.estimate;
  if (high.estimate.value <= 0 || value > LITTLE * high.estimate.value) return null;
  const [name, model] = [named(label), low.model.label];
  if (low.model.id === 'last-non-direct' && DIRECT.test(id))
    return `${name} is what ${model} leaves out by its rule`;
  if (low.model.id === 'calibrated' && DIRECT.test(id))
    return `${model} counts ${name} as bought anyway by its rule`;
  const place = PLACES.get(low.model.id);
  if (!place) return null;
  return value > 0
    ? `${name} is hardly ever the ${place}, so ${model} gives it next to nothing`
    : `${name} is never the ${place}, so ${model} gives it nothing`;
}
