import { causedPart } from '../scoring/caused-part.ts';
import type { Scores } from '../scoring/scores.ts';
import { percentileInterval } from '../stats/interval.ts';
import type { CreatorTruth } from './post-truth.ts';

/** How often the interval of the orders that a creator caused holds the truth. */
export interface Coverage {
  level: number;
  all: { creators: number; held: number };
  /** Creators with at least so many expected orders, of whom the data know most. */
  large: { orders: number; creators: number; held: number };
}

const LARGE = 3;

export function salesCoverage({ evidence, draws, level }: Scores, { orders }: CreatorTruth): Coverage {
  const { facts, sales } = evidence;
  const holds = (c: number): boolean => {
    const own = Float64Array.from({ length: draws }, (_, d) => {
      const share = sales.caused.draws[d % sales.caused.draws.length] as number;
      const multiple = sales.multiplierDraws[c * draws + d] as number;
      return (sales.expected[c] as number) * causedPart(multiple, { share, kept: sales.kept });
    });
    const { low, high } = percentileInterval(own, level);
    return low <= (orders[c] as number) && (orders[c] as number) <= high;
  };
  const booked = [...facts.sponsored.keys()].filter((c) => (facts.sponsored[c] as number) > 0);
  const large = booked.filter((c) => (sales.expected[c] as number) >= LARGE);
  return {
    level,
    all: { creators: booked.length, held: booked.filter(holds).length },
    large: { orders: LARGE, creators: large.length, held: large.filter(holds).length },
  };
}
