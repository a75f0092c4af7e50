import { up, type Range } from './range.ts';
import type { Curve } from './segment.ts';

/** Breakpoints of one response. */
export interface Line {
  spend: readonly number[];
  revenue: ArrayLike<number>;
  /** Revenue by cent beyond the last breakpoint, at most 0. Left out: that of a single draw. */
  beyond?: number;
}

/** The index of the last breakpoint at or below a spend. */
export function placeOf(spend: readonly number[], at: number): number {
  let low = 0;
  let high = spend.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((spend[middle] as number) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Revenue at a spend, given its place: linear between breakpoints. */
export function revenueAt(line: Line, at: number, place = placeOf(line.spend, at)): number {
  const { spend, revenue } = line;
  const from = revenue[place] as number;
  const start = spend[place] as number;
  if (place === spend.length - 1) return from + (at > start ? (line.beyond ?? fall(line)) * (at - start) : 0);
  return (
    from + (((revenue[place + 1] as number) - from) * (at - start)) / ((spend[place + 1] as number) - start)
  );
}

/** By cent beyond the last breakpoint: nothing, or on downwards. */
function fall({ spend, revenue }: Line): number {
  const last = spend.length - 1;
  if (last === 0) return 0;
  const rise = (revenue[last] as number) - (revenue[last - 1] as number);
  return Math.min(0, rise / ((spend[last] as number) - (spend[last - 1] as number)));
}

/** The mean of the draws, weighted. @param weights by draw, together 1; all equal when left out */
export function meanLine({ spend, draws }: Curve, weights?: ArrayLike<number>): Line {
  const mean = new Float64Array(spend.length);
  let beyond = 0;
  for (const [d, revenue] of draws.entries()) {
    const weight = weights ? (weights[d] as number) : 1 / draws.length;
    if (weight === 0) continue;
    beyond += weight * fall({ spend, revenue });
    for (let i = 0; i < mean.length; i++) mean[i] = (mean[i] as number) + weight * (revenue[i] as number);
  }
  return { spend, revenue: mean, beyond };
}

/** Revenue at a spend in every draw. */
export function drawsAt({ spend, draws }: Curve, at: number): Float64Array {
  const place = placeOf(spend, at);
  const found = new Float64Array(draws.length);
  for (let d = 0; d < found.length; d++)
    found[d] = revenueAt({ spend, revenue: draws[d] as ArrayLike<number> }, at, place);
  return found;
}

/**
 * Where the response to what may be spent bends. With whole posts these are the multiples of the price on both sides of a breakpoint:
 * the line through them is the response at all multiples, and concave if the curve is.
 */
export function knots(spend: readonly number[], { low, high, unit }: Range): number[] {
  const top = Math.max(low, Math.min(high, up(spend.at(-1) as number, unit)));
  const bends = spend.flatMap((at) => [at - (at % unit), up(at, unit)]);
  return [...new Set([low, ...bends.filter((at) => at > low && at < top), top])].sort((a, b) => a - b);
}

/** What more (or less) spend changes in every draw: revenue at the new spend less revenue now. */
export function rises({ spend, draws }: Curve, from: number, to: number): Float64Array {
  const [start, end] = [placeOf(spend, from), placeOf(spend, to)];
  const found = new Float64Array(draws.length);
  for (let d = 0; d < found.length; d++) {
    const line = { spend, revenue: draws[d] as ArrayLike<number> };
    found[d] = revenueAt(line, to, end) - revenueAt(line, from, start);
  }
  return found;
}
