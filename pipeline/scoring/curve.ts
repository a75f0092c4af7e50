/** A rising function by interpolation between evenly spaced places: hundreds of lookups per creator must cost little. */
export type Curve = (sum: number) => number;

const PLACES = 2048;

/**
 * Standing of a sum among the sums of all draws of all creators who are scored, 0 to 100: the share below, with those of the same
 * cell in proportion.
 */
export function curveOf(sums: Float32Array, scored: Int32Array, draws: number): Curve {
  let [low, high] = [Infinity, -Infinity];
  const each = (see: (sum: number) => void): void => {
    for (const c of scored) for (let d = 0; d < draws; d++) see(sums[c * draws + d] as number);
  };
  each((sum) => {
    if (sum < low) low = sum;
    if (sum > high) high = sum;
  });
  const width = (high - low) / PLACES;
  if (!(width > 0)) return () => 50;
  const heights = new Float64Array(PLACES + 1);
  each((sum) => {
    const cell = Math.min(PLACES - 1, Math.floor((sum - low) / width));
    heights[cell + 1] = (heights[cell + 1] as number) + 1;
  });
  for (let place = 1; place <= PLACES; place++)
    heights[place] = (heights[place] as number) + (heights[place - 1] as number);
  const all = heights[PLACES] as number;
  return (sum) => {
    const at = Math.min(PLACES, Math.max(0, (sum - low) / width));
    const below = Math.min(PLACES - 1, Math.floor(at));
    const [from, to] = [heights[below] as number, heights[below + 1] as number];
    return (100 * (from + (to - from) * (at - below))) / all;
  };
}
