import { ConfigError } from '../config/resolve.ts';
import { nearest } from '../stats/nearest.ts';
import type { Model } from './model.ts';
import { calibrated } from './models/calibrated.ts';
import { dataDriven } from './models/data-driven.ts';
import { first } from './models/first.ts';
import { inverseJ } from './models/inverse-j.ts';
import { jShaped } from './models/j-shaped.ts';
import { lastNonDirect } from './models/last-non-direct.ts';
import { linearUnique } from './models/linear-unique.ts';
import { shapley } from './models/shapley.ts';
import { shapleyOrdered } from './models/shapley-ordered.ts';
import { wShaped } from './models/w-shaped.ts';
import { last } from './models/last.ts';
import { linear } from './models/linear.ts';
import { markov } from './models/markov.ts';
import { positionBased } from './models/position-based.ts';
import { timeDecay } from './models/time-decay.ts';

/** Every model, in the order in which pages and tables show them. */
export const models: readonly Model[] = [
  first,
  last,
  lastNonDirect,
  linear,
  linearUnique,
  timeDecay,
  positionBased,
  jShaped,
  inverseJ,
  wShaped,
  markov,
  shapley,
  shapleyOrdered,
  dataDriven,
  calibrated,
];

/** @throws ConfigError for an id that no model has, with the nearest one. @param origin where the id stands */
export function modelById(id: string, origin: string): Model {
  const model = models.find((candidate) => candidate.id === id);
  if (model) return model;
  const ids = models.map((candidate) => candidate.id);
  const near = nearest(id, ids);
  throw new ConfigError(
    `${origin}: got "${id}"${near ? ` (nearest: ${near})` : ''}, expected one of ${ids.join(', ')}`,
  );
}
