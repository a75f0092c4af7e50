import type { SimulationSettings } from '../config.ts';

type Change = (settings: SimulationSettings) => SimulationSettings;

/** What each named scenario makes of the configured world; the factors are those under which the field's claims were tested. */
const CHANGES: Record<SimulationSettings['scenario'], Change> = {
  default: (settings) => settings,
  /** Posts and ads lead to twice as many searches and direct visits. */
  'strong-mediation': (settings) =>
    withTouches(settings, 2, ['searchAfterPost', 'directAfterPost', 'searchAfterAd', 'directAfterAd']),
  /** Shoppers who look around leave half as many traces. */
  'weak-intent': (settings) =>
    withTouches(settings, 0.5, ['searchInEpisode', 'directInEpisode', 'searchOutside', 'directOutside']),
  /** Every touch causes 1.6 times as much. */
  'strong-ads': (settings) => ({
    ...settings,
    effects: { ...settings.effects, strength: scaled(settings.effects.strength, 1.6) },
  }),
  /** Shoppers are half as different from each other. */
  'low-heterogeneity': (settings) => ({
    ...settings,
    shopper: { ...settings.shopper, affinitySpread: 0.5 * settings.shopper.affinitySpread },
  }),
  /** Visits are followed by 1.8 times as many retargeting ads. */
  'heavy-retargeting': (settings) => withTouches(settings, 1.8, ['retargetAfterVisit']),
};

/** The settings of the configured scenario: its changes laid over whatever else is configured. */
export const applyScenario: Change = (settings) => CHANGES[settings.scenario](settings);

type TouchNumber = {
  [K in keyof SimulationSettings['touches']]: SimulationSettings['touches'][K] extends number ? K : never;
}[keyof SimulationSettings['touches']];

function withTouches(
  settings: SimulationSettings,
  factor: number,
  keys: readonly TouchNumber[],
): SimulationSettings {
  const touches = { ...settings.touches };
  for (const key of keys) touches[key] *= factor;
  return { ...settings, touches };
}

const scaled = <K extends string>(values: Readonly<Record<K, number>>, by: number): Record<K, number> =>
  Object.fromEntries(Object.entries<number>(values).map(([key, value]) => [key, value * by])) as Record<
    K,
    number
  >;
