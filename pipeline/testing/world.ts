import { settings, type SimulationSettings } from '../config.ts';
import { resolve } from '../config/resolve.ts';
import { record, type Recorded } from '../simulate/recorded.ts';
import { live, type Happened } from '../simulate/world.ts';

/** Settings of the default world. */
export const usual: SimulationSettings = resolve(settings, {}, 'test').simulation;

/** A world of fewer rows, for tests that need many of them. */
export const sized = (sizes: Partial<SimulationSettings['sizes']>): SimulationSettings => ({
  ...usual,
  sizes: { ...usual.sizes, ...sizes },
});

let whole: { happened: Happened; recorded: Recorded } | null = null;

/** The default world at full size, made once. */
export function wholeWorld(): { happened: Happened; recorded: Recorded } {
  if (whole === null) {
    const happened = live(usual);
    whole = { happened, recorded: record(happened) };
  }
  return whole;
}
