import type { Paths, Weights } from '../journeys/paths.ts';
import type { Credits } from './model.ts';

/** Shares of the names of each order, each name once: order i has the parts offsets[i] up to offsets[i + 1]. */
interface Parts {
  /** Row of the paths. */
  rows: Int32Array;
  offsets: Int32Array;
  name: Int32Array;
  share: Float64Array;
}

/**
 * Sums of shares for draws: plain, orders and money at once, over the orders of the paths alone and those of their names that get
 * something. Journeys that are drawn stand in an order of their own, so the order of a file does not show here either.
 * @param shares of each step
 */
export function spreader(paths: Paths, shares: Float64Array): (weights: Weights) => Credits {
  const names = paths.names.length;
  const { rows, offsets, name, share } = sortedParts(paths, shares);
  return ({ orders, value }) => {
    const [conversions, money] = [new Float64Array(names), new Float64Array(names)];
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i] as number;
      const [count, paid] = [orders[row] as number, value[row] as number];
      for (let j = offsets[i] as number, to = offsets[i + 1] as number; j < to; j++) {
        const k = name[j] as number;
        conversions[k] = (conversions[k] as number) + count * (share[j] as number);
        money[k] = (money[k] as number) + paid * (share[j] as number);
      }
    }
    return { conversions, value: money, removalEffect: null, baseline: null };
  };
}

/** Orders with as many parts stand together, so that the processor can foretell where each ends. */
function sortedParts(paths: Paths, shares: Float64Array): Parts {
  const parts = partsOf(paths, shares);
  const size = (i: number): number => (parts.offsets[i + 1] as number) - (parts.offsets[i] as number);
  const order = Int32Array.from(parts.rows.keys()).sort((a, b) => size(a) - size(b) || a - b);
  const offsets = new Int32Array(order.length + 1);
  const name = new Int32Array(parts.name.length);
  const share = new Float64Array(parts.share.length);
  order.forEach((i, at) => {
    const [from, to] = [parts.offsets[i] as number, parts.offsets[i + 1] as number];
    const next = offsets[at] as number;
    name.set(parts.name.subarray(from, to), next);
    share.set(parts.share.subarray(from, to), next);
    offsets[at + 1] = next + to - from;
  });
  return { rows: order.map((i) => parts.rows[i] as number), offsets, name, share };
}

function partsOf({ names, offsets, steps, weights }: Paths, shares: Float64Array): Parts {
  const [rows, ends, name, share]: [number[], number[], number[], number[]] = [[], [0], [], []];
  const place = new Int32Array(names.length).fill(-1);
  for (let row = 0; row < weights.orders.length; row++) {
    if (weights.orders[row] === 0 && weights.value[row] === 0) continue;
    const first = name.length;
    for (let i = offsets[row] as number; i < (offsets[row + 1] as number); i++) {
      const own = shares[i] as number;
      const k = steps[i] as number;
      if (own === 0) continue;
      const at = place[k] as number;
      if (at >= first) share[at] = (share[at] as number) + own;
      else {
        place[k] = name.push(k) - 1;
        share.push(own);
      }
    }
    rows.push(row);
    ends.push(name.length);
  }
  return {
    rows: Int32Array.from(rows),
    offsets: Int32Array.from(ends),
    name: Int32Array.from(name),
    share: Float64Array.from(share),
  };
}
