import fc from 'fast-check';
import type { Plan, Segment, Terms } from '../budget/segment.ts';

/** A segment with one draw, or several, given as revenues at breakpoints. */
export const segmentOf = (
  id: string,
  spend: number[],
  draws: number[][],
  rest: Partial<Segment> = {},
): Segment => ({ id, label: id, curve: { spend, draws }, ...rest });

/** Straight response: so much revenue by cent, up to a spend. */
export const straight = (id: string, rate: number, to: number, rest: Partial<Segment> = {}): Segment =>
  segmentOf(id, [0, to], [[0, rate * to]], rest);

export interface Shape {
  segments: number;
  draws: number;
  /** Cents from breakpoint to breakpoint, at most. */
  width: number;
  /** Highest price of a post; without it segments take any amount. */
  price?: number;
}

/** Random segments with concave draws that share their breakpoints. Slopes are multiples of 1/8, so that ties happen. */
export function someSegments(shape: Shape): fc.Arbitrary<Segment[]> {
  return fc
    .tuple(fc.integer({ min: 1, max: shape.segments }), fc.integer({ min: 1, max: shape.draws }))
    .chain(([segments, draws]) =>
      fc.tuple(...Array.from({ length: segments }, (_, i) => oneSegment(`s${String(i)}`, draws, shape))),
    );
}

function oneSegment(id: string, draws: number, { width, price }: Shape): fc.Arbitrary<Segment> {
  return fc.integer({ min: 0, max: 4 }).chain((pieces) =>
    fc
      .record({
        lengths: fc.array(fc.integer({ min: 1, max: width }), { minLength: pieces, maxLength: pieces }),
        slopes: fc.array(
          fc.array(fc.integer({ min: -4, max: 32 }), { minLength: pieces, maxLength: pieces }),
          { minLength: draws, maxLength: draws },
        ),
        post: price === undefined ? fc.constant(undefined) : fc.integer({ min: 1, max: price }),
      })
      .map(({ lengths, slopes, post }) => ({
        id,
        label: id,
        curve: curveOf(lengths, slopes),
        ...(post === undefined ? {} : { price: post, whole: true }),
      })),
  );
}

function curveOf(lengths: readonly number[], slopes: readonly (readonly number[])[]): Segment['curve'] {
  const running = (steps: readonly number[]): number[] => {
    let at = 0;
    return [0, ...steps.map((step) => (at += step))];
  };
  const falling = slopes.map((draw) => [...draw].sort((a, b) => b - a));
  return {
    spend: running(lengths),
    draws: falling.map((draw) => running(draw.map((slope, i) => (slope / 8) * (lengths[i] as number)))),
  };
}

/** What a plan brings in each draw, written down a second time: piece by piece rather than by interpolation. */
export function outcomeByHand(
  segments: readonly Segment[],
  plan: Plan,
  { goal, margin, returns }: Terms,
): number[] {
  const draws = segments[0]?.curve.draws ?? [];
  const spent = plan.reduce((a, b) => a + b, 0);
  return draws.map((_, d) => {
    let revenue = 0;
    for (const [i, { curve }] of segments.entries())
      for (const [j, from] of curve.spend.entries()) {
        const to = curve.spend[j + 1] ?? Infinity;
        const spent = Math.min(to - from, Math.max(0, (plan[i] as number) - from));
        if (spent > 0)
          revenue += (to < Infinity ? rateOf(curve, d, j) : Math.min(0, rateOf(curve, d, j - 1))) * spent;
      }
    return goal === 'revenue' ? revenue * (1 - returns) : revenue * (1 - returns) * margin - spent;
  });
}

function rateOf({ spend, draws }: Segment['curve'], draw: number, piece: number): number {
  if (piece < 0) return 0;
  const [from, to] = [draws[draw]?.[piece] as number, draws[draw]?.[piece + 1] as number];
  return (to - from) / ((spend[piece + 1] as number) - (spend[piece] as number));
}

/** Mean of the worst draws, by definition: the largest t - mean shortfall below t / tail, over all draws as t. */
export const tailByHand = (outcomes: readonly number[], tail: number): number =>
  Math.max(
    ...outcomes.map(
      (t) => t - outcomes.reduce((short, x) => short + Math.max(0, t - x), 0) / (tail * outcomes.length),
    ),
  );
