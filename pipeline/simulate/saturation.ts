import type { SimulationSettings } from '../config.ts';
import { MOST_TOUCHES } from './life.ts';

/** What the k-th touch of a channel still does, k from 0, against the first one. */
export const saturationPowers = ({ effects }: Pick<SimulationSettings, 'effects'>): Float64Array =>
  Float64Array.from({ length: MOST_TOUCHES }, (_, k) => effects.saturation ** k);
