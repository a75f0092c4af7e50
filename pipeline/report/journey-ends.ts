import { assisted, ends } from '../journeys/ends.ts';
import type { Paths, Weights } from '../journeys/paths.ts';
import { round } from '../stats/round.ts';
import { sum } from '../stats/sum.ts';
import type { JourneyEnds, Range } from './contract.ts';
import type { Frame } from './credits.ts';
import { sampled } from './sampled.ts';
import type { Watching } from './watching.ts';

/** Who opens and who closes; the shares of all channels are 0 where no order came after two touches. */
export function journeyEnds(paths: Paths, frame: Frame): Watching<JourneyEnds> {
  const n = paths.names.length;
  const shares = sampled((weights) => measure(paths, weights), {
    weights: paths.weights,
    level: frame.level,
  });
  const range = (at: number): Range => shares.range(at) ?? { value: 0, low: null, high: null };
  return {
    draw: shares.draw,
    finish() {
      const helped = assisted(paths);
      return {
        orders: round(ends(paths, paths.weights).orders),
        moved: range(3 * n),
        channels: frame.order.map((name) => ({
          channel: paths.names[name] as string,
          opens: range(name),
          closes: range(n + name),
          shift: range(2 * n + name),
          assisted: round(helped[name] as number),
        })),
      };
    },
  };
}

/** By name the share that it opens, that it closes, and their difference; then what moves, of all orders. */
function measure(paths: Paths, weights: Weights): Float64Array {
  const { orders, opened, closed } = ends(paths, weights);
  const n = opened.length;
  const out = new Float64Array(3 * n + 1);
  for (let name = 0; name < n; name++) {
    const [first, last] = [opened[name] as number, closed[name] as number];
    out[name] = first / orders;
    out[n + name] = last / orders;
    out[2 * n + name] = (first - last) / orders;
  }
  out[3 * n] =
    sum(opened.map((first, name) => Math.max(0, first - (closed[name] as number)))) / sum(weights.orders);
  return out;
}
