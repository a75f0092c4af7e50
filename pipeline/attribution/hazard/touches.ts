import { rowCount, type Paths } from '../../journeys/paths.ts';

/** The part of each order that each of its touches has in the rate at the moment of the order, in orders. */
export function hazardTouches(
  paths: Paths,
  { rates, tau }: { rates: Float64Array; tau: number },
): Float64Array {
  const { offsets, steps, daysToEnd, names, weights } = paths;
  const baseline = rates[names.length] as number;
  const out = new Float64Array(steps.length);
  for (let row = 0; row < rowCount(paths); row++) {
    const orders = weights.orders[row] as number;
    if (orders === 0) continue;
    const [from, to] = [offsets[row] as number, offsets[row + 1] as number];
    let hazard = baseline;
    for (let i = from; i < to; i++) {
      out[i] = ((rates[steps[i] as number] as number) * Math.exp(-(daysToEnd?.[i] ?? 0) / tau)) / tau;
      hazard += out[i] as number;
    }
    for (let i = from; i < to; i++) out[i] = (orders * (out[i] as number)) / hazard;
  }
  return out;
}
