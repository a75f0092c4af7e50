import { rowCount, type Paths } from '../../journeys/paths.ts';

/** Touches named by two things at once: the channel, and the name in another dimension. */
export interface Pairs {
  /** By channel and name at once; names are pairs. */
  readonly paths: Paths;
  /** Number of the channel and of the name of each pair. */
  readonly channel: Int32Array;
  readonly name: Int32Array;
}

/** @param channels the same touches by channel */
export function pairsOf(paths: Paths, channels: Paths): Pairs {
  const width = paths.names.length;
  const known = new Map<number, number>();
  const steps = paths.steps.map((name, i) => {
    const key = (channels.steps[i] as number) * width + name;
    let pair = known.get(key);
    if (pair === undefined) known.set(key, (pair = known.size));
    return pair;
  });
  const keys = [...known.keys()];
  return {
    paths: { ...paths, names: keys.map(String), steps },
    channel: Int32Array.from(keys, (key) => Math.floor(key / width)),
    name: Int32Array.from(keys, (key) => key % width),
  };
}

/** Weighted touches of each pair, in journeys of either kind. */
export function touchWeights({ paths }: Pairs, weights: Float64Array): Float64Array {
  const out = new Float64Array(paths.names.length);
  for (let row = 0; row < rowCount(paths); row++) {
    const weight = weights[row] as number;
    if (weight === 0) continue;
    for (let i = paths.offsets[row] as number; i < (paths.offsets[row + 1] as number); i++) {
      const pair = paths.steps[i] as number;
      out[pair] = (out[pair] as number) + weight;
    }
  }
  return out;
}
