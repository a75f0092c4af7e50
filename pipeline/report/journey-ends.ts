import { assisted, ends, type Ends } from '../journeys/ends.ts';
import { MIN_JOURNEYS, type Paths } from '../journeys/paths.ts';
import { round } from '../stats/round.ts';
import { sum } from '../stats/sum.ts';
import type { JourneyEnds, Range } from './contract.ts';
import type { Frame } from './credits.ts';
import { sampled } from './sampled.ts';
import type { Watching } from './watching.ts';

/** Who opens and who closes; the shares of all channels are 0 where no order came after two touches. */
export function journeyEnds(paths: Paths, frame: Frame & { rows: Paths }): Watching<JourneyEnds> {
  const n = paths.names.length;
  const first = ends(paths, paths.weights);
  // The same channels in every draw: a sum of whatever is above zero would grow with noise alone.
  const openers = first.opened.map((opened, name) => Number(opened > (first.closed[name] as number)));
  const shares = sampled((weights) => measure(ends(paths, weights), sum(weights.orders), openers), {
    weights: paths.weights,
    level: frame.level,
  });
  const range = (at: number): Range => shares.range(at) ?? { value: 0, low: null, high: null };
  return {
    draw: shares.draw,
    finish() {
      const helped = assisted(paths);
      return {
        orders: round(first.orders),
        thin: recordedOrders(frame.rows) < MIN_JOURNEYS,
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

/** Orders of two touches or more in the data, each counted once: merged rows know only what journeys stand for on average. */
function recordedOrders({ offsets, weights, unit }: Paths): number {
  return sum(
    weights.orders.map((orders, row) =>
      (offsets[row + 1] as number) - (offsets[row] as number) < 2 ? 0 : orders / (unit[row] as number),
    ),
  );
}

/** By name the share that it opens, that it closes, and their difference; then what the openers gain, of all orders. */
function measure({ orders, opened, closed }: Ends, all: number, openers: Float64Array): Float64Array {
  const n = opened.length;
  const gains = opened.map((first, name) => first - (closed[name] as number));
  const out = new Float64Array(3 * n + 1);
  out.set(opened.map((first) => first / orders));
  out.set(
    closed.map((last) => last / orders),
    n,
  );
  out.set(
    gains.map((gain) => gain / orders),
    2 * n,
  );
  out[3 * n] = sum(gains.map((gain, name) => gain * (openers[name] as number))) / all;
  return out;
}
