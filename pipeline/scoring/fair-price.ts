import { causedPart } from './caused-part.ts';
import type { Sales } from './sales.ts';

/** What one more post of a creator is worth, by number in the roster. */
export interface Prices {
  /** Price at which the target return is expected; NaN without posts. */
  readonly fair: Float64Array;
  /** Draws of it, those of one creator side by side: with the error that all creators have in common. */
  readonly fairDraws: Float64Array;
  /** Really paid for a sponsored post, on average; without one what is asked; NaN where neither is known. */
  readonly paid: Float64Array;
}

/** Revenue that one more post causes / (1 + target return). @param target profit per unit of money spent */
export function pricesOf(
  sales: Sales,
  { spend, priced }: { spend: Float64Array; priced: Float64Array },
  { asked, target }: { asked: Float64Array; target: number },
): Prices {
  const { draws, nextValue, causes, multiplierDraws, caused, kept } = sales;
  const price = (c: number, caused: number): number => ((nextValue[c] as number) * caused) / (1 + target);
  const shareIn = (draw: number): number => caused.draws[draw % caused.draws.length] as number;
  return {
    fair: causes.map((own, c) => price(c, own)),
    fairDraws: multiplierDraws.map((multiple, at) =>
      price(Math.floor(at / draws), causedPart(multiple, { share: shareIn(at % draws), kept })),
    ),
    paid: spend.map((sum, c) => {
      if ((priced[c] as number) > 0) return sum / (priced[c] as number);
      return (asked[c] as number) > 0 ? (asked[c] as number) : Number.NaN;
    }),
  };
}
