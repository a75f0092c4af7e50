import { placeOf, rises } from './curve.ts';
import { estimate, rescaled, type Estimate } from './estimate.ts';
import type { Curve, Segment, Terms } from './segment.ts';

export interface Marginal {
  /** ROI of the next unit of money. */
  right: Estimate | null;
  /** ROI of the last unit of money; null without spend. At a kink of the response it is above `right`. */
  left: Estimate | null;
}

/** (Revenue - spend) / spend of one unit more and of the last one, at the same draws. */
export function marginalRoi(segment: Segment, spend: number, { returns, level }: Terms): Marginal {
  const { curve } = segment;
  const step = segment.whole ? (segment.price as number) : 0;
  const [before, after] = stretches(curve, spend, step);
  const roi = ([from, to]: readonly [number, number]): Estimate | null => {
    if (to === from) return null;
    const rise = rises(curve, from, to);
    return rescaled(estimate(rise, level), (1 - returns) / (to - from), -1);
  };
  const right = roi(after);
  const same = before[0] === after[0] && before[1] === after[1];
  return { right, left: same ? right : roi(before) };
}

/** The spends between which the last and the next unit lie: a post, or the whole straight piece, on which each cent brings the same. */
function stretches(curve: Curve, at: number, step: number): [[number, number], [number, number]] {
  if (step > 0)
    return [
      [Math.max(0, at - step), at],
      [at, at + step],
    ];
  return [piece(curve, at === 0 ? null : at - 1), piece(curve, at)];
}

/** The piece on which a cent that begins here is spent; none for no cent. Beyond the last breakpoint: any cent. */
function piece({ spend }: Curve, from: number | null): [number, number] {
  if (from === null) return [0, 0];
  const place = placeOf(spend, from);
  const start = spend[place] as number;
  return [start, spend[place + 1] ?? start + 1];
}
