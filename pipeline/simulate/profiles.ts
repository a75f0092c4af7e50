import type { SimulationSettings } from '../config.ts';
import { source } from '../random/source.ts';
import type { Creator } from './creators.ts';
import { drawFrom, type Draw } from './draw.ts';
import { TIERS } from './names.ts';

/** What the roster says of a creator and nothing depends on. */
export interface Profile {
  country: keyof SimulationSettings['creators']['country'];
  gender: keyof SimulationSettings['creators']['gender'];
  age: keyof SimulationSettings['creators']['age'];
  verified: boolean;
  accountMonths: number;
  /** Share of followers declared to be real: close to the truth, too kind to those who bought most of theirs. */
  declaredAuthenticity: number;
}

export function makeProfiles(
  { seed, creators: settings }: SimulationSettings,
  creators: readonly Creator[],
): Profile[] {
  const draw = drawFrom(source(seed, 'profiles'));
  return creators.map((creator) => ({
    country: draw.pick(settings.country),
    gender: draw.pick(settings.gender),
    age: draw.pick(settings.age),
    verified: draw.chance(settings.verified[TIERS[creator.tier] as (typeof TIERS)[number]]),
    // Nobody posts before the account is there; the youngest platform came in 2016.
    accountMonths: Math.min(96, 14 + Math.round((8 + 9 * creator.tier) * draw.spread(0.5))),
    declaredAuthenticity: declared(creator, settings, draw),
  }));
}

function declared(creator: Creator, settings: SimulationSettings['creators'], draw: Draw): number {
  const noise = settings.declaredNoise * draw.normal();
  const hidden = draw.uniform() * settings.fraudHidden;
  const seen = creator.heavyFraud
    ? creator.authenticity + (1 - creator.authenticity) * hidden
    : creator.authenticity;
  return Math.min(0.99, Math.max(0.05, seen + noise));
}
