import { byFlow, pathFlow, switching } from '../journeys/flow.ts';
import { fold } from '../journeys/fold.ts';
import type { Paths } from '../journeys/paths.ts';
import { round } from '../stats/round.ts';
import type { JourneyState, PathFlow } from './contract.ts';
import { sampled } from './sampled.ts';
import type { Watching } from './watching.ts';

/** Beyond the fourth touch there are few orders and many ways. */
const TOUCHES = 4;
const MOST_CHANNELS = 12;

/** Buying journeys from their first touch. */
export function flowReport(paths: Paths, { level }: { level: number }): Watching<PathFlow> {
  const switches = sampled((weights) => Float64Array.of(switching(paths, weights)), {
    weights: paths.weights,
    level,
  });
  return {
    draw: switches.draw,
    finish: () => ({ touches: TOUCHES, switches: switches.range(0), ...bands(paths) }),
  };
}

function bands(paths: Paths): Pick<PathFlow, 'folded' | 'bands'> {
  const states = fold(byFlow(paths, TOUCHES), MOST_CHANNELS);
  const state = (slot: number): JourneyState => {
    const name = states.kept[slot];
    return name === undefined ? { kind: 'others' } : { kind: 'channel', id: paths.names[name] as string };
  };
  return {
    folded: states.folded,
    bands: pathFlow(paths, states, TOUCHES).map(({ touch, from, to, orders }) => ({
      touch,
      from: state(from),
      to: typeof to === 'number' ? state(to) : { kind: to },
      orders: round(orders),
    })),
  };
}
