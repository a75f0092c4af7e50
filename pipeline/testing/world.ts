import { settings, type SimulationSettings } from '../config.ts';
import { resolve } from '../config/resolve.ts';
import { makeWorld, type MadeWorld } from '../judge/observe.ts';

/** Settings of the default world. */
export const usual: SimulationSettings = resolve(settings, {}, 'test').simulation;

/** A world of fewer rows, for tests that need many of them. */
export const sized = (sizes: Partial<SimulationSettings['sizes']>): SimulationSettings => ({
  ...usual,
  sizes: { ...usual.sizes, ...sizes },
});

let whole: MadeWorld | null = null;

/** The default world at full size, made once. */
export const wholeWorld = (): MadeWorld => (whole ??= makeWorld(usual));
