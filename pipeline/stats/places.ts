/** Values are told apart by steps of about a billionth of their whole. */
const STEPS = 2 ** 30;

/**
 * Places of parts of a whole, 1 for the largest. Parts that agree to about a billionth of the whole share the best of their places, and
 * the places that they would have taken stay empty: 1, 2, 2, 4.
 * @param parts from 0 to `whole`, fewer than two million @param into receives the places
 */
export function places(parts: Float64Array, whole: number, into: Int32Array): void {
  const n = parts.length;
  // Part and number in one key, so that plain numbers are sorted: a comparison function would cost ten times as much.
  const width = 2 ** Math.ceil(Math.log2(n + 1));
  const keys = new Float64Array(n);
  for (let i = 0; i < n; i++)
    keys[i] = (whole > 0 ? Math.round(((parts[i] as number) / whole) * STEPS) : 0) * width + i;
  keys.sort();
  let [place, last] = [0, -1];
  for (let at = n - 1; at >= 0; at--) {
    const step = Math.floor((keys[at] as number) / width);
    if (step !== last) place = n - at;
    last = step;
    into[(keys[at] as number) - step * width] = place;
  }
}
