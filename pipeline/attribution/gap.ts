import type { Paths } from '../journeys/paths.ts';
import { measuredEffects } from './calibration/effects.ts';
import type { Evidence } from './evidence.ts';
import type { Model, Need } from './model.ts';

/** Why a model cannot run, to follow "it" or its name; null when it can. */
export function gap(model: Model, paths: Paths, evidence: Evidence): string | null {
  for (const need of model.needs) {
    const missing = MISSING[need](paths, evidence);
    if (missing !== null) return missing;
  }
  return null;
}

const MISSING: Record<Need, (paths: Paths, evidence: Evidence) => string | null> = {
  times: (paths) =>
    paths.daysToEnd ? null : 'needs the time of each touch, which a table of paths does not carry',
  visits: (paths) =>
    paths.visits ? null : 'needs site visits or carts among the touches, and the data have none',
  'lift-tests': (paths, evidence) =>
    evidence.unfit ?? measuredEffects((evidence.channels?.paths ?? paths).names, evidence).missing,
};
