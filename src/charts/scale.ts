/** A linear scale to a fraction of the width; kept free of d3, which costs 9 kB in an island. */
export type Scale = (value: number) => number;

export const linear =
  (from: number, to: number): Scale =>
  (value) =>
    to === from ? 0 : (value - from) / (to - from);

const STEPS = [1, 2, 5, 10];

/** From 0 to the largest mark, with a little room, and round numbers on the way. */
export interface Axis {
  x: Scale;
  ticks: number[];
}

export function axisTo(values: number[], count = 4): Axis {
  const max = Math.max(0, ...values.filter(Number.isFinite));
  return { x: linear(0, max > 0 ? max * 1.03 : 1), ticks: ticks(max > 0 ? max : 1, count) };
}

/** Round numbers from 0 up to `max`, about `count` steps. */
export function ticks(max: number, count = 4): number[] {
  const raw = max / count;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = power * (STEPS.find((s) => s * power >= raw * 0.8) ?? 10);
  const n = Math.floor((max / step) * 1.0001);
  // The multiplication keeps 0.3 from becoming 0.30000000000000004 in labels.
  return Array.from({ length: n + 1 }, (_, i) => Number((i * step).toPrecision(6)));
}
